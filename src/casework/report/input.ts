import type { EvidenceRecord, Instrument } from '../model/evidence';
import type { JournalEntry } from '../model/journal';
import type { AccountRecord, CaseRecord, ItemRecord, PersonRecord, SourceRecord } from '../model/records';
import type { ErrorRates, ModelFacts } from './facts';
import type { ReportDocument } from './schema';

/** Everything that a report is made of. */
export interface ReportInput {
  readonly case: CaseRecord;
  readonly people: readonly PersonRecord[];
  readonly accounts: readonly AccountRecord[];
  readonly sources: readonly SourceRecord[];
  readonly items: readonly ItemRecord[];
  /** Of flagged items, by item; of items whose result was taken over, that of the item it was taken from. */
  readonly evidence: ReadonlyMap<string, EvidenceRecord>;
  readonly journal: readonly JournalEntry[];
  /** Findings of the check of journal and records. */
  readonly journalFindings: number;
  /** What items were measured with, each kind once, with how many items. */
  readonly instruments: readonly { readonly instrument: Instrument; readonly items: number }[];
  readonly personOfInterest: ReportDocument['personOfInterest'];
  readonly model: ModelFacts;
  /** Of the canonical JSON of the model's file; null where it is not known. */
  readonly modelSha256: string | null;
  /** Null where none are known for this model. */
  readonly errorRates: ErrorRates | null;
  readonly written: {
    readonly atMs: number;
    readonly localTime: string;
    readonly timeZone: string;
    readonly extensionVersion: string;
    readonly browser: string;
    readonly platform: string;
  };
}
