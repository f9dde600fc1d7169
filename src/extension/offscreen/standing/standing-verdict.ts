import type { VideoVerdict } from '../../../detector/verdict/verdict';
import { keepVerdict } from '../keep-verdict';
import type { BandLimits } from './band-limits';
import { enoughFrames, isSettled, type Look } from './settled';
import { steadyBand, type ShownBand } from './steady-band';

/** What is said of a video at a moment. */
export interface Standing {
  readonly verdict: VideoVerdict | null;
  /** The verdict is settled (`isSettled`). */
  readonly stable: boolean;
}

/** Follows what is said of one video. */
export interface StandingVerdict {
  /**
   * Takes the verdict on all frames of one stream so far. `size`: of its frames, pixels; each size is a stream of its own, since pixels of two
   * encodings of a video cannot be held against each other, and the one with the most measured frames speaks. `burstEnds`: no picture of a burst is to come.
   */
  add(size: Size, verdict: VideoVerdict | null, burstEnds: boolean, nowMs: number): Standing;
  /** Nothing more will come: what is known is settled. */
  finish(nowMs: number): Standing;
}

/** Of a frame, pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

interface OfSize {
  readonly enough: number;
  readonly verdict: VideoVerdict | null;
  readonly looks: readonly Look[];
}

/** in: what was known of the video before its first frame; the limits of the model's bands. */
export function createStanding(known: Standing, { limitsLlr, kappa }: BandLimits): StandingVerdict {
  const sizes = new Map<string, OfSize>();
  let standing = known;
  let shown: ShownBand | null = null;

  /** The verdict with the band that is to be shown. */
  const show = (verdict: VideoVerdict | null, stable: boolean, nowMs: number): Standing => {
    if (verdict === null || verdict.band === null || verdict.llr === null) return { verdict, stable: false };
    const { band, llr } = verdict;
    shown = steadyBand(shown, { band, llr, settled: stable }, limitsLlr, nowMs);
    return { verdict: { ...verdict, band: shown.band }, stable };
  };

  return {
    add(size, verdict, burstEnds, nowMs) {
      const key = sizeKey(size);
      const enough = enoughFrames(Math.min(size.width, size.height));
      const before = sizes.get(key) ?? { verdict: null, looks: [] };
      const kept = keepVerdict(before.verdict, verdict);
      const looks = burstEnds && kept !== null ? withLook(before.looks, kept) : before.looks;
      sizes.set(key, { verdict: kept, looks, enough });
      const best = [...sizes.values()].reduce((one, other) =>
        keepVerdict(one.verdict, other.verdict) === other.verdict ? other : one,
      );
      // What was known of the same media before stands until as much is known of it here.
      const overall = keepVerdict(known.verdict, best.verdict);
      if (overall === known.verdict && known.verdict !== null) standing = known;
      else standing = show(overall, isSettled(best.looks, { limitsLlr, kappa }, best.enough), nowMs);
      return standing;
    },
    finish(nowMs) {
      const own = [...sizes.values()].map(({ verdict }) => verdict).reduce(keepVerdict, null);
      const overall = keepVerdict(known.verdict, own);
      standing = overall === null ? standing : { ...show(overall, true, nowMs) };
      return standing;
    },
  };
}

/** The size as a text, which names a stream of frames of one video. */
export function sizeKey({ width, height }: Size): string {
  return `${width}x${height}`;
}

/** `looks` with the one that ends here; a burst that added no measured frame tells nothing new. */
function withLook(looks: readonly Look[], { band, llr, framesUsed }: VideoVerdict): readonly Look[] {
  if (band === null || llr === null || framesUsed <= (looks.at(-1)?.framesUsed ?? 0)) return looks;
  return [...looks, { framesUsed, llr, band }];
}
