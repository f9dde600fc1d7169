import type { ModelFile } from './model-file';

type Calibration = ModelFile['calibration'];

/** How much of a face a margin rests on, and how well the face was to be seen. */
export interface Seen {
  /** Measured frames, at least 1. */
  readonly framesUsed: number;
  /** Complete bursts. */
  readonly burstsUsed: number;
  readonly medianFaceSizePx: number;
  /** Fine detail (`detail.ts`); null where the model does not read it. */
  readonly detail: number | null;
}

/** Natural log likelihood ratio = `slope` x margin + `offset`. */
export interface Line {
  readonly slope: number;
  readonly offset: number;
}

/**
 * The calibration of a margin that rests on n frames: (a x margin + b + q) n / (n + kappa), with a, b and kappa of its own where no burst was complete, and q by the
 * quality of the face: what margins of both kinds have in common on small or on soft faces says nothing of manipulation, and is taken off.
 *
 * The form is what follows for normal margins of both kinds of clips with the same spread: between clips s^2, and around a clip's own mean t^2 / n for
 * n frames. The log likelihood ratio is then linear in the margin with slope d / (s^2 + t^2 / n), d the distance of the means, which is its value for
 * endless frames times n / (n + t^2 / s^2), and crosses 0 at the same margin whatever n (Brümmer & du Preez 2006 for the linear form; own derivation
 * for n). So a verdict on fewer frames is never surer than one of the same margin on more.
 */
export function lineFor(
  { withBursts, withoutBursts, quality }: Calibration,
  { framesUsed, burstsUsed, medianFaceSizePx, detail }: Seen,
): Line {
  const { a, b, kappa } = burstsUsed > 0 ? withBursts : withoutBursts;
  const sureness = framesUsed / (framesUsed + kappa);
  const added = offsetAt(quality.medianFaceSizePx, medianFaceSizePx) + offsetAt(quality.detail, detail);
  return { slope: a * sureness, offset: (b + added) * sureness };
}

/** Straight between the two values beside it; 0 where the model adds nothing, or the value is not known. */
function offsetAt(offsets: Calibration['quality']['detail'], value: number | null): number {
  if (offsets === null || value === null) return 0;
  const { at, add } = offsets;
  const next = at.findIndex((one) => one > value);
  if (next <= 0) return next === 0 ? add[0]! : add.at(-1)!;
  const share = (value - at[next - 1]!) / (at[next]! - at[next - 1]!);
  return add[next - 1]! + share * (add[next]! - add[next - 1]!);
}

/** Unbounded log10 likelihood ratio manipulated : not, of a margin. */
export function marginToLlr(margin: number, calibration: Calibration, seen: Seen): number {
  const { slope, offset } = lineFor(calibration, seen);
  return (slope * margin + offset) / Math.LN10;
}
