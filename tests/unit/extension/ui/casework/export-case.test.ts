import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSha256, recordSha256, sha256Of } from '../../../../../src/casework/journal/digest';
import type { EvidenceRecord } from '../../../../../src/casework/model/evidence';
import { blobPath, REPORT_PATHS } from '../../../../../src/casework/package/paths';
import { verifyPackage } from '../../../../../src/casework/package/verify-package';
import type { CaseStore, NamedBlob } from '../../../../../src/extension/storage/cases/case-store';
import { openCases } from '../../../../../src/extension/storage/cases/cases';
import { blobSource } from '../../../../../src/extension/ui/casework/hand-over/blob-source';
import { exportCase, type ExportedCase } from '../../../../../src/extension/ui/casework/hand-over/export-case';
import { evidence, measured } from '../../../casework/report/a-report';
import { caseRecord, changeOf } from '../../../casework/records';
import { unzipSync } from 'fflate';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '0.1.0' }) } } }));

const named = (words: string, type = 'image/jpeg'): NamedBlob => ({
  sha256: sha256Of(words),
  blob: new Blob([words], { type }),
});
const video = named('a video', 'video/mp4');
const faces = ['face one', 'face two', 'face three'].map((words) => named(words));
const [first, second, third] = faces.map(({ sha256 }) => sha256) as [string, string, string];

const seen: EvidenceRecord = {
  ...{ ...evidence, itemId: 'item-1', caseId: 'k' },
  frames: evidence.frames.map((frame, i) => ({
    ...frame,
    faces: [{ ...frame.faces[0]!, crop: { sha256: faces[i]!.sha256, areaPx: { x: 0, y: 0, width: 9, height: 9 } } }],
  })),
};
const item = {
  ...measured(1, 1.2, 'strong', { evidenceSha256: recordSha256(seen) }),
  ...{ caseId: 'k', bytes: { sha256: video.sha256, sizeBytes: video.blob.size, kept: true } },
};

const store = openCases();
beforeEach(async () => {
  vi.stubGlobal('navigator', { userAgent: 'a browser', platform: 'a machine' });
  await store.purge('k');
  const step = { what: 'test.written', by: 'analyst', detail: {} } as const;
  const changes = [changeOf.case(caseRecord('k')), changeOf.item(item), changeOf.evidence(seen)];
  expect(await store.change('k', () => ({ step, changes, blobs: [video, ...faces] }))).toMatchObject({ ok: true });
});
afterEach(() => vi.unstubAllGlobals());

/** As a fault of the disk would: around the store. null: the blob is gone */
async function damage(sha256: string, bytes: string | null): Promise<void> {
  const db = await openDB('casework');
  if (bytes === null) await db.delete('blobs', sha256);
  else await db.put('blobs', { sha256, blob: new Blob([bytes], { type: 'image/jpeg' }) });
  db.close();
}

async function exported(from: CaseStore = store, withSources = true): Promise<ExportedCase> {
  const done = await exportCase(from, 'k', {
    ...{ withSources, signal: new AbortController().signal, onProgress: () => undefined },
  });
  if (!done.ok) throw new Error(done.code);
  return done;
}

/** Where the package is whole: its files by path. Whatever was damaged, it must be. */
async function filesOf({ file }: ExportedCase): Promise<Record<string, Uint8Array>> {
  const { archive, contents, intact } = await verifyPackage(blobSource(file), { createSha256 });
  expect([intact, archive, contents]).toEqual([true, [], []]);
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}

/** Pictures in a packed report, in order: their bytes, or the words in their place. */
function shownIn(files: Record<string, Uint8Array>): string[] {
  const html = new TextDecoder().decode(files[REPORT_PATHS.html]);
  return [...html.matchAll(/<img src="data:image\/jpeg;base64,([^"]+)"|<p class="no-picture">([^<]+)/g)].map(
    ([, picture, words]) => (picture ? atob(picture) : words!),
  );
}

const path = (sha256: string): string => blobPath(sha256, 'image/jpeg');

describe('a case is packed', () => {
  it('with all its files and pictures, which the report shows', async () => {
    const done = await exported();
    const files = await filesOf(done);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([...[first, second, third].map(path), blobPath(video.sha256, 'video/mp4')]),
    );
    expect(done.manifest.omitted).toEqual([]);
    expect(shownIn(files)).toEqual(['face one', 'face two', 'face three']);
  });

  it('without what was damaged on the disk and what is gone from it: named as missing, shown by no report, nothing else lost', async () => {
    await damage(first, 'another face');
    await damage(second, null);
    const done = await exported();
    const files = await filesOf(done);
    expect(done.manifest.omitted).toEqual(
      [first, second].sort().map((sha256) => ({ sha256, why: 'missing' as const })),
    );
    expect([path(first), path(second), path(third)].map((one) => one in files)).toEqual([false, false, true]);
    expect(new TextDecoder().decode(files[blobPath(video.sha256, 'video/mp4')])).toBe('a video');
    const gone = 'Not shown: the kept picture is missing, or is not what was recorded.';
    expect(shownIn(files)).toEqual([gone, gone, 'face three']);
    expect((await store.journal('k')).at(-1)).toMatchObject({ what: 'case.exported', detail: { missing: 2 } });
  });

  it.each<[string, () => Promise<Blob>]>([
    [
      'whose bytes the browser has lost',
      () => {
        const blob = new Blob(['face one']);
        const fault = (): never => {
          throw new DOMException('could not be read', 'NotReadableError');
        };
        return Promise.resolve(Object.assign(blob, { arrayBuffer: fault, stream: fault }));
      },
    ],
    ['that the browser does not give', () => Promise.reject(new DOMException('lost', 'NotReadableError'))],
  ])('without a picture %s', async (_name, read) => {
    const done = await exported({ ...store, blob: (sha256) => (sha256 === first ? read() : store.blob(sha256)) });
    expect(done.manifest.omitted).toEqual([{ sha256: first, why: 'missing' }]);
    expect(shownIn(await filesOf(done)).slice(1)).toEqual(['face two', 'face three']);
  });

  it('not at all, and without a line in the journal, where the store itself cannot be read', async () => {
    const blob = (): Promise<never> => Promise.reject(new DOMException('closed', 'InvalidStateError'));
    await expect(exported({ ...store, blob })).rejects.toThrow('closed');
    expect((await store.journal('k')).map(({ what }) => what)).toEqual(['test.written']);
  });

  it('without the video where that is wished: left out, not missing, whatever became of it', async () => {
    await damage(video.sha256, null);
    const done = await exported(store, false);
    expect(done.manifest.omitted).toEqual([{ sha256: video.sha256, why: 'left-out' }]);
    await filesOf(done);
  });
});
