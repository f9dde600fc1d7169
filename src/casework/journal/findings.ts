import type { RecordKind } from '../model/kinds';

/** Names a record of a case. */
export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

/** One thing in which a case differs from its journal, or the journal from itself. `seq`: the line that tells. */
export type Finding =
  /** Its contents do not give its hash. */
  | { readonly what: 'line-altered'; readonly seq: number }
  /** It does not carry the hash of the line before: one of the two is not what was written. */
  | { readonly what: 'line-unlinked'; readonly seq: number }
  | { readonly what: 'lines-missing'; readonly fromSeq: number; readonly toSeq: number }
  /** Its number was there already, or is below that of the line before. */
  | { readonly what: 'line-added'; readonly seq: number }
  | { readonly what: 'line-of-other-case'; readonly seq: number; readonly caseId: string }
  /** The store knows of a later line than the last one that is there. */
  | { readonly what: 'end-missing'; readonly fromSeq: number; readonly toSeq: number }
  /** Not as its last line left it. */
  | { readonly what: 'record-altered'; readonly record: RecordName; readonly seq: number }
  /** Line `seq` found it other than the line before that is about it had left it: changed, added or removed in between. */
  | { readonly what: 'record-altered-before'; readonly record: RecordName; readonly seq: number }
  | { readonly what: 'record-missing'; readonly record: RecordName; readonly seq: number }
  /** No line ever wrote it; or line `seq` removed it. */
  | { readonly what: 'record-added'; readonly record: RecordName; readonly seq: number | null }
  | { readonly what: 'blob-missing'; readonly sha256: string; readonly of: RecordName }
  | { readonly what: 'blob-altered'; readonly sha256: string; readonly of: RecordName; readonly found: string };
