import { namedBlobs } from '../../../../casework/journal/named-blobs';
import type { EnrolmentRecord } from '../../../../casework/model/person';
import type { ItemRecord } from '../../../../casework/model/records';
import { enrolmentWithout, inherited, removedTold, type Going } from '../../../../casework/removal/removal';
import { openCases } from '../../../storage/cases/cases';
import type { NamedBlob, ReadWithin, RecordChange } from '../../../storage/cases/case-store';
import { itemTexts } from '../../../texts/casework/item-words';
import { lookForWork, stopScan } from './queue-calls';
import { remember } from './undo';
import { write } from './write';

/** An enrolment that rested on items that went: as it was, and as it became. */
interface Relearnt {
  readonly before: EnrolmentRecord;
  readonly after: EnrolmentRecord | null;
}

/** All that is needed to put items back. */
interface Removal {
  readonly caseId: string;
  readonly going: readonly Going[];
  readonly relearnt: readonly Relearnt[];
  readonly blobs: ReadonlyMap<string, Blob | undefined>;
}

/** Once more when a scan has ended between two looks. */
const MOST_TRIES = 3;

const blobNames = ({ item, evidence }: Going): string[] => [
  ...namedBlobs('item', item),
  ...(evidence ? namedBlobs('evidence', evidence) : []),
];

async function readGoing(read: ReadWithin, itemIds: readonly string[]): Promise<Going[]> {
  const all = await Promise.all(
    itemIds.map(async (id) => {
      const [item, evidence, movement] = await Promise.all([
        read.get('item', id),
        read.get('evidence', id),
        read.get('movement', id),
      ]);
      return item ? [{ item, evidence, movement }] : [];
    }),
  );
  return all.flat();
}

/** Items that go, with what goes or changes with them. in: `others`, items of the case that may rest on the evidence of those that go */
function changesOf(
  going: readonly Going[],
  others: readonly ItemRecord[],
  relearnt: readonly Relearnt[],
): RecordChange[] {
  return [
    ...going.flatMap((one): RecordChange[] => {
      const { itemId: id } = one.item;
      const handedOn = inherited(one, others);
      return [
        { kind: 'item', id, record: null },
        ...(one.evidence ? [{ kind: 'evidence' as const, id, record: null }] : []),
        ...(one.movement ? [{ kind: 'movement' as const, id, record: null }] : []),
        ...(handedOn?.items ?? []).map((record) => ({ kind: 'item' as const, id: record.itemId, record })),
        ...(handedOn ? [{ kind: 'evidence' as const, id: handedOn.evidence.itemId, record: handedOn.evidence }] : []),
      ];
    }),
    ...relearnt.map(({ before, after }) => ({ kind: 'enrolment' as const, id: before.personId, record: after })),
  ];
}

/** Items without evidence of their own whose results were taken over from those that go, as they are now. */
async function heirsWithin(read: ReadWithin, itemIds: readonly string[]): Promise<ItemRecord[]> {
  const all = await Promise.all(
    itemIds.map(async (id) => {
      const [item, evidence] = await Promise.all([read.get('item', id), read.get('evidence', id)]);
      return item && !evidence ? [item] : [];
    }),
  );
  return all.flat();
}

/** One look: pictures and files first, which the transaction cannot read. out: 'changed' where there are others by then */
async function tryToRemove(
  caseId: string,
  itemIds: readonly string[],
  heirIds: readonly string[],
): Promise<Removal | 'changed' | null> {
  const store = openCases();
  const gone = new Set(itemIds);
  const names = new Set((await readGoing(store, itemIds)).flatMap(blobNames));
  const blobs = new Map(await Promise.all([...names].map(async (name) => [name, await store.blob(name)] as const)));
  const people = (await store.all('enrolment', caseId)).map(({ personId }) => personId);
  const found: { removal: Removal | 'changed' | null } = { removal: null };
  const removed = await write(caseId, async (read) => {
    const going = await readGoing(read, itemIds);
    const isChanged = going.flatMap(blobNames).some((name) => !blobs.has(name));
    found.removal = isChanged ? 'changed' : null;
    if (isChanged || going.length === 0) return null;
    const learnt = await Promise.all(people.map((personId) => read.get('enrolment', personId)));
    const relearnt = learnt
      .filter((one) => one !== undefined)
      .filter((one) => one.itemIds.some((itemId) => gone.has(itemId)))
      .map((before) => ({ before, after: enrolmentWithout(before, gone, Date.now()) }));
    found.removal = { caseId, going, relearnt, blobs };
    const items = going.map(({ item }) => removedTold(item));
    return {
      step: {
        ...{ what: 'items.removed', by: 'analyst' },
        detail: { ...(going.length === 1 ? { name: going[0]!.item.name } : {}), count: going.length, items },
      },
      changes: changesOf(going, await heirsWithin(read, heirIds), relearnt),
    };
  });
  return removed || found.removal === 'changed' ? found.removal : null;
}

/** A scan that was under way has no host any more. */
const atRest = (item: ItemRecord): ItemRecord => (item.state === 'running' ? { ...item, state: 'waiting' } : item);

async function putBack({ caseId, going, relearnt, blobs }: Removal): Promise<boolean> {
  const written = await write(caseId, async (read) => {
    const there = await Promise.all(going.map(({ item }) => read.get('item', item.itemId)));
    const back = going.filter((_, i) => there[i] === undefined);
    if (back.length === 0 || (await read.get('case', caseId)) === undefined) return null;
    const changes: RecordChange[] = back.flatMap(({ item, evidence, movement }): RecordChange[] => {
      const { itemId: id } = item;
      return [
        { kind: 'item', id, record: atRest(item) },
        ...(evidence ? [{ kind: 'evidence' as const, id, record: evidence }] : []),
        ...(movement ? [{ kind: 'movement' as const, id, record: movement }] : []),
      ];
    });
    for (const { before, after } of relearnt) {
      const { personId } = before;
      const [now, person] = [await read.get('enrolment', personId), await read.get('person', personId)];
      // Somebody may have enrolled the person anew.
      const isOurs = (now?.enrolledAtMs ?? null) === (after?.enrolledAtMs ?? null);
      if (person && isOurs) changes.push({ kind: 'enrolment', id: personId, record: before });
    }
    const names = new Set(back.flatMap(blobNames));
    const kept = [...names].flatMap((sha256): NamedBlob[] => {
      const blob = blobs.get(sha256);
      return blob ? [{ sha256, blob }] : [];
    });
    const items = back.map(({ item }) => item.itemId);
    const detail = { ...(back.length === 1 ? { name: back[0]!.item.name } : {}), count: back.length, items };
    return { step: { what: 'items.restored', by: 'analyst', detail }, changes, blobs: kept };
  });
  if (written) await lookForWork();
  return written;
}

/**
 * Takes videos out of their case, with what was measured of them; the journal keeps what each was. Pictures and files that no record names any more leave the store; while this
 * page is open they come back on undo. Results that others took over keep their evidence, people are learnt anew from what is left.
 * in   videos of one case; `all`: of the case      out   whether they were removed
 */
export async function removeItems(chosen: readonly ItemRecord[], all: readonly ItemRecord[]): Promise<boolean> {
  const [first] = chosen;
  if (!first) return false;
  const { caseId } = first;
  const itemIds = chosen.map(({ itemId }) => itemId);
  const gone = new Set(itemIds);
  const heirIds = all
    .filter(({ itemId, result }) => !gone.has(itemId) && gone.has(result?.takenFromItemId ?? ''))
    .map(({ itemId }) => itemId);
  let removal: Removal | 'changed' | null = 'changed';
  for (let tries = 0; tries < MOST_TRIES && removal === 'changed'; tries += 1) {
    removal = await tryToRemove(caseId, itemIds, heirIds);
  }
  if (removal === 'changed' || removal === null) return false;
  const { going, ...rest } = removal;
  for (const { item } of going) if (item.state === 'running') stopScan(item.itemId);
  if (rest.relearnt.length > 0) await lookForWork();
  // As a Blob, which the browser may put on the disk: evidence of many videos is large.
  const kept = new Blob([JSON.stringify(going)]);
  remember({
    text: going.length === 1 ? itemTexts.removed(first.name) : itemTexts.removedMany(going.length),
    undo: async () => putBack({ ...rest, going: JSON.parse(await kept.text()) as Going[] }),
  });
  return true;
}
