import type { FaceQuality } from '../../detector/faces/face';
import { gate } from '../../detector/faces/quality';
import { GATE_LIMITS, isBeyond, standingOf, supportedLimit, TAIL, type GateLimit, type Standing } from './gate-limits';
import type { GateRecord } from './gate-record';
import { weightedQuantiles } from './weighted-quantile';

/** Quantiles that are printed. */
export const QUANTILES = [0.005, 0.01, 0.05, 0.5, 0.95, 0.99, 0.995] as const;

/** What the gate saw of all clips in one variant. */
export interface GatedClips {
  readonly variant: string;
  readonly records: readonly GateRecord[];
}

/** What became of the clips of one variant as a whole. */
export interface GateSummary {
  readonly variant: string;
  readonly clips: number;
  readonly clipsWithProblem: number;
  readonly clipsWithoutFace: number;
  readonly faces: number;
  /** Faces of which nothing could be measured: without landmarks, or outside the frame but for a rim. */
  readonly facesUnmeasured: number;
  /** Mean over clips with faces of the share of their faces that the gate refuses, for whatever reason, [0, 1]. */
  readonly refusedFaceShare: number | null;
  /** Clips with faces of which not one passes. */
  readonly clipsRefused: number;
  /** Faces on which the gate says something else today than when they were measured; above 0 only when a limit was changed since. */
  readonly facesJudgedAnew: number;
}

/** One limit of the gate against what one variant of the clips holds; shares over clips that each weigh the same. */
export interface LimitFigures {
  readonly variant: string;
  readonly limit: GateLimit['id'];
  readonly measure: GateLimit['measure'];
  readonly side: GateLimit['side'];
  readonly faces: number;
  /** By `QUANTILES`. Angles by their size. */
  readonly quantiles: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly inForce: number;
  /** Share of the faces that this limit alone refuses, [0, 1]. */
  readonly refusedFaceShare: number;
  /** Clips with a face that this limit refuses, and those of which it refuses every face. */
  readonly clipsTouched: number;
  readonly clipsRefused: number;
  readonly supported: number;
  readonly standing: Standing;
  /** Faces that the whole gate accepts and that the supported limit would refuse. */
  readonly acceptedBeyondSupported: number;
}

/** Name under which all variants are put together. */
export const EVERY_VARIANT = 'every variant';

/** The measured faces of a clip. */
function qualitiesOf({ faces }: GateRecord): FaceQuality[] {
  return faces.flatMap(({ quality }) => quality ?? []);
}

/** What became of each variant's clips. */
export function gateSummaries(sets: readonly GatedClips[]): GateSummary[] {
  return sets.map(({ variant, records }) => {
    const seen = records.filter(({ faces }) => faces.length > 0);
    const refused = seen.map(
      ({ faces }) => faces.filter((face) => !face.quality || gate(face.quality) !== null).length,
    );
    const faces = seen.flatMap((record) => record.faces);
    const shares = seen.map((record, i) => refused[i]! / record.faces.length);
    return {
      variant,
      clips: records.length,
      clipsWithProblem: records.filter(({ problem }) => problem !== null).length,
      clipsWithoutFace: records.length - seen.length,
      faces: faces.length,
      facesUnmeasured: faces.filter(({ quality }) => quality === null).length,
      refusedFaceShare: seen.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / seen.length,
      clipsRefused: shares.filter((share) => share === 1).length,
      facesJudgedAnew: faces.filter(({ quality, rejection }) => quality && gate(quality) !== rejection).length,
    };
  });
}

/**
 * Every limit of the gate against each variant, then (where there are several) against all of them together: there the supported limit is the outermost
 * of the variants'. Variants without a measured face give nothing.
 */
export function limitFigures(sets: readonly GatedClips[]): LimitFigures[] {
  const measured = sets
    .map(({ variant, records }) => ({
      variant,
      clips: records.map(qualitiesOf).filter((qualities) => qualities.length > 0),
    }))
    .filter(({ clips }) => clips.length > 0);
  const byVariant = measured.map(({ variant, clips }) =>
    GATE_LIMITS.map((limit) => figuresOf(limit, variant, clips, tailLimit(limit, clips))),
  );
  if (measured.length < 2) return byVariant.flat();
  const together = GATE_LIMITS.map((limit, i) => {
    const supported = byVariant.map((rows) => rows[i]!.supported);
    const outermost = limit.side === 'low' ? Math.min(...supported) : Math.max(...supported);
    return figuresOf(
      limit,
      EVERY_VARIANT,
      measured.flatMap(({ clips }) => clips),
      outermost,
    );
  });
  return [...byVariant.flat(), ...together];
}

/** Faces of clips as numbers of one measure; those of one clip weigh 1 together. */
function weighted({ of }: GateLimit, clips: readonly FaceQuality[][]): { value: number; weight: number }[] {
  return clips.flatMap((clip) => clip.map((quality) => ({ value: of(quality), weight: 1 / clip.length })));
}

function tailLimit(limit: GateLimit, clips: readonly FaceQuality[][]): number {
  const [tail] = weightedQuantiles(weighted(limit, clips), [limit.side === 'low' ? TAIL : 1 - TAIL]);
  return supportedLimit(tail!, limit.side, limit.step);
}

function figuresOf(
  limit: GateLimit,
  variant: string,
  clips: readonly FaceQuality[][],
  supported: number,
): LimitFigures {
  const { id, measure, side, inForce, of, step } = limit;
  const values = weighted(limit, clips);
  const [min, max, ...quantiles] = weightedQuantiles(values, [0, 1, ...QUANTILES]);
  const refusedShares = clips.map(
    (clip) => clip.filter((quality) => isBeyond(of(quality), inForce, side)).length / clip.length,
  );
  const accepted = clips.flat().filter((quality) => gate(quality) === null);
  return {
    variant,
    limit: id,
    measure,
    side,
    faces: values.length,
    quantiles,
    min: min!,
    max: max!,
    inForce,
    refusedFaceShare: refusedShares.reduce((sum, share) => sum + share, 0) / clips.length,
    clipsTouched: refusedShares.filter((share) => share > 0).length,
    clipsRefused: refusedShares.filter((share) => share === 1).length,
    supported,
    standing: standingOf(inForce, supported, side, step),
    acceptedBeyondSupported: accepted.filter((quality) => isBeyond(of(quality), supported, side)).length,
  };
}
