import type { EvidenceRecord } from './evidence';
import type { EnrolmentRecord, MovementRecord } from './person';
import type { AccountRecord, CaseRecord, ItemRecord, PersonRecord, SourceRecord } from './records';

/** Kinds of records that a case is made of, and their shapes. */
export interface RecordsByKind {
  readonly case: CaseRecord;
  readonly person: PersonRecord;
  readonly account: AccountRecord;
  readonly source: SourceRecord;
  readonly item: ItemRecord;
  readonly evidence: EvidenceRecord;
  readonly movement: MovementRecord;
  readonly enrolment: EnrolmentRecord;
}
export type RecordKind = keyof RecordsByKind;
export type AnyRecord = RecordsByKind[RecordKind];

/** Which property holds the id of a record of each kind; evidence and movement are of one item, an enrolment of one person. */
export const ID_OF_KIND = {
  case: 'caseId',
  person: 'personId',
  account: 'accountId',
  source: 'sourceId',
  item: 'itemId',
  evidence: 'itemId',
  movement: 'itemId',
  enrolment: 'personId',
} as const satisfies { readonly [Kind in RecordKind]: keyof RecordsByKind[Kind] };

/** All kinds of records. */
export const RECORD_KINDS = Object.keys(ID_OF_KIND) as RecordKind[];

/** The id that a record of this kind has. */
export function idOf(kind: RecordKind, record: AnyRecord): string {
  return (record as unknown as Record<string, string>)[ID_OF_KIND[kind]]!;
}
