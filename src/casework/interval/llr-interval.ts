import { llrOfFaces } from '../../detector/classifier/several-faces';
import type { Model } from '../../detector/classifier/model';
import { mean, total, type BurstVectors, type TrackVectors } from './track-vectors';
import { seededRandom } from './seeded-random';
import { normalTail, studentT975 } from './student-t';

/** Bounds of a log10 likelihood ratio. */
export interface LlrInterval {
  readonly low: number;
  readonly high: number;
}

/** Fewer bursts tell nothing of how far bursts differ. */
export const LEAST_BURSTS = 3;
const ROUNDS = 1000;
/** Any will do; the same one makes the same interval of the same clip. */
const SEED = 20261123;

type Judging = Pick<Model, 'margin' | 'toLlr' | 'bound' | 'minFrames' | 'detail'>;

/** A face that was judged. */
export interface JudgedVectors extends TrackVectors {
  readonly medianFaceSizePx: number;
}

/** The vectors of the faces that were judged, each with its size; those of other faces are left out. */
export function judgedVectors(
  vectors: readonly TrackVectors[],
  judged: readonly Pick<JudgedVectors, 'trackId' | 'medianFaceSizePx'>[],
): JudgedVectors[] {
  const sizes = new Map(judged.map(({ trackId, medianFaceSizePx }) => [trackId, medianFaceSizePx]));
  return vectors.flatMap((face) => {
    const medianFaceSizePx = sizes.get(face.trackId);
    return medianFaceSizePx === undefined ? [] : [{ ...face, medianFaceSizePx }];
  });
}

/**
 * 95 % interval of a verdict's log10 likelihood ratio over the bursts that it rests on: bursts are drawn with replacement, as many as there are, all faces of a burst
 * together, and each draw is judged as the video was (means, margin, calibration with the draw's own count of frames, several faces, bounds).
 * Percentiles are taken further out for few bursts, since n values drawn from themselves vary too little: at the normal share of -sqrt(n / (n - 1)) t(0.975, n - 1)
 * (the expanded percentile interval: Hesterberg, "What Teachers Should Know About the Bootstrap", The American Statistician 69(4), 2015, section 4.3).
 * What it says and what not: docs/decisions/ranking-interval.md
 * in   the faces that were judged; the model; the verdict's own ratio
 * out  bounds around `llr`; null with fewer than three bursts, or where most draws could not be judged
 */
export function llrInterval(tracks: readonly JudgedVectors[], model: Judging, llr: number): LlrInterval | null {
  const bursts = [...new Set(tracks.flatMap(({ byBurst }) => [...byBurst.keys()]))].sort((a, b) => a - b);
  if (bursts.length < LEAST_BURSTS) return null;
  const faces = tracks.map(({ byBurst, medianFaceSizePx }) => ({
    medianFaceSizePx,
    inBursts: bursts.map((burst) => byBurst.get(burst) ?? null),
  }));
  const random = seededRandom(SEED);
  const values: number[] = [];
  const times = new Uint16Array(bursts.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.fill(0);
    for (let i = 0; i < bursts.length; i += 1) times[Math.floor(random() * bursts.length)]! += 1;
    const value = judge(faces, times, model);
    if (value !== null) values.push(value);
  }
  if (values.length * 2 < ROUNDS) return null;
  values.sort((a, b) => a - b);
  const share = normalTail(Math.sqrt(bursts.length / (bursts.length - 1)) * studentT975(bursts.length - 1));
  const at = Math.min(Math.floor(share * values.length), (values.length - 1) >> 1);
  return { low: Math.min(llr, values[at]!), high: Math.max(llr, values[values.length - 1 - at]!) };
}

interface Face {
  readonly medianFaceSizePx: number;
  /** What each burst said of it, in the order of the bursts; null where it was not seen. */
  readonly inBursts: readonly (BurstVectors | null)[];
}

/** The ratio of one draw, in which each burst counts so many times; null where no face has frames enough in it. */
function judge(faces: readonly Face[], times: Uint16Array, model: Judging): number | null {
  const llrs: number[] = [];
  for (const { medianFaceSizePx, inBursts } of faces) {
    const frames = total(
      inBursts.map((vectors) => vectors?.frames ?? null),
      times,
    );
    if (frames.sum === null || frames.count < model.minFrames) continue;
    const bursts = total(
      inBursts.map((vectors) => vectors?.bursts ?? null),
      times,
    );
    const frame = mean(frames)!;
    const seen = {
      framesUsed: frames.count,
      burstsUsed: bursts.count,
      medianFaceSizePx,
      detail: model.detail(frame),
    };
    llrs.push(model.toLlr(model.margin(frame, mean(bursts)), seen));
  }
  return llrs.length === 0 ? null : model.bound(llrOfFaces(llrs));
}
