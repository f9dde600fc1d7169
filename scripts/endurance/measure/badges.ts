import type { CDPSession, Page } from '@playwright/test';

interface DomNode {
  readonly nodeName: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly { readonly shadowRootType?: string; readonly backendNodeId: number }[];
}

/** Shadow roots right below <html>, where the extension keeps its overlay, and only its overlay. */
async function closedRoots(session: CDPSession): Promise<number[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: 2, pierce: true })) as { root: DomNode };
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  return (html?.children ?? [])
    .flatMap(({ shadowRoots = [] }) => shadowRoots)
    .filter(({ shadowRootType }) => shadowRootType === 'closed')
    .map(({ backendNodeId }) => backendNodeId);
}

/**
 * Hands the extension's closed shadow root over to the page's sampler as soon as it is there. The debugger may see what the page's own scripts may
 * not. Out: whether it came within `timeoutMs`.
 */
export async function watchBadgesIn(page: Page, timeoutMs: number): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  try {
    const untilMs = Date.now() + timeoutMs;
    while (Date.now() < untilMs) {
      const [backendNodeId] = await closedRoots(session);
      if (backendNodeId !== undefined) {
        const { object } = await session.send('DOM.resolveNode', { backendNodeId });
        await session.send('Runtime.callFunctionOn', {
          objectId: object.objectId!,
          functionDeclaration: 'function () { window.endurance.watchBadges(this); }',
        });
        return true;
      }
      await page.waitForTimeout(50);
    }
    return false;
  } finally {
    await session.detach().catch(() => undefined);
  }
}
