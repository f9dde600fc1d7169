import type { FaceReport } from '../../detector/protocol';

/** What one burst said of one face: sums of its feature vectors, and of how many. */
export interface BurstVectors {
  readonly frames: VectorSum;
  readonly bursts: VectorSum;
}

/** A sum of vectors of one length; `sum` null for none. */
export interface VectorSum {
  readonly sum: Float64Array | null;
  readonly count: number;
}

/** What the bursts of a video said of one face, by the burst's number. */
export interface TrackVectors {
  readonly trackId: number;
  readonly byBurst: ReadonlyMap<number, BurstVectors>;
}

const NOTHING: VectorSum = { sum: null, count: 0 };

function plus({ sum, count }: VectorSum, vector: Float64Array | null): VectorSum {
  if (vector === null) return { sum, count };
  return { sum: sum === null ? vector.slice() : sum.map((value, i) => value + vector[i]!), count: count + 1 };
}

/** Sum of several sums; `times`: how often each counts, once where it is left out. */
export function total(parts: readonly (VectorSum | null)[], times?: Uint16Array): VectorSum {
  let sum: Float64Array | null = null;
  let count = 0;
  for (const [place, part] of parts.entries()) {
    const weight = times?.[place] ?? 1;
    if (part === null || part.sum === null || weight === 0) continue;
    sum ??= new Float64Array(part.sum.length);
    for (let i = 0; i < sum.length; i += 1) sum[i]! += weight * part.sum[i]!;
    count += weight * part.count;
  }
  return { sum, count };
}

/** Null for none. */
export function mean({ sum, count }: VectorSum): Float64Array | null {
  return sum && sum.map((value) => value / count);
}

/** Times that round to the same hundredth of a second are one picture, as the verdict counts them (`detector/verdict/track-evidence`). */
const pictureOf = (mediaTimeS: number): number => Math.round(mediaTimeS * 100);

/** Gathers the features of faces as the verdict does: a picture that is seen again tells nothing new. */
export interface VectorGathering {
  add(face: FaceReport, mediaTimeS: number, burst: number): void;
  tracks(): readonly TrackVectors[];
}

/** Nothing gathered yet. */
export function gatherVectors(): VectorGathering {
  const tracks = new Map<number, { readonly pictures: Set<number>; readonly byBurst: Map<number, BurstVectors> }>();
  return {
    add({ trackId, rejection, features, burstFeatures }, mediaTimeS, burst) {
      const track = tracks.get(trackId) ?? { pictures: new Set(), byBurst: new Map<number, BurstVectors>() };
      tracks.set(trackId, track);
      if (track.pictures.has(pictureOf(mediaTimeS))) return;
      track.pictures.add(pictureOf(mediaTimeS));
      if (rejection !== null || (features === null && burstFeatures === null)) return;
      const before = track.byBurst.get(burst) ?? { frames: NOTHING, bursts: NOTHING };
      track.byBurst.set(burst, { frames: plus(before.frames, features), bursts: plus(before.bursts, burstFeatures) });
    },
    tracks: () => [...tracks].map(([trackId, { byBurst }]) => ({ trackId, byBurst })),
  };
}
