import { recordSha256 } from '../journal/digest';
import type { EvidenceRecord } from '../model/evidence';
import type { EnrolmentRecord, MovementRecord } from '../model/person';
import type { ItemRecord, ItemResult } from '../model/records';

/** An item with all that goes with it when it is removed from its case. */
export interface Going {
  readonly item: ItemRecord;
  readonly evidence: EvidenceRecord | undefined;
  readonly movement: MovementRecord | undefined;
}

function resultTold({ verdict, llrLow, llrHigh, pixels, endedAtMs, evidenceSha256 }: ItemResult) {
  const { status, reason, llr, band, modelId } = verdict;
  return { status, reason, llr, llrLow, llrHigh, band, modelId, pixels, endedAtMs, evidenceSha256 };
}

/** What the journal keeps of an item that is removed, plain JSON: what it was, where it came from, what was found, what the analyst said of it. */
export function removedTold(item: ItemRecord): Readonly<Record<string, unknown>> {
  const { itemId, sourceId, accountId, name, addedAtMs, origin, state, problem, bytes, result } = item;
  const { label, note, reviewedAtMs } = item;
  return {
    ...{ itemId, sourceId, accountId, name, addedAtMs, origin, state, problem: problem?.code ?? null },
    ...{ bytesSha256: bytes?.sha256 ?? null, result: result && resultTold(result), label, note, reviewedAtMs },
  };
}

/** Items whose result was taken over, as they are without the one that was measured; evidence is that of the first of them then. */
export interface Inheritance {
  readonly evidence: EvidenceRecord;
  readonly items: readonly ItemRecord[];
}

/**
 * Hands the evidence of an item that goes on to those whose results rest on it.
 * in   `heirs`: items of the case, with results taken over from it and without evidence of their own
 * out  null where there is nothing, or nobody, to hand it on to
 */
export function inherited({ item: { itemId }, evidence }: Going, heirs: readonly ItemRecord[]): Inheritance | null {
  const theirs = heirs.filter(({ result }) => result?.takenFromItemId === itemId);
  const [first] = theirs;
  if (!first || !evidence) return null;
  const record = { ...evidence, itemId: first.itemId };
  const evidenceSha256 = recordSha256(record);
  return {
    evidence: record,
    items: theirs.map((heir) => ({
      ...heir,
      // The first names the one that was measured, as what came from another case does: it never was itself.
      result: { ...heir.result!, evidenceSha256, takenFromItemId: heir === first ? itemId : first.itemId },
    })),
  };
}

/** An enrolment that no longer rests on these items: it is learnt anew from the others; null where none is left. in: `atMs`, now */
export function enrolmentWithout(
  enrolment: EnrolmentRecord,
  gone: ReadonlySet<string>,
  atMs: number,
): EnrolmentRecord | null {
  const itemIds = enrolment.itemIds.filter((itemId) => !gone.has(itemId));
  return itemIds.length === 0 ? null : { ...enrolment, itemIds, enrolledAtMs: atMs, model: null };
}
