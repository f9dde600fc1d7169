import type { ItemRecord, ItemResult } from '../../../src/casework/model/records';
import { verdict } from '../extension/verdict';
import { itemRecord } from './records';

/** An item that was scanned, with this log10 likelihood ratio and interval; null: not assessable. */
export function rated(
  itemId: string,
  llr: number | null,
  interval: readonly [number, number] | null = null,
  part: Partial<ItemRecord> = {},
): ItemRecord {
  const result: ItemResult = {
    verdict:
      llr === null
        ? verdict({ status: 'not-assessable', reason: 'no-face', llr: null, likelihood: null, band: null })
        : verdict({ llr }),
    ...{ llrLow: interval?.[0] ?? null, llrHigh: interval?.[1] ?? null, pixels: 'file', startedAtMs: 1, endedAtMs: 2 },
    ...{ durationS: 10, widthPx: 640, heightPx: 360, codec: null, prints: [], thumbnailSha256: null },
    ...{ evidenceSha256: null, takenFromItemId: null, credentials: null },
  };
  return itemRecord(itemId, 'case', { state: 'done', result, ...part });
}
