import { describe, expect, it } from 'vitest';
import { checkLines } from '../../../../src/casework/journal/check-lines';
import { nextEntry } from '../../../../src/casework/journal/chain';
import { recordSha256 } from '../../../../src/casework/journal/digest';
import { entryHash } from '../../../../src/casework/journal/entry-hash';
import type { JournalEntry } from '../../../../src/casework/model/journal';
import { verifyJournal, type HeldRecord } from '../../../support/casework/verify-journal';
import { caseRecord, changeOf, evidenceRecord, itemRecord, journalOf } from '../records';

const CROP = 'c'.repeat(64);
const first = caseRecord('k');
const renamed = caseRecord('k', { name: 'Renamed' });
const item = itemRecord('i', 'k');
const gone = itemRecord('gone', 'k');
const evidence = evidenceRecord('i', 'k', CROP);

const entries = journalOf('k', [
  [changeOf.case(first)],
  [changeOf.item(item), changeOf.item(gone)],
  [changeOf.evidence(evidence)],
  [changeOf.case(renamed), { kind: 'item', id: 'gone', record: null }],
  [],
]);
const held = (...records: ReturnType<(typeof changeOf)[keyof typeof changeOf]>[]): HeldRecord[] =>
  records.map(({ kind, id, record }) => ({ kind, id, record: record! }));
const records = held(changeOf.case(renamed), changeOf.item(item), changeOf.evidence(evidence));
const blobs = new Map([[CROP, CROP]]);

const changed = (at: number, part: Partial<JournalEntry>): JournalEntry[] =>
  entries.map((entry, i) => (i === at ? { ...entry, ...part } : entry));

describe('the check of a journal', () => {
  it('finds nothing in a case that is as it was written', () => {
    expect(verifyJournal(entries, records, blobs)).toEqual([]);
    expect(checkLines(entries, entries.at(-1))).toEqual([]);
    expect(verifyJournal([], [])).toEqual([]);
  });

  it('finds nothing after a way through JSON', () => {
    const copy = JSON.parse(JSON.stringify({ entries, records })) as { entries: JournalEntry[]; records: HeldRecord[] };
    expect(verifyJournal(copy.entries, copy.records, blobs)).toEqual([]);
  });

  it.each([
    ['its moment', { atMs: 5 }],
    ['what was done', { what: 'test.other' }],
    ['who did it', { by: 'analyst' }],
    ['its detail', { detail: { line: 2.5 } }],
    ['its digests', { records: [{ kind: 'item', id: 'i', before: null, sha256: null }] }],
    ['its local time', { localTime: 'x' }],
    ['its hash', { hash: 'f'.repeat(64) }],
  ] as const)('names a line of which %s was changed', (_, part) => {
    expect(checkLines(changed(4, part))).toContainEqual({ what: 'line-altered', seq: 4 });
    expect(checkLines(changed(1, part))).toContainEqual({ what: 'line-altered', seq: 1 });
  });

  it('names the place where a line was rewritten with a hash that fits', () => {
    const forged = { ...entries[1]!, atMs: 5 };
    expect(checkLines(changed(1, { ...forged, hash: entryHash(forged) }))).toEqual([{ what: 'line-unlinked', seq: 2 }]);
  });

  it('names the last line where it was rewritten so, and a first one that follows from another', () => {
    const forged = { ...entries[4]!, atMs: 5 };
    const rewritten = changed(4, { ...forged, hash: entryHash(forged) });
    expect(checkLines(rewritten, entries.at(-1))).toEqual([{ what: 'line-altered', seq: 4 }]);
    const begun = { ...entries[0]!, previous: 'f'.repeat(64) };
    expect(checkLines([{ ...begun, hash: entryHash(begun) }])).toEqual([{ what: 'line-unlinked', seq: 0 }]);
  });

  it('names lines that are missing: at the beginning, within, at the end', () => {
    expect(checkLines(entries.slice(2))).toEqual([{ what: 'lines-missing', fromSeq: 0, toSeq: 1 }]);
    expect(checkLines(entries.toSpliced(1, 2))).toEqual([{ what: 'lines-missing', fromSeq: 1, toSeq: 2 }]);
    expect(checkLines(entries.slice(0, 3), entries.at(-1))).toEqual([{ what: 'end-missing', fromSeq: 3, toSeq: 4 }]);
    expect(checkLines([], entries.at(-1))).toEqual([{ what: 'end-missing', fromSeq: 0, toSeq: 4 }]);
  });

  it('names lines that were added: twice the same, at the end, of another case', () => {
    expect(checkLines(entries.toSpliced(2, 0, entries[1]!))).toContainEqual({ what: 'line-added', seq: 1 });
    expect(checkLines(entries, entries[3])).toEqual([{ what: 'line-added', seq: 4 }]);
    const other = journalOf('other', [[], [], [], [], []]);
    expect(checkLines(entries.with(4, other[4]!))).toEqual([
      { what: 'line-of-other-case', seq: 4, caseId: 'other' },
      { what: 'line-unlinked', seq: 4 },
    ]);
  });

  it('names a record that is not as its last line left it', () => {
    const [, ...others] = records;
    expect(verifyJournal(entries, [...held(changeOf.case(first)), ...others])).toEqual([
      { what: 'record-altered', record: { kind: 'case', id: 'k' }, seq: 3 },
    ]);
    expect(verifyJournal(entries, others)).toEqual([
      { what: 'record-missing', record: { kind: 'case', id: 'k' }, seq: 3 },
    ]);
  });

  it('names a record that no line wrote, and one that a line removed', () => {
    const added = held(changeOf.item(itemRecord('new', 'k')), changeOf.item(gone));
    expect(verifyJournal(entries, [...records, ...added])).toEqual([
      { what: 'record-added', record: { kind: 'item', id: 'new' }, seq: null },
      { what: 'record-added', record: { kind: 'item', id: 'gone' }, seq: 3 },
    ]);
  });

  it('names a record that a line found other than it was left, whatever was written since', () => {
    const smuggled = { ...item, note: 'behind the journal' };
    const later = { ...smuggled, label: 'genuine' } as const;
    const digest = { kind: 'item', id: 'i', before: recordSha256(smuggled), sha256: recordSha256(later) } as const;
    const step = { what: 'item.labelled', by: 'analyst', detail: {}, atMs: 9, localTime: '' } as const;
    const line = nextEntry(entries.at(-1)!, { caseId: 'k', ...step, records: [digest] });
    const now = [...records.filter(({ kind }) => kind !== 'item'), ...held(changeOf.item(later))];
    expect(verifyJournal([...entries, line], now, blobs)).toEqual([
      { what: 'record-altered-before', record: { kind: 'item', id: 'i' }, seq: 5 },
    ]);
  });

  it('names a picture that is missing or altered, and the record that it is of', () => {
    const of = { kind: 'evidence', id: 'i' };
    expect(verifyJournal(entries, records, new Map())).toEqual([{ what: 'blob-missing', sha256: CROP, of }]);
    expect(verifyJournal(entries, records, new Map([[CROP, 'd']]))).toEqual([
      { what: 'blob-altered', sha256: CROP, of, found: 'd' },
    ]);
    expect(verifyJournal(entries, records)).toEqual([]);
  });
});
