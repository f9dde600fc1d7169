import type { ItemRecord, SourceRecord } from '../../../casework/model/records';
import type { FoundVideo } from '../../../casework/ways-in/found';
import { newRecords } from '../../../casework/ways-in/new-records';
import type { NamedBlob, RecordChange, Stored } from './case-store';
import { openCases } from './cases';

/** Names that a line of the journal lists. */
const MOST_NAMED = 50;

/** Videos that become items in one go. */
export interface Adding {
  readonly source: SourceRecord;
  readonly found: readonly FoundVideo[];
  readonly blobs?: readonly NamedBlob[];
  readonly by?: 'analyst' | 'program';
}

/**
 * Writes items, the accounts of their authors, and the source that they come from (new or anew), with one line in the journal: all of it or nothing.
 * in   a fresh UUID at each call of `newId`
 * out  the items; [] where the case is no longer there
 */
export async function addItems(
  { source, found, blobs = [], by = 'analyst' }: Adding,
  newId: () => string,
): Promise<Stored<readonly ItemRecord[]>> {
  const { caseId, sourceId } = source;
  const accounts = await openCases().all('account', caseId);
  const records = newRecords(found, { caseId, sourceId, addedAtMs: Date.now(), newId, accounts });
  let gone = false;
  const stored = await openCases().change(caseId, async (read) => {
    gone = (await read.get('case', caseId)) === undefined;
    if (gone) return null;
    const changes: RecordChange[] = [{ kind: 'source', id: sourceId, record: source }];
    for (const account of records.accounts) {
      const { accountId } = account;
      // Somebody else may have written it since.
      if ((await read.get('account', accountId)) === undefined) {
        changes.push({ kind: 'account', id: accountId, record: account });
      }
    }
    for (const item of records.items) changes.push({ kind: 'item', id: item.itemId, record: item });
    const names = found.slice(0, MOST_NAMED).map(({ name }) => name);
    const detail = { source: source.name, kind: source.kind, count: found.length, names };
    return { step: { what: 'items.added', by, detail }, changes, blobs };
  });
  if (!stored.ok) return stored;
  return { ok: true, value: gone ? [] : records.items };
}

/** Refusals that a source keeps by name; of the others their number. */
const MOST_REFUSED = 1000;

/** Writes what was refused of a source, once all of it was read. in: names and sentences as the analyst reads them; `more`: says how many others there were */
export async function closeSource(
  source: SourceRecord,
  refused: SourceRecord['refused'],
  added: number,
  more: (count: number) => string,
): Promise<Stored<null>> {
  const kept = refused.slice(0, MOST_REFUSED);
  const left = refused.length - kept.length;
  const record = {
    ...source,
    refused: left > 0 ? [...kept, { name: '…', reason: more(left) }] : kept,
  };
  const stored = await openCases().change(source.caseId, async (read) => {
    if ((await read.get('case', source.caseId)) === undefined) return null;
    const detail = { source: source.name, kind: source.kind, added, refused: refused.length };
    return {
      step: { what: 'source.closed', by: 'program', detail },
      changes: [{ kind: 'source', id: source.sourceId, record }],
    };
  });
  return stored.ok ? { ok: true, value: null } : stored;
}
