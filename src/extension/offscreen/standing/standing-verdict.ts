import type { Band, VideoVerdict } from '../../../detector/verdict/verdict';
import { keepVerdict } from '../keep-verdict';
import type { BandLimits } from './band-limits';
import { enoughFrames, isSettled, type Look } from './settled';
import { steadyBand } from './steady-band';

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
  add(size: Size, verdict: VideoVerdict | null, burstEnds: boolean): Standing;
  /** Nothing more comes for now: the model's own band on what was seen. */
  rest(): Standing;
  /** Nothing more will come: the same, and settled. */
  finish(): Standing;
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
export function createStanding(known: Standing, limits: BandLimits): StandingVerdict {
  const sizes = new Map<string, OfSize>();
  let settled = false;
  let shown: Band | null = null;

  /** The verdict with the band that is to be shown: a settled one has the model's own, so that its share of false alarms is the one that was measured. */
  const show = (verdict: VideoVerdict | null, stable: boolean, burstEnds: boolean): Standing => {
    if (verdict === null || verdict.band === null || verdict.llr === null) return { verdict, stable: false };
    const { band, llr, framesUsed } = verdict;
    if (stable) shown = band;
    else if (shown === null || burstEnds) shown = steadyBand(shown, { band, llr, framesUsed }, limits);
    return { verdict: { ...verdict, band: shown }, stable };
  };
  const best = (): OfSize | undefined =>
    [...sizes.values()].reduce<OfSize | undefined>(
      (one, other) => (one === undefined || keepVerdict(one.verdict, other.verdict) === other.verdict ? other : one),
      undefined,
    );
  /** What was known of the same media before stands until as much is known of it here. */
  const overall = (): VideoVerdict | null => keepVerdict(known.verdict, best()?.verdict ?? null);
  const isKnown = (verdict: VideoVerdict | null): boolean => verdict !== null && verdict === known.verdict;

  return {
    add(size, verdict, burstEnds) {
      const key = sizeKey(size);
      const before = sizes.get(key) ?? { verdict: null, looks: [] };
      const kept = keepVerdict(before.verdict, verdict);
      const looks = burstEnds && kept !== null ? withLook(before.looks, kept) : before.looks;
      sizes.set(key, { verdict: kept, looks, enough: enoughFrames(Math.min(size.width, size.height)) });
      const now = overall();
      if (isKnown(now)) return known;
      const speaking = best()!;
      settled = isSettled(speaking.looks, limits, speaking.enough);
      return show(now, settled, burstEnds);
    },
    rest() {
      const now = overall();
      if (isKnown(now) || now === null) return known;
      shown = now.band;
      return { verdict: now, stable: settled && now.band !== null };
    },
    finish() {
      const now = overall();
      return now === null ? known : show(now, true, true);
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
