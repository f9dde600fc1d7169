import { useEffect, useState } from 'preact/hooks';
import type { EvidenceRecord } from '../../../../../casework/model/evidence';
import type { ItemRecord, ItemResult } from '../../../../../casework/model/records';
import { openCases } from '../../../../storage/cases/cases';
import { evidenceOf } from '../../../../storage/cases/evidence-of';
import { loadYardstick, type Yardstick } from './models';

/** All that is shown of an item that has a result. */
export interface ItemEvidence {
  readonly item: ItemRecord;
  readonly result: ItemResult;
  /** Its own, or that of the item whose result was taken over; null where none was kept. */
  readonly evidence: EvidenceRecord | null;
  /** Null where nothing ships that it could be set against. */
  readonly yardstick: Yardstick | null;
}

async function load(item: ItemRecord, result: ItemResult): Promise<ItemEvidence> {
  const evidence = await evidenceOf(openCases(), item);
  const { modelId, featureSchemaId } = result.verdict;
  return { item, result, evidence: evidence ?? null, yardstick: await loadYardstick(modelId, featureSchemaId) };
}

/** What could be read of an item's evidence: null until it is read, a string where it could not be. Read anew when the item has another result. */
export function useItemEvidence(item: ItemRecord | undefined): ItemEvidence | string | null {
  const [known, setKnown] = useState<ItemEvidence | string | null>(null);
  const result = item?.result ?? null;
  useEffect(() => {
    let current = true;
    setKnown(null);
    if (!item || result === null) return;
    load(item, result).then(
      (read) => current && setKnown(read),
      (error: unknown) => current && setKnown(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      current = false;
    };
  }, [item?.itemId, result?.endedAtMs, result?.evidenceSha256]);
  return known;
}
