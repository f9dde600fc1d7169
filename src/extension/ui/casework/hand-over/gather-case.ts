import { canonicalJson } from '../../../../casework/journal/canonical-json';
import { checkLines } from '../../../../casework/journal/check-lines';
import { checkRecords } from '../../../../casework/journal/check-records';
import { sha256Of } from '../../../../casework/journal/digest';
import { namedBlobs } from '../../../../casework/journal/named-blobs';
import type { Instrument } from '../../../../casework/model/evidence';
import type { JournalEntry } from '../../../../casework/model/journal';
import { idOf, type RecordKind, type RecordsByKind } from '../../../../casework/model/kinds';
import { PACKED_KINDS } from '../../../../casework/package/paths';
import type { CaseStore } from '../../../storage/cases/case-store';

/** Kinds of which a case holds few enough to have them all in memory. */
const LIGHT_KINDS = ['case', 'person', 'account', 'source', 'item', 'enrolment'] as const;
type LightKind = (typeof LIGHT_KINDS)[number];

/** A record on its way out. */
interface Held {
  readonly id: string;
  /** Its line in a file of records; a Blob, so that the browser may put it on the disk. */
  readonly line: Blob;
  readonly sha256: string;
  readonly blobs: readonly string[];
  readonly instrument: Instrument | null;
}

/** A case as it is at one moment: its journal's last line tells of all its records. */
export interface GatheredCase {
  readonly caseId: string;
  readonly journal: readonly JournalEntry[];
  /** In which journal and records differ; 0 where all holds. */
  readonly findings: number;
  readonly light: { readonly [Kind in LightKind]: readonly RecordsByKind[Kind][] };
  /** Lines of all records by kind, in the order of their ids. */
  readonly lines: ReadonlyMap<RecordKind, readonly Blob[]>;
  /** Pictures and files that records name, each once, in order; `source`: bytes of a video that was taken in. */
  readonly blobs: readonly { readonly sha256: string; readonly isSource: boolean }[];
  readonly instruments: readonly { readonly instrument: Instrument; readonly items: number }[];
}

export interface GatherOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

function holding<Kind extends RecordKind>(kind: Kind, record: RecordsByKind[Kind]): Held {
  const text = canonicalJson(record);
  return {
    id: idOf(kind, record),
    line: new Blob([text, '\n']),
    sha256: sha256Of(text),
    blobs: namedBlobs(kind, record),
    instrument: kind === 'evidence' ? (record as RecordsByKind['evidence']).instrument : null,
  };
}

function instrumentsOf(evidence: Iterable<Held>): GatheredCase['instruments'] {
  const counts = new Map<string, { instrument: Instrument; items: number }>();
  for (const { instrument } of evidence) {
    if (!instrument) continue;
    const key = canonicalJson(instrument);
    counts.set(key, { instrument, items: (counts.get(key)?.items ?? 0) + 1 });
  }
  return [...counts.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Reads a whole case while others may go on writing to it: what changed meanwhile is read again, until the journal has not moved.
 * out  null where there is no such case
 * @throws the signal's reason when aborted
 */
export async function gatherCase(
  store: CaseStore,
  caseId: string,
  { signal, onProgress }: GatherOptions = {},
): Promise<GatheredCase | null> {
  const kinds = new Map<RecordKind, Map<string, Held>>(PACKED_KINDS.map((kind) => [kind, new Map<string, Held>()]));
  const light = new Map<string, RecordsByKind[LightKind]>();
  let journal = await store.journal(caseId);

  async function take<Kind extends RecordKind>(kind: Kind, id: string): Promise<void> {
    signal?.throwIfAborted();
    const record = await store.get(kind, id);
    hold(kind, id, record?.caseId === caseId ? record : undefined);
  }
  function hold<Kind extends RecordKind>(kind: Kind, id: string, record: RecordsByKind[Kind] | undefined): void {
    const isLight = (LIGHT_KINDS as readonly RecordKind[]).includes(kind);
    if (record === undefined) {
      kinds.get(kind)!.delete(id);
      if (isLight) light.delete(`${kind} ${id}`);
      return;
    }
    const held = holding(kind, record);
    kinds.get(kind)!.set(held.id, held);
    if (isLight) light.set(`${kind} ${held.id}`, record as RecordsByKind[LightKind]);
  }

  for (const kind of LIGHT_KINDS) {
    for (const record of await store.all(kind, caseId)) {
      hold(kind, idOf(kind, record), record);
    }
  }
  const itemIds = [...kinds.get('item')!.keys()];
  for (const [index, itemId] of itemIds.entries()) {
    await take('evidence', itemId);
    await take('movement', itemId);
    onProgress?.(index + 1, itemIds.length);
  }
  for (let seen = journal.length; ; seen = journal.length) {
    journal = await store.journal(caseId);
    if (journal.length === seen) break;
    for (const { records } of journal.slice(seen)) for (const { kind, id } of records) await take(kind, id);
  }
  if (journal.length === 0 || kinds.get('case')!.size === 0) return null;

  const sorted = new Map(
    [...kinds].map(([kind, records]) => [kind, [...records.values()].sort((a, b) => compare(a.id, b.id))] as const),
  );
  const all = [...sorted].flatMap(([kind, records]) => records.map((held) => ({ kind, ...held })));
  const lightOf = <Kind extends LightKind>(kind: Kind): RecordsByKind[Kind][] =>
    sorted.get(kind)!.map(({ id }) => light.get(`${kind} ${id}`) as RecordsByKind[Kind]);
  const items = lightOf('item');
  const sources = new Set(items.flatMap(({ bytes }) => (bytes?.kept ? bytes.sha256 : [])));
  return {
    ...{ caseId, journal },
    findings: checkLines(journal).length + checkRecords(journal, all).length,
    light: {
      ...{ case: lightOf('case'), person: lightOf('person'), account: lightOf('account'), source: lightOf('source') },
      ...{ item: items, enrolment: lightOf('enrolment') },
    },
    lines: new Map([...sorted].map(([kind, records]) => [kind, records.map(({ line }) => line)])),
    blobs: [...new Set(all.flatMap(({ blobs }) => blobs))]
      .sort(compare)
      .map((sha256) => ({ sha256, isSource: sources.has(sha256) })),
    instruments: instrumentsOf(sorted.get('evidence')!),
  };
}
