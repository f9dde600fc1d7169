import { describe, expect, it } from 'vitest';
import { nextEntry } from '../../../../src/casework/journal/chain';
import { createSha256, recordSha256, sha256Of } from '../../../../src/casework/journal/digest';
import type { JournalEntry } from '../../../../src/casework/model/journal';
import { bytesSource } from '../../../support/casework/bytes-source';
import { lineSplitter } from '../../../../src/casework/package/lines';
import { blobPath, JOURNAL_PATH, recordsPath } from '../../../../src/casework/package/paths';
import { verifyPackage, type VerifiedPackage } from '../../../../src/casework/package/verify-package';
import { writePackage, type PackageFacts, type PackageFile } from '../../../../src/casework/package/write-package';
import { anItem, bytesOf, CASE_ID, facts, files, journal, picture, pictureSha256, text } from './a-case';

/** A package whose every hash holds, of whatever somebody puts into it. */
async function forged(of: readonly PackageFile[], more: Partial<PackageFacts> = {}): Promise<VerifiedPackage> {
  const written = await writePackage(of, { ...facts, ...more }, { createSha256 });
  if (!written.ok) throw new Error(written.code);
  return verifyPackage(bytesSource(await bytesOf(written)), { createSha256, keepRecords: true });
}
const bytes = (said: string) => bytesSource(new TextEncoder().encode(said));
const other = (path: string, said = 'other'): PackageFile => ({ path, type: '', source: bytes(said), sha256: null });

/** The case as it is, but for one item that says something else, with a journal that agrees. */
function withItem(item: unknown): { files: PackageFile[]; journal: PackageFacts['journal'] } {
  const line = journal[1]!;
  const record = { ...line.records[0]!, sha256: recordSha256(item) };
  const last = nextEntry(journal[0]!, { ...line, records: [record, line.records[1]!] });
  return {
    files: [
      text(JOURNAL_PATH, [journal[0], last]),
      text(recordsPath('item'), [item, anItem(2)]),
      ...files.filter(({ path }) => path !== JOURNAL_PATH && path !== recordsPath('item')),
    ],
    journal: { entries: 2, headHash: last.hash },
  };
}

describe('a package that somebody forged', () => {
  it('cannot give a picture the name of another', async () => {
    const name = blobPath(pictureSha256, 'video/mp4');
    const { intact, contents } = await forged([...files.slice(0, 3), other(name)]);
    expect(intact).toBe(false);
    expect(contents[0]).toEqual({
      ...{ what: 'blob-altered', sha256: pictureSha256, found: sha256Of('other') },
      of: { kind: 'item', id: 'item-1' },
    });
  });

  it('cannot hide it behind a true one of the same name', async () => {
    for (const pair of [
      [files[3]!, other(`pictures/${pictureSha256}.jpg`)],
      [other(`pictures/${pictureSha256}.jpg`), files[3]!],
    ]) {
      expect((await forged([...files.slice(0, 3), ...pair])).contents).toMatchObject([
        { what: 'blob-altered' },
        { what: 'blob-altered' },
      ]);
    }
  });

  it.each([
    '../outside',
    'a/../../b',
    '.hidden',
    'a/.b',
    '-rf',
    'Records/case.ndjson',
    'Manifest.json',
    'x'.repeat(201),
  ])('is refused with a file named %s', async (path) => {
    const { intact, archive } = await forged([...files, other(path)]);
    expect([intact, archive]).toEqual([false, [{ code: 'unknown-form' }]]);
  });

  it('is refused with a picture that no record names', async () => {
    const path = blobPath(sha256Of('other'), 'image/jpeg');
    expect((await forged([...files, other(path)])).contents).toEqual([{ what: 'file-unnamed', path }]);
  });

  it('is refused with records of another case, wherever the journal lies', async () => {
    const stolen = { ...anItem(3), caseId: 'another' };
    const records = text(recordsPath('item'), [anItem(1), anItem(2), stolen]);
    const last = files.filter(({ path }) => path !== JOURNAL_PATH && path !== records.path);
    const { contents } = await forged([records, ...last, files[0]!]);
    expect(contents).toContainEqual({ what: 'not-a-record', path: records.path, line: 3 });
  });

  it('is refused with the journal of another case than it names', async () => {
    expect((await forged(files, { caseId: 'another' })).contents).toContainEqual({
      ...{ what: 'line-of-other-case', seq: 0, caseId: CASE_ID },
    });
  });

  it.each([
    ['a time that is none', { atMs: 1e300 }],
    ['nobody', { by: 'somebody' }],
    ['no details', { detail: null }],
    ['a list of details', { detail: [] }],
    ['no local time', { localTime: undefined }],
    ['a kind of record that there is none of', { records: [{ kind: 'blobs', id: 'x', before: null, sha256: null }] }],
    ['a digest that is none', { records: [{ kind: 'item', id: 'x', before: 'x', sha256: null }] }],
  ])('is refused with a line of the journal that has %s', async (_what, part) => {
    const last = nextEntry(journal.at(-1)!, { ...journal[0]!, records: [], ...part } as unknown as JournalEntry);
    const lines = text(JOURNAL_PATH, [...journal, last]);
    const { contents } = await forged([lines, ...files.slice(1)], { journal: { entries: 3, headHash: last.hash } });
    expect(contents).toContainEqual({ what: 'not-a-record', path: JOURNAL_PATH, line: 3 });
  });

  it('is refused where a record was changed behind its journal before, though all fits now', async () => {
    const [, added] = journal;
    const changed = { ...anItem(1), note: 'new' };
    const records = [
      { kind: 'item' as const, id: 'item-1', before: sha256Of('something else'), sha256: recordSha256(changed) },
    ];
    const last = nextEntry(added!, { ...added!, what: 'item.noted', records });
    const { intact, contents } = await forged(
      [
        text(JOURNAL_PATH, [...journal, last]),
        text(recordsPath('item'), [changed, anItem(2)]),
        ...files.filter(({ path }) => path !== JOURNAL_PATH && path !== recordsPath('item')),
      ],
      { journal: { entries: 3, headHash: last.hash } },
    );
    expect([intact, contents]).toEqual([
      false,
      [{ what: 'record-altered-before', record: { kind: 'item', id: 'item-1' }, seq: 2 }],
    ]);
  });

  it('changes nothing by names such as __proto__', async () => {
    const item = JSON.parse(
      JSON.stringify(anItem(1)).replace(
        '{',
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
      ),
    ) as object;
    const { intact, found } = await forged(
      ...(({ files: of, journal: head }) => [of, { journal: head }] as const)(withItem(item)),
    );
    expect(intact).toBe(true);
    const [record] = found!.records.filter(({ id }) => id === 'item-1');
    expect(Object.getPrototypeOf(record!.record)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is refused with the same record twice', async () => {
    const records = text(recordsPath('item'), [anItem(1), anItem(2), anItem(2)]);
    const { contents } = await forged([...files.filter(({ path }) => path !== records.path), records]);
    expect(contents).toEqual([{ what: 'record-added', record: { kind: 'item', id: 'item-2' }, seq: null }]);
  });
});

describe('lines', () => {
  const linesOf = (pieces: readonly string[], mostChars?: number): string[] => {
    const lines: string[] = [];
    const splitter = lineSplitter((line) => lines.push(line), mostChars);
    for (const piece of pieces) splitter.push(new TextEncoder().encode(piece));
    splitter.end();
    return lines;
  };

  it('come whole, however they are cut', () => {
    const all = 'one\n\ntwo é\nthree';
    const single = [...new TextEncoder().encode(all)];
    const lines: string[] = [];
    const splitter = lineSplitter((line) => lines.push(line));
    for (const byte of single) splitter.push(Uint8Array.of(byte));
    splitter.end();
    expect(lines).toEqual(['one', 'two é', 'three']);
    expect(linesOf([all])).toEqual(lines);
  });

  it('that are too long are no records, and the next one is whole', () => {
    expect(linesOf(['12345', '678', '90\nnext', '\n'], 8)).toEqual(['…', 'next']);
  });
});

it('the picture of these tests is what it is called', () => expect(sha256Of(picture)).toBe(pictureSha256));
