import type { Browser } from '@playwright/test';
import { channelInside, channelOf, type CdpChannel } from './target-session';

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
}

/** What Chromium calls an offscreen document. */
const OFFSCREEN = 'background_page';

const GONE = /Target page, context or browser has been closed/;

/** Consoles of the extension's offscreen document and of the workers in it, which Playwright does not show. */
export interface HiddenTargets {
  /** The worker that runs the detector now, or null: a way to look into it and to break it. */
  worker(): CdpChannel | null;
  offscreen(): CdpChannel | null;
}

/** Attaches to every offscreen document from now on. `onError` gets what they and their workers print as errors. */
export async function watchHiddenTargets(browser: Browser, onError: (line: string) => void): Promise<HiddenTargets> {
  const root = channelOf(await browser.newBrowserCDPSession());
  let worker: { id: string; channel: CdpChannel } | null = null;
  let offscreen: { id: string; channel: CdpChannel } | null = null;

  const listen = async (channel: CdpChannel, name: string): Promise<void> => {
    channel.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const details = exceptionDetails as { text: string; exception?: { description?: string } };
      onError(`${name}: ${details.exception?.description ?? details.text}`);
    });
    channel.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type !== 'error') return;
      const parts = (args as { value?: unknown; description?: string }[]).map(({ value, description }) =>
        String(value ?? description),
      );
      const line = parts.join(' ');
      onError(`${name}: ${line}`);
    });
    channel.on('Log.entryAdded', ({ entry }) => {
      const { level, text, source, url } = entry as { level: string; text: string; source: string; url?: string };
      // What workers log is heard from the workers themselves.
      if (level === 'error' && source !== 'worker') onError(`${name}: ${text} ${url ?? ''}`);
    });
    await channel.send('Runtime.enable');
    await channel.send('Log.enable').catch(() => undefined);
  };

  const attach = async ({ targetId }: TargetInfo): Promise<void> => {
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
    const channel = channelInside(root, String(sessionId));
    offscreen = { id: targetId, channel };
    channel.on('Target.attachedToTarget', (params) => {
      const info = params['targetInfo'] as TargetInfo;
      if (info.type !== 'worker') return;
      const inner = channelInside(channel, String(params['sessionId']));
      worker = { id: info.targetId, channel: inner };
      void listen(inner, 'detector worker').catch(() => undefined);
    });
    channel.on('Target.detachedFromTarget', ({ targetId: gone }) => {
      if (worker?.id === gone) worker = null;
    });
    await listen(channel, 'offscreen document');
    await channel.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  };

  const attached = new Set<string>();
  const look = ({ targetInfo }: Record<string, unknown>): void => {
    const info = targetInfo as TargetInfo;
    if (info.type !== OFFSCREEN || attached.has(info.targetId)) return;
    attached.add(info.targetId);
    attach(info).catch((error: unknown) => {
      // A test may end, and its browser with it, just as a document is born.
      if (!GONE.test(String(error))) onError(`offscreen document: ${String(error)}`);
    });
  };
  root.on('Target.targetCreated', look);
  // A document is born as a target of type "other" and told what it is a moment later.
  root.on('Target.targetInfoChanged', look);
  root.on('Target.targetDestroyed', ({ targetId }) => {
    if (offscreen?.id === targetId) {
      offscreen = null;
      worker = null;
    }
  });
  await root.send('Target.setDiscoverTargets', { discover: true });
  return { worker: () => worker?.channel ?? null, offscreen: () => offscreen?.channel ?? null };
}
