import type { ModelFile } from '../../detector/classifier/model-file';
import { WorldError } from '../world-error';
import type { HeldOut } from './cross-validate';
import { evenWeights, looksOf, type Look } from './held-out-looks';
import { fitPlatt, type PlattSample } from './platt';
import { qualityOffsets } from './quality-offsets';

export type Calibration = ModelFile['calibration'];
type Curve = Calibration['withBursts'];

/** Curves alone, for faces of every quality alike. */
export const ANY_QUALITY: Calibration['quality'] = { medianFaceSizePx: null, detail: null };

/** Numbers of frames at which half is said that are tried, from the least on as long as the fit gets better; finer steps change no verdict by a hundredth. */
const KAPPAS = [0, ...Array.from({ length: 15 }, (_, i) => 0.25 * 2 ** (i / 2))];

/**
 * Fits what turns margins into log likelihood ratios (`calibration.ts` of the classifier says in which form): for tracks with bursts and for those without,
 * by maximum likelihood on the main faces of held-out clips, whole and as known after their first frames; then what the quality of a face adds.
 *
 * Every clip counts once, however many copies and looks there are of it, and both classes weigh the same: what is fitted is a likelihood ratio, free of the
 * set's own mix of fakes and reals. Where there is no sample of one kind (a classifier that reads no bursts), both share a curve.
 * Throws WorldError where fakes or reals are missing.
 */
export function calibrate(heldOut: readonly HeldOut[]): Calibration {
  const all = looksOf(heldOut);
  if (new Set(all.map(({ fake }) => fake)).size < 2) {
    throw new WorldError(
      `Of ${heldOut.length} clips to calibrate by, all are ${all[0]?.fake === true ? 'fakes' : 'reals'}. Use more folds (--folds) or clips of more groups.`,
    );
  }
  const kind = (bursts: boolean): Look[] => all.filter(({ burstsUsed }) => burstsUsed > 0 === bursts);
  const [seen, unseen] = [kind(true), kind(false)].map((looks) =>
    new Set(looks.map(({ fake }) => fake)).size < 2 ? null : fitCurve(looks),
  );
  const curves = { withBursts: seen ?? unseen ?? fitCurve(all), withoutBursts: unseen ?? seen ?? fitCurve(all) };
  return { ...curves, quality: qualityOffsets(heldOut, { ...curves, quality: ANY_QUALITY }) };
}

/** A larger kappa must lower the loss by this share, so that none is claimed where all margins rest on as many frames. */
const LEAST_GAIN = 1e-6;

/** Least loss over `KAPPAS`, of fits that rise; where none rises, the flattest that keeps the order and says nothing. */
function fitCurve(looks: readonly Look[]): Curve {
  const { weights, counts } = evenWeights(looks);
  let best: (Curve & { readonly loss: number }) | null = null;
  for (const kappa of KAPPAS) {
    const samples = looks.map(({ margin, fake, framesUsed }, i): PlattSample => ({
      margin,
      fake,
      weight: weights[i]!,
      sureness: framesUsed / (framesUsed + kappa),
    }));
    const fit: Curve & { readonly loss: number } = { ...fitPlatt(samples, counts, best ?? undefined), kappa };
    if (best !== null && fit.loss > best.loss * (1 - LEAST_GAIN)) break;
    best = fit;
  }
  const { a, b, kappa } = best!;
  return a > 0 ? { a, b, kappa } : { a: FLAT, b: 0, kappa: 0 };
}

/**
 * Slope that keeps the order of margins and says nothing. Where margins fall with manipulation in the calibration set, what was learned is worth nothing:
 * turning the margins round would be a decision that no model that ships can take.
 */
export const FLAT = 1e-9;
