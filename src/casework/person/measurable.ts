import type { ItemRecord } from '../model/records';

/** True for an item of which movement or texture can be measured: scanned, and its file (movement) or its evidence (texture) is kept. */
export function canBeMeasured({ bytes, state, result }: ItemRecord): boolean {
  return state === 'done' && ((bytes?.kept ?? false) || (result?.evidenceSha256 ?? null) !== null);
}
