import { marginToLlr } from '../../detector/classifier/likelihood-ratio';
import type { ClipVectors } from './clip-vectors';
import { bandsOf, calibrate, trainWithout, type HeldOut } from './cross-validate';
import type { Recipe } from './linear-model';

/** A clip judged by a model, a calibration and band limits none of which saw its fold. */
export interface HeldOutVerdict extends HeldOut {
  /** Unbounded log10 likelihood ratio. */
  readonly llr: number;
  /** Null where the other folds hold too few reals to place the limit. */
  readonly suspicious: boolean | null;
  readonly strong: boolean | null;
}

/**
 * Per fold, what models that saw nothing of it make of the other folds' clips, each of which its model did not see either:
 * a model for every two folds, trained on the rest, serves both. Without this a fold would shape, through the models of the others,
 * the margins that it is calibrated by (Varma & Simon 2006, BMC Bioinformatics 7:91, "nested" cross-validation).
 */
async function marginsWithout(
  clips: readonly ClipVectors[],
  heldOut: readonly HeldOut[],
  recipe: Recipe,
): Promise<Map<number, HeldOut[]>> {
  const folds = heldOut.map(({ fold }) => fold);
  const without = new Map<number, HeldOut[]>(folds.map((fold) => [fold, []]));
  const distinct = [...without.keys()];
  for (const [k, one] of distinct.entries()) {
    for (const other of distinct.slice(k + 1)) {
      const marginOf = await trainWithout(clips, folds, [one, other], recipe);
      clips.forEach((clip, i) => {
        const fold = folds[i]!;
        if (fold !== one && fold !== other) return;
        without.get(fold === one ? other : one)!.push({ clip: clip.clip, fold, margin: marginOf(clip) });
      });
    }
  }
  return without;
}

/**
 * Calibrates and bands each fold by the other folds alone, so that what is reported on it was fitted without it.
 * in   clips with their held-out margins, same order, in at least three folds; the recipe they came from
 * Throws WorldError where two folds held out leave no fakes or no reals to train on.
 */
export async function judgeHeldOut(
  clips: readonly ClipVectors[],
  heldOut: readonly HeldOut[],
  recipe: Recipe,
): Promise<HeldOutVerdict[]> {
  const byFold = new Map(
    [...(await marginsWithout(clips, heldOut, recipe))].map(([fold, others]) => {
      const calibration = calibrate(others);
      return [fold, { calibration, bands: bandsOf(others, calibration) }] as const;
    }),
  );
  return heldOut.map((one) => {
    const { calibration, bands } = byFold.get(one.fold)!;
    const llr = marginToLlr(one.margin, calibration);
    const reaches = (limit: number | null): boolean | null => (limit === null ? null : llr >= limit);
    return { ...one, llr, suspicious: reaches(bands.suspiciousFromLlr), strong: reaches(bands.strongFromLlr) };
  });
}
