import { marginToLlr } from '../../detector/classifier/likelihood-ratio';
import type { ModelFile } from '../../detector/classifier/model-file';
import { bandsOf, calibrate, trainWithout, type HeldOut } from './cross-validate';
import type { MarginOf } from './learner';
import { foldOfClip, type Plan, type Study } from './study';

/** A clip judged by a model, a calibration and band limits none of which saw its fold. */
export interface HeldOutVerdict extends HeldOut {
  /** What else they did not see; `''` for nothing. Verdicts of different plans come from different models. */
  readonly heldOut: string;
  /** Unbounded log10 likelihood ratio. */
  readonly llr: number;
  /** Null where the other folds hold too few reals to place the limit. */
  readonly suspicious: boolean | null;
  readonly strong: boolean | null;
}

/** What decides on the clips of one fold. */
interface FoldJudge {
  readonly marginOf: MarginOf;
  readonly calibration: ModelFile['calibration'];
  readonly bands: ModelFile['bands'];
}

/**
 * Judges the clips that a plan asks about, each fold by a model, a calibration and band limits of the others alone.
 * What calibrates a fold are margins of the other folds' clips from models that saw neither fold: a model for every two folds, trained on the
 * rest, serves both. Without this a fold would shape, through the models of the others, the margins that it is calibrated by
 * (Varma & Simon 2006, BMC Bioinformatics 7:91, "nested" cross-validation).
 * out  verdicts on the tested clips that the plan judges, in their order
 * Throws WorldError where two folds held out leave no fakes or no reals to train on or to calibrate by.
 */
export async function judgeHeldOut(study: Study, plan: Plan): Promise<HeldOutVerdict[]> {
  const judged = study.tested.filter(({ clip }) => plan.judges(clip));
  const judgeOf = foldJudges(study, plan);
  const judges = new Map<number, FoldJudge>();
  for (const { clip } of judged) {
    const fold = foldOfClip(study, clip);
    if (!judges.has(fold)) judges.set(fold, await judgeOf(fold));
  }
  return judged.map((one) => {
    const fold = foldOfClip(study, one.clip);
    const { marginOf, calibration, bands } = judges.get(fold)!;
    const margin = marginOf(one);
    const llr = marginToLlr(margin, calibration);
    const reaches = (limit: number | null): boolean | null => (limit === null ? null : llr >= limit);
    return {
      clip: one.clip,
      fold,
      margin,
      llr,
      heldOut: plan.heldOut,
      suspicious: reaches(bands.suspiciousFromLlr),
      strong: reaches(bands.strongFromLlr),
    };
  });
}

/** Trains what a fold is judged by; models of two folds left out are kept for the other fold. */
function foldJudges(study: Study, plan: Plan): (fold: number) => Promise<FoldJudge> {
  const calibrating = study.calibrating
    .filter(({ clip }) => plan.trains(clip))
    .map((one) => ({ one, fold: foldOfClip(study, one.clip) }));
  const distinct = [...new Set(calibrating.map(({ fold }) => fold))].sort((a, b) => a - b);
  const pairs = new Map<string, MarginOf>();
  return async (fold) => {
    const others: HeldOut[] = [];
    for (const other of distinct.filter((one) => one !== fold)) {
      const left = [fold, other].sort((a, b) => a - b);
      const marginOf = pairs.get(left.join(' ')) ?? (await trainWithout(study, plan, left));
      pairs.set(left.join(' '), marginOf);
      for (const { one } of calibrating.filter((each) => each.fold === other)) {
        others.push({ clip: one.clip, fold: other, margin: marginOf(one) });
      }
    }
    const calibration = neverInverted(calibrate(others));
    return { marginOf: await trainWithout(study, plan, [fold]), calibration, bands: bandsOf(others, calibration) };
  };
}

/** Slope that keeps the order of margins and says nothing. */
const FLAT = 1e-9;

/**
 * Where margins fall with manipulation in the calibration set, what was learned is worth nothing, and all ratios become 1 to within 1e-9 a unit of
 * margin: turning the margins round would be a decision that no model that ships can take.
 */
function neverInverted(calibration: ModelFile['calibration']): ModelFile['calibration'] {
  return calibration.a > 0 ? calibration : { ...calibration, a: FLAT, b: calibration.priorLogOdds };
}
