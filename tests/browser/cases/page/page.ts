/** What the tests of the store of cases call in the browser: the store as it ships, answers as plain JSON. */
import { sha256Of } from '../../../../src/casework/journal/digest';
import { openCases } from '../../../../src/extension/storage/cases/cases';
import type { NamedBlob, RecordChange } from '../../../../src/extension/storage/cases/case-store';
import { verifyCase } from '../../../../src/extension/storage/cases/verify-case';
import { caseRecord, changeOf, itemRecord } from '../../../unit/casework/records';
import { verdict } from '../../../unit/extension/verdict';

const store = openCases();
const step = { what: 'items.added', by: 'analyst', detail: {} } as const;

/** As large as items with a result are. */
function measuredItem(itemId: string, caseId: string): RecordChange {
  const track = verdict().tracks[0];
  return changeOf.item(
    itemRecord(itemId, caseId, {
      state: 'done',
      origin: {
        pageUrl: `https://example.org/account/status/${itemId}`,
        mediaUrl: `https://video.example.org/${itemId}.mp4`,
        post: {
          ...{ platform: 'x', permalink: `https://example.org/account/status/${itemId}`, author: 'account' },
          ...{ postId: itemId, postedAt: '2026-11-01T12:00:00.000Z', mediaIndex: 0, aiLabel: null },
        },
        file: null,
      },
      bytes: { sha256: sha256Of(itemId), sizeBytes: 1_000_000, kept: false },
      result: {
        verdict: verdict({ tracks: track ? [track, track] : [] }),
        ...{ llrLow: 0.1, llrHigh: 0.9, pixels: 'file', startedAtMs: 1, endedAtMs: 2, durationS: 12.5, widthPx: 1280 },
        ...{ heightPx: 720, codec: 'avc1.640028', thumbnailSha256: null, evidenceSha256: sha256Of(`${itemId}e`) },
        prints: Array.from({ length: 5 }, (_, i) => ({ timeS: i, hash: sha256Of(`${itemId}${i}`).slice(0, 16) })),
        ...{ takenFromItemId: null, credentials: { outcome: 'none', detail: [] } },
      },
    }),
  );
}

async function blobOf(bytes: number, seed: number): Promise<NamedBlob> {
  const data = new Uint8Array(bytes);
  for (let i = 0; i < bytes; i += 65_536) crypto.getRandomValues(data.subarray(i, Math.min(bytes, i + 65_536)));
  data[0] = seed;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { sha256, blob: new Blob([data]) };
}

const casesTest = {
  async begin(caseId: string): Promise<void> {
    await store.change(caseId, () => ({ step, changes: [changeOf.case(caseRecord(caseId))] }));
  },
  /** A case with so many measured items, written at once. out: how long it took, ms */
  async fill(caseId: string, count: number): Promise<number> {
    const changes = Array.from({ length: count }, (_, i) => measuredItem(`${caseId}-${i}`, caseId));
    const begun = performance.now();
    const answer = await store.change(caseId, () => ({
      step,
      changes: [changeOf.case(caseRecord(caseId)), ...changes],
    }));
    if (!answer.ok) throw new Error(answer.detail);
    return performance.now() - begun;
  },
  async readAll(caseId: string) {
    const begun = performance.now();
    const items = await store.all('item', caseId);
    const ms = performance.now() - begun;
    const cloned = performance.now();
    structuredClone(items);
    const cloneMs = performance.now() - cloned;
    return { count: items.length, ms, cloneMs, bytesEach: JSON.stringify(items[0]).length };
  },
  async labelMs(itemId: string): Promise<number> {
    const begun = performance.now();
    await store.change((await store.get('item', itemId))!.caseId, async (read) => {
      const item = (await read.get('item', itemId))!;
      return { step, changes: [changeOf.item({ ...item, label: 'unclear' })] };
    });
    return performance.now() - begun;
  },
  /** An item with a file of so many random bytes. out: the store's answer */
  async keepFile(caseId: string, itemId: string, bytes: number) {
    const file = await blobOf(bytes, 0);
    const item = itemRecord(itemId, caseId, { bytes: { sha256: file.sha256, sizeBytes: bytes, kept: true } });
    const answer = await store.change(caseId, () => ({ step, changes: [changeOf.item(item)], blobs: [file] }));
    return answer.ok ? { ok: true } : answer;
  },
  async state(caseId: string) {
    const [items, journal] = [await store.all('item', caseId), await store.journal(caseId)];
    const { findings, blobs } = await verifyCase(caseId, () => undefined, new AbortController().signal);
    return { items: items.map(({ itemId }) => itemId).sort(), lines: journal.length, findings, blobs };
  },
  async verifyMs(caseId: string) {
    const begun = performance.now();
    const { records, findings } = await verifyCase(caseId, () => undefined, new AbortController().signal);
    return { ms: performance.now() - begun, records, findings };
  },
  purge: (caseId: string) => store.purge(caseId),
  usage: () => store.usage(),
  persist: () => navigator.storage.persist(),
};

export type CasesTest = typeof casesTest;
(globalThis as unknown as { casesTest: CasesTest }).casesTest = casesTest;
