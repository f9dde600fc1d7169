import { recordSha256 } from '../../../../casework/journal/digest';
import type { ItemProblem, ItemRecord } from '../../../../casework/model/records';
import { CODE_VERSION } from '../../../../detector/verdict/code-version';
import type { CaseStore } from '../../../storage/cases/case-store';
import { evidenceOf } from '../../../storage/cases/evidence-of';
import { currentIds } from '../../same-media/current-ids';
import type { Measured } from './result';

/** A result that stands for the same bytes, measured earlier. */
export interface Known {
  readonly measured: Measured;
  readonly problem: ItemProblem | null;
  /** Whose result it is; its pictures are named anew, not copied. */
  readonly from: ItemRecord;
}

/**
 * What was measured of the same bytes with the same model and code, in any case. Within a case the evidence stays with the item that was measured; from another
 * case it is copied, so that each case holds all that its results rest on.
 * in   the item, and the SHA-256 of its bytes      out   null where nothing is known
 */
export async function knownResult(
  store: Pick<CaseStore, 'get' | 'measuredWithBytes'>,
  { itemId, caseId }: Pick<ItemRecord, 'itemId' | 'caseId'>,
  sha256: string,
): Promise<Known | null> {
  const source = await store.measuredWithBytes(sha256, currentIds.modelId);
  if (!source?.result || source.itemId === itemId || source.state !== 'done') return null;
  const { verdict } = source.result;
  if (verdict.featureSchemaId !== currentIds.featureSchemaId || verdict.codeVersion !== CODE_VERSION) return null;
  // What a page's player showed of a file may be another rendition, or less than the file.
  if (source.result.pixels !== 'file') return null;
  const { problem } = source;
  const theirs = await evidenceOf(store, source);
  // Where the evidence lies: the item may have taken its result over itself, from this case or from another, of which there may be nothing left one day.
  const takenFromItemId = theirs?.itemId ?? source.result.takenFromItemId ?? source.itemId;
  const taken = { ...source.result, takenFromItemId };
  if (source.caseId === caseId) {
    return { measured: { result: taken, evidence: null, blobs: [] }, problem, from: source };
  }
  const evidence = theirs ? { ...theirs, itemId, caseId } : null;
  // Its pictures are in the store already, under their hashes.
  return {
    measured: { result: { ...taken, evidenceSha256: evidence && recordSha256(evidence) }, evidence, blobs: [] },
    problem,
    from: source,
  };
}
