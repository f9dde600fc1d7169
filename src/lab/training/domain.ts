import type { ModelFile } from '../../detector/classifier/model-file';

export type Domain = ModelFile['domain'];

/** What a domain is about. */
export interface Quality {
  readonly medianFaceSizePx: number;
  readonly detail: number | null;
}

/** Faces this many times as large as the largest are measured as well as that one; small ones are where measures fail, so that end has no such room. */
const LARGER = 1.5;
/** Limits are rounded to these, so that they do not claim to be sharp. */
const SIZE_STEP_PX = 20;
const DETAIL_STEP = 1;

/**
 * What faces a model may judge, by the face sizes and the fine detail of the clips that it was validated on: sizes from the smallest to 1.5 times the
 * largest, rounded outwards to 20 px; detail from the least to the most, rounded outwards to 1 ln unit and one unit further, since a new clip is often
 * a little beyond the very ends of those before it.
 * in   clips and copies, at least one      out  `detail` null where a clip's is not known      Throws RangeError without any.
 */
export function domainOf(clips: readonly Quality[]): Domain {
  if (clips.length === 0) throw new RangeError('domainOf: no clips');
  const sizesPx = clips.map(({ medianFaceSizePx }) => medianFaceSizePx);
  const details = clips.flatMap(({ detail }) => (detail === null ? [] : [detail]));
  const known = details.length === clips.length;
  return {
    minFaceSizePx: Math.max(1, Math.floor(Math.min(...sizesPx) / SIZE_STEP_PX) * SIZE_STEP_PX),
    maxFaceSizePx: Math.ceil((LARGER * Math.max(...sizesPx)) / SIZE_STEP_PX) * SIZE_STEP_PX,
    detail: known
      ? {
          min: (Math.floor(Math.min(...details) / DETAIL_STEP) - 1) * DETAIL_STEP,
          max: (Math.ceil(Math.max(...details) / DETAIL_STEP) + 1) * DETAIL_STEP,
        }
      : null,
  };
}

/** Whether a face lies within a domain, as the detector decides it (`track-evidence.ts`). */
export function isWithin({ medianFaceSizePx, detail }: Quality, domain: Domain): boolean {
  if (medianFaceSizePx < domain.minFaceSizePx || medianFaceSizePx > domain.maxFaceSizePx) return false;
  return domain.detail === null || detail === null || (detail >= domain.detail.min && detail <= domain.detail.max);
}
