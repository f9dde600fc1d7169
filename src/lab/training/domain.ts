import type { ModelFile } from '../../detector/classifier/model-file';

export type Domain = ModelFile['domain'];

/** What a domain is about. */
export interface Quality {
  readonly medianFaceSizePx: number;
  readonly detail: number | null;
}

/** Of the clips, those beyond this share at either end do not widen the domain: one odd clip is no validation. */
const TAIL = 0.01;
/** Limits are rounded outwards to these, so that they do not claim to be sharp. */
const SIZE_STEP_PX = 10;
const DETAIL_STEP = 0.5;

/**
 * What faces a model may judge: from the 1st to the 99th percentile of the face sizes and of the fine detail of the clips it was validated on, rounded
 * outwards to 10 px and 0.5 ln units. Throws RangeError without clips.
 */
export function domainOf(clips: readonly Quality[]): Domain {
  if (clips.length === 0) throw new RangeError('domainOf: no clips');
  const sizes = clips.map(({ medianFaceSizePx }) => medianFaceSizePx).sort((a, b) => a - b);
  const details = clips.flatMap(({ detail }) => detail ?? []).sort((a, b) => a - b);
  const low = (values: readonly number[], step: number): number => Math.floor(at(values, TAIL) / step) * step;
  const high = (values: readonly number[], step: number): number => Math.ceil(at(values, 1 - TAIL) / step) * step;
  return {
    minFaceSizePx: Math.max(1, low(sizes, SIZE_STEP_PX)),
    maxFaceSizePx: high(sizes, SIZE_STEP_PX),
    detail: details.length < clips.length ? null : { min: low(details, DETAIL_STEP), max: high(details, DETAIL_STEP) },
  };
}

/** Whether a face lies within a domain, as the detector decides it (`track-evidence.ts`). */
export function isWithin({ medianFaceSizePx, detail }: Quality, domain: Domain): boolean {
  if (medianFaceSizePx < domain.minFaceSizePx || medianFaceSizePx > domain.maxFaceSizePx) return false;
  return domain.detail === null || detail === null || (detail >= domain.detail.min && detail <= domain.detail.max);
}

/** Quantile with linear interpolation of values in rising order. */
function at(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}
