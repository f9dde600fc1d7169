import type { ItemRecord } from '../model/records';

/** Pictures whose shorter side has at most this many pixels are like the copies compressed again that the model was tried on (480p). */
const SMALL_PX = 576;

/**
 * Which of the tested conditions is nearest to how an item came about. No item of a case comes from a source that the model learnt from, so that only unseen sources are
 * compared with; what came through a platform, or has a small picture, has as a rule been compressed again.
 * out  id of a row of the model's error rates; null for an item without a result
 */
export function conditionOf({ origin, result }: ItemRecord): string | null {
  if (!result) return null;
  const { widthPx, heightPx, pixels } = result;
  const isSmall = widthPx !== null && heightPx !== null && Math.min(widthPx, heightPx) <= SMALL_PX;
  const fromPlatform = origin.post !== null || origin.pageUrl !== null || pixels === 'player' || pixels === 'screen';
  return isSmall || fromPlatform ? 'recompressed-unseen-source' : 'unseen-source';
}
