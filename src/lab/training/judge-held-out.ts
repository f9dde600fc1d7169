import type { Clip } from '../data/clip';
import type { ClipVectors } from './clip-vectors';
import { measureByDeals, measureClip, trainWithout } from './cross-validate';
import { judgeTracks, learnDecision, type Decision } from './decision';
import type { MarginsOf } from './learner';
import { foldOfClip, type Fold, type Plan, type Study } from './study';
import { guardedSources } from './thresholds';

/** A clip judged by a model, a calibration, a domain and band limits none of which saw its fold. */
export interface HeldOutVerdict {
  readonly clip: Clip;
  readonly fold: number;
  /** What else they did not see; `''` for nothing. Verdicts of different plans come from different models. */
  readonly heldOut: string;
  /** Margin of the worst face. */
  readonly margin: number;
  /** Unbounded log10 likelihood ratio over all faces. */
  readonly llr: number;
  /** Null where the other folds hold too few reals to place the limit. */
  readonly suspicious: boolean | null;
  readonly strong: boolean | null;
}

/** What decides on the clips of one fold, none of which it saw. */
export interface FoldJudge {
  readonly marginsOf: MarginsOf;
  readonly decision: Decision;
}

/** Judges clips by what saw none of their folds; clips outside the domain of the other folds get no verdict and are left out. */
export type HeldOutJudge = (clips: readonly ClipVectors[]) => Promise<HeldOutVerdict[]>;

/**
 * Judges the clips that a plan asks about, each fold by a model, a calibration, a domain and band limits of the others alone.
 * out  verdicts on the tested clips that the plan judges, in their order; none on those outside the domain
 * Throws WorldError where two folds held out leave no fakes or no reals to train on or to calibrate by.
 */
export function judgeHeldOut(study: Study, plan: Plan): Promise<HeldOutVerdict[]> {
  return heldOutJudge(study, plan)(study.tested.filter(({ clip }) => plan.judges(clip)));
}

/** Of clips that were to be judged, those that got no verdict. */
export function withoutVerdict(clips: readonly Clip[], verdicts: readonly HeldOutVerdict[]): Clip[] {
  const judged = new Set(verdicts.map(({ clip }) => clip.id));
  return clips.filter(({ id }) => !judged.has(id));
}

/** The judge of a study, by the judges of its folds. */
export function heldOutJudge(study: Study, plan: Plan): HeldOutJudge {
  const judgeOf = foldJudges(study, plan);
  return async (clips) => {
    const verdicts: HeldOutVerdict[] = [];
    for (const one of clips) {
      const fold = foldOfClip(study, one.clip);
      const verdict = heldOutVerdict(one, fold, await judgeOf(fold), plan.heldOut);
      if (verdict !== null) verdicts.push(verdict);
    }
    return verdicts;
  };
}

/** What a fold's judge makes of a clip of that fold; null outside its domain. */
export function heldOutVerdict(
  one: ClipVectors,
  fold: number,
  { marginsOf, decision }: FoldJudge,
  heldOut: string,
): HeldOutVerdict | null {
  const { margins } = measureClip({ clip: one.clip, tracks: one.tracks }, fold, marginsOf);
  const judgement = judgeTracks(margins, decision);
  if (judgement === null) return null;
  const reaches = (limit: number | null): boolean | null => (limit === null ? null : judgement.llr >= limit);
  return {
    clip: one.clip,
    fold,
    ...judgement,
    heldOut,
    suspicious: reaches(decision.bands.suspiciousFromLlr),
    strong: reaches(decision.bands.strongFromLlr),
  };
}

/**
 * The judges of a study's folds, whose models are trained once each, when they are first needed.
 * What calibrates a fold are margins of the other folds' clips, once a deal, from models that saw neither this fold nor the clip's own of that deal.
 * Without this a fold would shape, through the models of the others, the margins that it is calibrated by
 * (Varma & Simon 2006, BMC Bioinformatics 7:91, "nested" cross-validation).
 */
export function foldJudges(study: Study, plan: Plan): (fold: number) => Promise<FoldJudge> {
  const calibrating = study.calibrating.filter(({ clip }) => plan.trains(clip));
  // Which sources are large is known beforehand; a fold less must not let one pass for small.
  const guarded = guardedSources(calibrating.map(({ clip }) => clip));
  // A model without two folds of one deal serves both.
  const models = new Map<string, Promise<MarginsOf>>();
  const without = (left: readonly Fold[]): Promise<MarginsOf> => {
    const name = left
      .map(({ deal, fold }) => `${deal}.${fold}`)
      .sort()
      .join(' ');
    const model = models.get(name) ?? trainWithout(study, plan, left);
    models.set(name, model);
    return model;
  };
  const judgeOf = async (judged: Fold): Promise<FoldJudge> => {
    const others = calibrating.filter(({ clip }) => foldOfClip(study, clip) !== judged.fold);
    const heldOut = await measureByDeals(study, others, (held) => without([judged, held]));
    return { decision: learnDecision(heldOut, guarded, study.recalibrate), marginsOf: await without([judged]) };
  };
  const judges = new Map<number, Promise<FoldJudge>>();
  return (fold) => {
    const judge = judges.get(fold) ?? judgeOf({ deal: 0, fold });
    judges.set(fold, judge);
    return judge;
  };
}
