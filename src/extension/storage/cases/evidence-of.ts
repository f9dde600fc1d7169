import type { EvidenceRecord } from '../../../casework/model/evidence';
import type { ItemRecord } from '../../../casework/model/records';
import type { CaseStore } from './case-store';

/**
 * What is kept of how an item was measured: its own; else that of the item of the same case whose result it took over. What was taken over from another case was
 * copied, and stays when that case goes; the other case's own is none of this one's.
 */
export async function evidenceOf(
  store: Pick<CaseStore, 'get'>,
  { itemId, caseId, result }: Pick<ItemRecord, 'itemId' | 'caseId' | 'result'>,
): Promise<EvidenceRecord | undefined> {
  for (const id of [itemId, result?.takenFromItemId ?? null]) {
    const record = id === null ? undefined : await store.get('evidence', id);
    if (record?.caseId === caseId) return record;
  }
  return undefined;
}
