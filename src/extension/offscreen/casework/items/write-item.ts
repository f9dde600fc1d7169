import { begun, cutOff, failed } from '../../../../casework/queue/item-states';
import type { ItemProblem, ItemRecord } from '../../../../casework/model/records';
import type { CaseStore, NamedBlob, ReadWithin, RecordChange, Stored } from '../../../storage/cases/case-store';
import { QueueHaltedError } from '../runner/job-source';
import { detailOf, type Measured } from './result';
import { withSeen, type Seen } from './seen';

type Store = Pick<CaseStore, 'change' | 'running'>;

/** What was written; a store that is full halts the queue, since the next item would meet the same. */
function orHalt<T>(stored: Stored<T>): T {
  if (stored.ok) return stored.value;
  throw stored.code === 'disk-full' ? new QueueHaltedError(stored.detail) : new Error(stored.detail);
}

const itemChange = (record: ItemRecord): RecordChange => ({ kind: 'item', id: record.itemId, record });

/** Takes an item up. out: the item as it is now; null where somebody else changed it meanwhile */
export async function claim(store: Store, { caseId, itemId }: ItemRecord): Promise<ItemRecord | null> {
  let claimed: ItemRecord | null = null;
  orHalt(
    await store.change(caseId, async (read) => {
      claimed = null;
      const item = await read.get('item', itemId);
      if (item?.state !== 'waiting') return null;
      claimed = begun(item);
      const { name, attempts } = claimed;
      return {
        step: { what: 'item.begun', by: 'program', detail: { name, attempts } },
        changes: [itemChange(claimed)],
      };
    }),
  );
  return claimed;
}

/** What is to be written of an item. */
export interface Outcome {
  readonly measured: Measured;
  /** What was wrong all the same, such as a file that breaks off. */
  readonly problem: ItemProblem | null;
  /** Bytes that were fetched for it, to be kept; null: it has none, or had them before. */
  readonly fetched: NamedBlob | null;
  /** Whose result was taken over, as it was then; left out: none's. */
  readonly from?: ItemRecord;
  /** Of a video of a page. */
  readonly seen?: Seen;
}

/** Whether the pictures that a result was taken over with are still in the store: another case may have been deleted for good, or measured anew, meanwhile. */
async function stillThere(read: ReadWithin, from: ItemRecord | undefined): Promise<boolean> {
  if (from === undefined) return true;
  const now = await read.get('item', from.itemId);
  return (
    now?.result?.evidenceSha256 === from.result?.evidenceSha256 && now?.result?.endedAtMs === from.result?.endedAtMs
  );
}

/**
 * Writes the result of an item, its evidence and all pictures in one go. Nothing is written of an item that is gone, or is in none of the `expected` states any more.
 * A store without room for it leaves the item `failed`, so that nobody waits, and halts the queue.
 * out  whether it was written
 */
export async function writeResult(
  store: Store,
  { caseId, itemId }: Pick<ItemRecord, 'caseId' | 'itemId'>,
  { measured: { result, evidence, blobs }, problem, fetched, from, seen }: Outcome,
  expected: readonly ItemRecord['state'][],
): Promise<boolean> {
  const stored = await store.change(caseId, async (read) => {
    const found = await read.get('item', itemId);
    if (!found || !expected.includes(found.state) || !(await stillThere(read, from))) return null;
    const { item, changes } = await withSeen(found, seen, read);
    const bytes = fetched && { sha256: fetched.sha256, sizeBytes: fetched.blob.size, kept: true };
    const credentials = result.credentials ?? item.result?.credentials ?? null;
    const record: ItemRecord = {
      ...{ ...item, state: 'done', problem, bytes: bytes ?? item.bytes },
      result: { ...result, credentials },
    };
    return {
      step: {
        ...{ what: 'item.scanned', by: 'program' },
        detail: { ...detailOf(item.name, record.result, problem), ...(seen && { seen: seen.onPage }) },
      },
      changes: [
        ...[itemChange(record), ...changes],
        ...(evidence ? [{ kind: 'evidence' as const, id: itemId, record: evidence }] : []),
      ],
      blobs: [...blobs, ...(fetched ? [fetched] : [])],
    };
  });
  if (!stored.ok) await writeFailure(store, { caseId, itemId }, { code: stored.code, detail: stored.detail }, expected);
  return orHalt(stored) !== null;
}

/** Writes why an item has no result. in: `seen`: of a video of a page */
export async function writeFailure(
  store: Store,
  { caseId, itemId }: Pick<ItemRecord, 'caseId' | 'itemId'>,
  problem: ItemProblem,
  expected: readonly ItemRecord['state'][],
  seen?: Seen,
): Promise<void> {
  orHalt(
    await store.change(caseId, async (read) => {
      const found = await read.get('item', itemId);
      if (!found || !expected.includes(found.state)) return null;
      const { item, changes } = await withSeen(found, seen, read);
      return {
        step: {
          ...{ what: 'item.failed', by: 'program' },
          detail: { ...detailOf(item.name, null, problem), ...(seen && { seen: seen.onPage }) },
        },
        changes: [itemChange(failed(item, problem)), ...changes],
      };
    }),
  );
}

/** An item that waits, but whose pixels only a page can give, waits for the analyst. */
export async function putElsewhere(store: Store, { caseId, itemId }: ItemRecord): Promise<void> {
  orHalt(
    await store.change(caseId, async (read) => {
      const item = await read.get('item', itemId);
      if (item?.state !== 'waiting') return null;
      const record: ItemRecord = { ...item, state: 'elsewhere' };
      return {
        step: { what: 'item.put-elsewhere', by: 'program', detail: { name: item.name } },
        changes: [itemChange(record)],
      };
    }),
  );
}

/** Items whose host is gone wait again, or are given up: one step a case. */
export async function takeBackInterrupted(store: Store): Promise<void> {
  const byCase = new Map<string, ItemRecord[]>();
  for (const item of await store.running()) byCase.set(item.caseId, [...(byCase.get(item.caseId) ?? []), item]);
  for (const [caseId, items] of byCase) {
    orHalt(
      await store.change(caseId, async (read) => {
        const taken: ItemRecord[] = [];
        for (const { itemId } of items) {
          const item = await read.get('item', itemId);
          if (item?.state === 'running') taken.push(cutOff(item));
        }
        if (taken.length === 0) return null;
        const names = taken.map(({ name, attempts, state }) => ({ name, attempts, state }));
        return {
          step: { what: 'items.cut-off', by: 'program', detail: { items: names } },
          changes: taken.map(itemChange),
        };
      }),
    );
  }
}
