import type { RecordKind, RecordsByKind } from '../../../casework/model/kinds';
import type { JournalEntry, Step } from '../../../casework/model/journal';
import type { CaseRecord, ItemRecord } from '../../../casework/model/records';

/** A record as it shall be; null: to be removed. */
export type RecordChange = {
  readonly [Kind in RecordKind]: {
    readonly kind: Kind;
    readonly id: string;
    readonly record: RecordsByKind[Kind] | null;
  };
}[RecordKind];

/** A picture or file, by its SHA-256. */
export interface NamedBlob {
  readonly sha256: string;
  readonly blob: Blob;
}

/** What is to be written in one go. */
export interface Writing {
  readonly step: Step;
  readonly changes: readonly RecordChange[];
  /** Each named by a record of the case. */
  readonly blobs?: readonly NamedBlob[];
}

/** Reads within the transaction of a change. Await nothing but these in between: the browser ends a transaction that idles. */
export interface ReadWithin {
  get<Kind extends RecordKind>(kind: Kind, id: string): Promise<RecordsByKind[Kind] | undefined>;
}

/** Why nothing was written; `detail` one plain sentence for the analyst that says what to do. */
export interface StoreFailure {
  readonly ok: false;
  readonly code: 'disk-full' | 'unavailable';
  readonly detail: string;
}
export type Stored<T> = { readonly ok: true; readonly value: T } | StoreFailure;

/** What the cases take on this machine, bytes; `quotaBytes` is the browser's bound for the extension. */
export interface Usage {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** The browser will not clear it by itself when the disk runs short. */
  readonly persisted: boolean;
}

/** Told to all pages of the extension, the writer included, after a change is on the disk. */
export interface CaseChange {
  readonly caseId: string;
  readonly records: readonly { readonly kind: RecordKind; readonly id: string }[];
}

/** All cases, with their journals. Lives in IndexedDB of the extension's own origin. */
export interface CaseStore {
  /**
   * The one way to write: records, blobs and one line of the journal, all of it or nothing, in one transaction.
   * in   `build` reads what it needs and says what to write; null: nothing after all
   * out  the journal's entry; null where nothing was to be written, or where there is no such case (any more): its first step writes its own record
   */
  change(
    caseId: string,
    build: (read: ReadWithin) => Writing | null | Promise<Writing | null>,
  ): Promise<Stored<JournalEntry | null>>;
  cases(): Promise<CaseRecord[]>;
  get<Kind extends RecordKind>(kind: Kind, id: string): Promise<RecordsByKind[Kind] | undefined>;
  /** All records of a kind of one case, in no particular order. */
  all<Kind extends RecordKind>(kind: Kind, caseId: string): Promise<RecordsByKind[Kind][]>;
  blob(sha256: string): Promise<Blob | undefined>;
  /** In order. */
  journal(caseId: string): Promise<JournalEntry[]>;
  /** The item that has waited longest among cases that are neither paused, archived nor deleted; undefined: none. */
  nextWaiting(): Promise<ItemRecord | undefined>;
  /** Items that a scan had begun and whose end nobody wrote. */
  running(): Promise<ItemRecord[]>;
  /** An item with these source bytes and a result that was measured by this model on this machine, of any case; see `measuredHere`. */
  measuredWithBytes(sha256: string, modelId: string): Promise<ItemRecord | undefined>;
  /** Removes a case, its journal, and the blobs that no other case names; for good. */
  purge(caseId: string): Promise<Stored<null>>;
  /**
   * Writes a whole case that came in a package, its journal as it is; refused (`false`) where its id is taken.
   * in   `next`: the step that its journal goes on with, written with it or not at all
   */
  takeIn(
    changes: readonly RecordChange[],
    journal: readonly JournalEntry[],
    blobs: readonly NamedBlob[],
    next?: Writing,
  ): Promise<Stored<boolean>>;
  usage(): Promise<Usage>;
  /** out: stops listening */
  onChange(listener: (change: CaseChange) => void): () => void;
}
