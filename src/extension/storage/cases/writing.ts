import { nextEntry } from '../../../casework/journal/chain';
import { recordKey } from '../../../casework/journal/check-records';
import { recordSha256 } from '../../../casework/journal/digest';
import { localTimeOf } from '../../../casework/journal/local-time';
import type { JournalEntry } from '../../../casework/model/journal';
import { RECORD_KINDS, type AnyRecord } from '../../../casework/model/kinds';
import { changesOfUse, countUses, forgetUses, putBlobs } from './blob-uses';
import type { NamedBlob, ReadWithin, RecordChange, Writing } from './case-store';
import { checkChange, getRecord, putRecord, recordsBefore } from './record-access';
import { ofCase, type CasesTransaction } from './schema';

type Writable = CasesTransaction<'readwrite'>;

/** Of several changes of one record the last counts. */
function lastOfEach(changes: readonly RecordChange[]): RecordChange[] {
  return [...new Map(changes.map((change) => [recordKey(change), change])).values()];
}

async function put(
  transaction: Writable,
  caseId: string,
  changes: readonly RecordChange[],
  before: readonly (AnyRecord | undefined)[],
  blobs: readonly NamedBlob[],
): Promise<void> {
  for (const change of changes) checkChange(caseId, change);
  for (const change of changes) putRecord(transaction, caseId, change);
  await countUses(transaction, caseId, changesOfUse(changes, before));
  await putBlobs(transaction, caseId, blobs);
}

async function addLines(transaction: Writable, entries: readonly JournalEntry[]): Promise<void> {
  const { caseId, seq, hash } = entries.at(-1)!;
  await transaction.objectStore('heads').put({ caseId, seq, hash });
  await Promise.all(entries.map(async (entry) => transaction.objectStore('journal').add(entry)));
}

/** What `CaseStore.change` does within its transaction. */
export async function writeStep(
  transaction: Writable,
  caseId: string,
  build: (read: ReadWithin) => Writing | null | Promise<Writing | null>,
): Promise<JournalEntry | null> {
  const head = (await transaction.objectStore('heads').get(caseId)) ?? null;
  const writing = await build({ get: (kind, id) => getRecord(transaction, kind, id) });
  if (writing === null) return null;
  const { what, by, detail } = writing.step;
  const changes = lastOfEach(writing.changes);
  // A case that was deleted for good does not come back by what was still on its way to it.
  if (head === null && !changes.some(({ kind, record }) => kind === 'case' && record !== null)) return null;
  const before = await recordsBefore(transaction, caseId, changes);
  const atMs = Date.now();
  const entry = nextEntry(head, {
    ...{ caseId, what, by, detail, atMs },
    localTime: localTimeOf(atMs, -new Date(atMs).getTimezoneOffset()),
    records: changes.map(({ kind, id, record }, i) => ({
      ...{ kind, id },
      before: before[i] === undefined ? null : recordSha256(before[i]),
      sha256: record === null ? null : recordSha256(record),
    })),
  });
  await put(transaction, caseId, changes, before, writing.blobs ?? []);
  await addLines(transaction, [entry]);
  return entry;
}

/** What `CaseStore.takeIn` does within its transaction. out: false where the case is there already */
export async function writeWholeCase(
  transaction: Writable,
  changes: readonly RecordChange[],
  journal: readonly JournalEntry[],
  blobs: readonly NamedBlob[],
  next?: Writing,
): Promise<boolean> {
  const caseId = journal[0]?.caseId;
  if (caseId === undefined) throw new RangeError('a case without a journal');
  const known = await Promise.all([
    transaction.objectStore('heads').getKey(caseId),
    ...changes.map(({ kind, id }) =>
      transaction
        .objectStore(kind as 'item')
        .index('id')
        .getKey(id),
    ),
  ]);
  if (known.some((key) => key !== undefined)) return false;
  await put(transaction, caseId, lastOfEach(changes), [], blobs);
  await addLines(transaction, journal);
  if (next) await writeStep(transaction, caseId, () => next);
  return true;
}

/** What `CaseStore.purge` does within its transaction. */
export async function removeCase(transaction: Writable, caseId: string): Promise<void> {
  await forgetUses(transaction, caseId);
  await transaction.objectStore('heads').delete(caseId);
  await Promise.all(
    ([...RECORD_KINDS, 'journal'] as const).map(async (name) => transaction.objectStore(name).delete(ofCase(caseId))),
  );
}
