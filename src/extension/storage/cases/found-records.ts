import { recordKey, type FoundRecord, type NamedBy } from '../../../casework/journal/check-records';
import { recordSha256 } from '../../../casework/journal/digest';
import type { RecordName } from '../../../casework/journal/findings';
import { namedBlobs } from '../../../casework/journal/named-blobs';
import type { RecordKind, RecordsByKind } from '../../../casework/model/kinds';

/** What a check has found of the records of a case: their digests, and the blobs that they name. */
export interface FoundRecords {
  /** The record as it is now; undefined: it is not there. Counts in the place of what was noted of it before. */
  note<Kind extends RecordKind>(kind: Kind, id: string, record: RecordsByKind[Kind] | undefined): void;
  all(): FoundRecord[];
  /** Each blob once. */
  named(): NamedBy[];
}

/** Nothing found yet. */
export function createFoundRecords(): FoundRecords {
  const found = new Map<string, FoundRecord>();
  const names = new Map<string, { readonly of: RecordName; readonly blobs: readonly string[] }>();
  return {
    note(kind, id, record) {
      const key = recordKey({ kind, id });
      found.delete(key);
      names.delete(key);
      if (!record) return;
      found.set(key, { kind, id, sha256: recordSha256(record) });
      const blobs = namedBlobs(kind, record);
      if (blobs.length > 0) names.set(key, { of: { kind, id }, blobs });
    },
    all: () => [...found.values()],
    named() {
      const once = new Map<string, NamedBy>();
      for (const { of, blobs } of names.values()) {
        for (const sha256 of blobs) if (!once.has(sha256)) once.set(sha256, { sha256, of });
      }
      return [...once.values()];
    },
  };
}
