import type { ModelFile } from '../../detector/classifier/model-file';

export type Domain = ModelFile['domain'];

/** What a domain is about. */
export interface Quality {
  readonly medianFaceSizePx: number;
  readonly detail: number | null;
}

/** Faces this many times as large as the largest are measured as well as that one; small ones are where measures fail, so the lower end has no such room. */
const LARGER = 1.5;
/** Limits are rounded outwards to these, so that they do not claim to be sharp. */
const SIZE_STEP_PX = 20;
const DETAIL_STEP = 1;

/**
 * What faces a model may judge: from the least to the most of the face sizes and of the fine detail of the clips it was validated on, sizes up to
 * 1.5 times the largest, rounded outwards to 20 px and 1 ln unit. A clip of which there are several copies counts once at either end, by its smallest or least and its largest or most
 * detailed: recompressed copies, smaller and smoother, widen the range downwards and do not narrow it upwards.
 * in   clips and copies, each with the id of its clip      Throws RangeError without any.
 */
export function domainOf(clips: readonly (Quality & { readonly clipId: string })[]): Domain {
  if (clips.length === 0) throw new RangeError('domainOf: no clips');
  const sizes = endsOf(clips.map(({ clipId, medianFaceSizePx }) => [clipId, medianFaceSizePx]));
  const details = clips.map(({ clipId, detail }): [string, number | null] => [clipId, detail]);
  const known = details.flatMap(([id, detail]): [string, number][] => (detail === null ? [] : [[id, detail]]));
  return {
    minFaceSizePx: Math.max(1, outwards(sizes, SIZE_STEP_PX).min),
    maxFaceSizePx: Math.ceil((LARGER * sizes.most.at(-1)!) / SIZE_STEP_PX) * SIZE_STEP_PX,
    detail: known.length < clips.length ? null : outwards(endsOf(known), DETAIL_STEP),
  };
}

interface Ends {
  /** Of every clip, rising. */
  readonly least: readonly number[];
  readonly most: readonly number[];
}

function endsOf(values: readonly (readonly [string, number])[]): Ends {
  const least = new Map<string, number>();
  const most = new Map<string, number>();
  for (const [id, value] of values) {
    least.set(id, Math.min(least.get(id) ?? Infinity, value));
    most.set(id, Math.max(most.get(id) ?? -Infinity, value));
  }
  const rising = (ends: ReadonlyMap<string, number>): number[] => [...ends.values()].sort((a, b) => a - b);
  return { least: rising(least), most: rising(most) };
}

function outwards({ least, most }: Ends, step: number): { min: number; max: number } {
  return { min: Math.floor(least[0]! / step) * step, max: Math.ceil(most.at(-1)! / step) * step };
}

/** Whether a face lies within a domain, as the detector decides it (`track-evidence.ts`). */
export function isWithin({ medianFaceSizePx, detail }: Quality, domain: Domain): boolean {
  if (medianFaceSizePx < domain.minFaceSizePx || medianFaceSizePx > domain.maxFaceSizePx) return false;
  return domain.detail === null || detail === null || (detail >= domain.detail.min && detail <= domain.detail.max);
}
