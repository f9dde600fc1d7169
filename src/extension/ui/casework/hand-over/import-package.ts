import { createSha256 } from '../../../../casework/journal/digest';
import type { CaseRecord, ItemRecord } from '../../../../casework/model/records';
import { contentPlaces } from '../../../../casework/package/content-places';
import type { ReadRecord } from '../../../../casework/package/case-contents';
import type { Manifest } from '../../../../casework/package/manifest';
import { harmlessType, sha256OfPath } from '../../../../casework/package/paths';
import { isSoundRecord } from '../../../../casework/package/sound-record';
import { verifyPackage, type VerifiedPackage } from '../../../../casework/package/verify-package';
import type { CaseStore, NamedBlob, RecordChange, StoreFailure, Writing } from '../../../storage/cases/case-store';
import { blobSource } from './blob-source';

export interface ImportOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
}

export type ImportedCase = { readonly ok: true; readonly caseId: string; readonly name: string };
export type ImportRefusal =
  | StoreFailure
  /** Something in it is not as it was written; `verified` says what. */
  | { readonly ok: false; readonly code: 'altered'; readonly verified: VerifiedPackage }
  /** Consistent in itself, but holding what no case of ours holds. */
  | { readonly ok: false; readonly code: 'not-a-case'; readonly record: string }
  | { readonly ok: false; readonly code: 'already-here'; readonly caseId: string };

function blobsOf(file: Blob, manifest: Manifest): NamedBlob[] {
  return contentPlaces(manifest).flatMap(({ file: packed, from, to }) => {
    const sha256 = sha256OfPath(packed.path);
    return sha256 === null ? [] : [{ sha256, blob: file.slice(from, to, harmlessType(packed.path, packed.type)) }];
  });
}

/** Items whose source bytes did not come along: nothing of them is kept here. */
function withoutBytes(items: readonly ItemRecord[], { omitted }: Manifest): ItemRecord[] {
  const absent = new Set(omitted.map(({ sha256 }) => sha256));
  return items.flatMap((item) =>
    item.bytes?.kept && absent.has(item.bytes.sha256) ? [{ ...item, bytes: { ...item.bytes, kept: false } }] : [],
  );
}

/** What the import itself changes: a queue that had work rests, and what did not come along is not kept. In the same transaction as the case. */
function importedStep(records: readonly ReadRecord[], of: CaseRecord, manifest: Manifest): Writing {
  const items = records.flatMap(({ kind, record }) => (kind === 'item' ? [record as ItemRecord] : []));
  const changed = withoutBytes(items, manifest);
  const isWaiting = items.some(({ state }) => state === 'waiting' || state === 'running');
  return {
    step: {
      ...{ what: 'case.imported', by: 'analyst' },
      detail: {
        ...{ rootSha256: manifest.rootSha256, packedAtMs: manifest.createdAtMs, packedBy: manifest.createdBy },
        ...{ sourcesNotAboard: changed.length, paused: isWaiting },
      },
    },
    changes: [
      ...(isWaiting ? [{ kind: 'case' as const, id: of.caseId, record: { ...of, paused: true } }] : []),
      ...changed.map((record) => ({ kind: 'item' as const, id: record.itemId, record })),
    ],
  };
}

/**
 * Takes a case in that another machine packed: the same ids, the same journal, which goes on with `case.imported`. Verifies every byte first and writes nothing of a package
 * that is altered. Its queue rests until the analyst lets it go on.
 * @throws the signal's reason when aborted
 */
export async function importPackage(
  store: CaseStore,
  file: Blob,
  { signal, onProgress }: ImportOptions,
): Promise<ImportedCase | ImportRefusal> {
  const verified = await verifyPackage(blobSource(file), { createSha256, keepRecords: true, signal, onProgress });
  const { manifest, found, intact } = verified;
  if (!intact || !manifest || !found) return { ok: false, code: 'altered', verified };
  const strange = found.records.find(({ kind, record }) => !isSoundRecord(kind, record));
  const of = found.records.find(({ kind, id }) => kind === 'case' && id === manifest.caseId)?.record as CaseRecord;
  if (strange || !of)
    return { ok: false, code: 'not-a-case', record: strange ? `${strange.kind} ${strange.id}` : 'case' };

  const taken = await store.takeIn(
    found.records as readonly RecordChange[],
    found.journal,
    blobsOf(file, manifest),
    importedStep(found.records, of, manifest),
  );
  if (!taken.ok) return taken;
  if (!taken.value) return { ok: false, code: 'already-here', caseId: manifest.caseId };
  return { ok: true, caseId: of.caseId, name: of.name };
}
