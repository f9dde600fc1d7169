import type { Page } from '@playwright/test';
import type { Session } from '../../../scripts/demo/browse/launch';
import type { CaseworkInPage } from './in-page';

const ROOM_BYTES = 8 * 1024 * 1024;

/** Leaves the extension 8 MB of room. To be called first of all: the browser remembers for half a minute how much room there is. */
export async function boundRoom(session: Session, page: Page): Promise<void> {
  const devtools = await session.context.newCDPSession(page);
  // Without the slash the browser takes it, and does nothing.
  const origin = `chrome-extension://${session.extensionId}/`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM_BYTES });
}

/** Fills the room with files of a case of its own, until not even 1 kB fits. in: a page with the store in it      out: the case's id */
export function fillDisk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    const store = caseworkInPage.openCases();
    const caseId = await caseworkInPage.createCase('Fills the disk');
    const origin = { pageUrl: null, mediaUrl: null, post: null, file: null };
    const common = { caseId, origin, name: 'x', sourceId: 's', accountId: null, addedAtMs: 1, attempts: 0, note: '' };
    const unknown = { problem: null, result: null, label: null, reviewedAtMs: null };
    for (let sizeBytes = 2 ** 20; sizeBytes >= 2 ** 10;) {
      const piece = crypto.getRandomValues(new Uint8Array(Math.min(sizeBytes, 2 ** 16)));
      const blob = new Blob(Array<typeof piece>(sizeBytes / piece.length).fill(piece));
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
      const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const itemId = crypto.randomUUID();
      const bytes = { sha256, sizeBytes, kept: true };
      const answer = await store.change(caseId, () => ({
        step: { what: 'items.added', by: 'analyst', detail: {} },
        changes: [{ kind: 'item', id: itemId, record: { ...common, ...unknown, itemId, state: 'done', bytes } }],
        blobs: [{ sha256, blob }],
      }));
      if (!answer.ok) sizeBytes /= 2;
    }
    return caseId;
  });
}

/** Deletes a case for good, and gives its room back. */
export async function purge(page: Page, caseId: string): Promise<void> {
  await page.evaluate(async (id) => {
    const { caseworkInPage } = globalThis as unknown as { caseworkInPage: CaseworkInPage };
    await caseworkInPage.openCases().purge(id);
  }, caseId);
}
