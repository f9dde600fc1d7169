import { canonicalJson } from '../../../../src/casework/journal/canonical-json';
import { nextEntry } from '../../../../src/casework/journal/chain';
import { createSha256, recordSha256, sha256Of } from '../../../../src/casework/journal/digest';
import type { JournalEntry } from '../../../../src/casework/model/journal';
import type { CaseRecord, ItemRecord } from '../../../../src/casework/model/records';
import type { ByteSource } from '../../../../src/casework/package/byte-source';
import { blobPath, JOURNAL_PATH, recordsPath } from '../../../../src/casework/package/paths';
import { writePackage, type PackageFile, type WrittenPackage } from '../../../../src/casework/package/write-package';
import { bytesSource } from '../../../support/casework/bytes-source';

export const CASE_ID = '6f9c1f0e-6a3c-4b6e-9f0a-2d7a5b1c0001';
const encoder = new TextEncoder();

export const aCase: CaseRecord = {
  ...{ caseId: CASE_ID, name: 'Case “1”', operator: 'A. Analyst', purpose: 'triage', createdAtMs: 1_700_000_000_000 },
  ...{ archivedAtMs: null, deletedAtMs: null, paused: false, baseRate: 0.1 },
};

export const picture = encoder.encode('not quite a JPEG');
export const pictureSha256 = sha256Of(picture);

export function anItem(index: number): ItemRecord {
  return {
    ...{ itemId: `item-${index}`, caseId: CASE_ID, sourceId: 'source-1', accountId: null, name: `clip ${index}.mp4` },
    ...{
      addedAtMs: 1_700_000_001_000,
      state: 'waiting',
      attempts: 0,
      problem: null,
      result: null,
      label: null,
      note: '',
    },
    origin: { pageUrl: null, mediaUrl: null, post: null, file: { path: `clip ${index}.mp4`, modifiedAtMs: null } },
    bytes: { sha256: pictureSha256, sizeBytes: picture.length, kept: true },
    reviewedAtMs: null,
  };
}

const items = [anItem(1), anItem(2)];

export const journal: readonly JournalEntry[] = [
  {
    what: 'case.created',
    records: [{ kind: 'case' as const, id: CASE_ID, before: null, sha256: recordSha256(aCase) }],
  },
  {
    what: 'items.added',
    records: items.map((item) => ({
      kind: 'item' as const,
      id: item.itemId,
      before: null,
      sha256: recordSha256(item),
    })),
  },
].reduce<JournalEntry[]>((entries, { what, records }) => {
  const line = {
    caseId: CASE_ID,
    what,
    by: 'analyst' as const,
    detail: {},
    atMs: 1_700_000_000_000,
    localTime: '',
    records,
  };
  return [...entries, nextEntry(entries.at(-1) ?? null, line)];
}, []);

export const text = (path: string, lines: readonly unknown[]): PackageFile => ({
  ...{ path, type: 'application/x-ndjson', sha256: null },
  source: bytesSource(encoder.encode(lines.map((line) => `${canonicalJson(line)}\n`).join(''))),
});

export const files: readonly PackageFile[] = [
  text(JOURNAL_PATH, journal),
  text(recordsPath('case'), [aCase]),
  text(recordsPath('item'), items),
  {
    path: blobPath(pictureSha256, 'video/mp4'),
    type: 'video/mp4',
    source: bytesSource(picture),
    sha256: pictureSha256,
  },
];

export const facts = {
  ...{ caseId: CASE_ID, caseName: aCase.name, createdAtMs: 1_700_000_100_000, omitted: [] },
  createdBy: { extensionVersion: '0.1.0', browser: 'Chromium' },
  journal: { entries: journal.length, headHash: journal.at(-1)!.hash },
};

export async function bytesOf({ pieces, sizeBytes }: WrittenPackage): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const piece of pieces) {
    const source: ByteSource = piece instanceof Uint8Array ? bytesSource(piece) : piece;
    for await (const chunk of source.read(0, source.sizeBytes)) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  return bytes;
}

export async function packed(of: readonly PackageFile[] = files): Promise<Uint8Array> {
  const written = await writePackage(of, facts, { createSha256 });
  if (!written.ok) throw new Error(`not packed: ${written.code}`);
  return bytesOf(written);
}
