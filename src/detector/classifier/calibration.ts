import type { ModelFile } from './model-file';

/** How much of a face a margin rests on. */
export interface Seen {
  /** Measured frames, at least 1. */
  readonly framesUsed: number;
  /** Complete bursts. */
  readonly burstsUsed: number;
}

/** Natural log likelihood ratio = `slope` x margin + `offset`. */
export interface Line {
  readonly slope: number;
  readonly offset: number;
}

/**
 * The calibration of a margin that rests on n frames: (a x margin + b) n / (n + kappa), with a, b and kappa of its own where no burst was complete.
 *
 * The form is what follows for normal margins of both kinds of clips with the same spread: between clips s^2, and around a clip's own mean t^2 / n for
 * n frames. The log likelihood ratio is then linear in the margin with slope d / (s^2 + t^2 / n), d the distance of the means, which is its value for
 * endless frames times n / (n + t^2 / s^2), and crosses 0 at the same margin whatever n (Brümmer & du Preez 2006 for the linear form; own derivation
 * for n). So a verdict on fewer frames is never surer than one of the same margin on more.
 */
export function lineFor(
  { withBursts, withoutBursts }: ModelFile['calibration'],
  { framesUsed, burstsUsed }: Seen,
): Line {
  const { a, b, kappa } = burstsUsed > 0 ? withBursts : withoutBursts;
  const sureness = framesUsed / (framesUsed + kappa);
  return { slope: a * sureness, offset: b * sureness };
}

/** Unbounded log10 likelihood ratio manipulated : not, of a margin. */
export function marginToLlr(margin: number, calibration: ModelFile['calibration'], seen: Seen): number {
  const { slope, offset } = lineFor(calibration, seen);
  return (slope * margin + offset) / Math.LN10;
}
