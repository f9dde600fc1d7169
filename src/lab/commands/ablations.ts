import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import {
  addedRecipes,
  blendRecipes,
  copyRecipes,
  expertRecipes,
  type OtherRecipe,
  weighingRecipes,
} from '../evaluation/ablation/other-recipes';
import { familyRows, framesRows, learningRows } from '../evaluation/ablation/rows';
import { strataTrials, withBitrates } from '../evaluation/ablation/strata-trials';
import { trialRows, type AblationRow, type Trial } from '../evaluation/ablation/trial-rows';
import type { MeasuredClips } from '../evaluation/make-study';
import { openLandmarkCache } from '../person/landmark-cache';
import { sequenceValues } from '../sequences/sequence-values';
import { sequenceRecipes, withSequences } from '../sequences/with-sequences';
import { conditionedLearner } from '../training/conditioned-learner';
import { firstFrames } from '../training/first-frames';
import { linearLearner } from '../training/linear-model';
import { offsetFreeLearner } from '../training/offset-learner';
import { MEASURED_A_BURST, someBursts } from '../training/some-bursts';
import type { AblationBench } from './ablation-bench';
import { findMissingLandmarks } from './find-missing-landmarks';
import { USUAL_JOBS } from './measure-variants';

/** First measurements that `frames` judges by: measured frames alone, then bursts with their two measured frames each. */
export const FIRST = [
  ...[1, 2, 4, 8].map((frames) => ({ name: `first ${counted(frames, 'frame')}, no burst`, frames, bursts: 0 })),
  ...[1, 2, 4, 8].map((bursts) => ({ name: `first ${counted(bursts, 'burst')}`, frames: 2 * bursts, bursts })),
];

/** Bursts a clip that `bursts` trains and judges by. */
const FEWER_BURSTS = [1, 2, 4, 8];

/** How far the weights of the SVMs follow fine detail. */
const STRENGTHS = [0.5, 1];

/** How much the regression on the surround is held down. */
const RIDGES = [10, 100, 1000];

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Rows of what can be changed, by the word that asks for it. */
export const ABLATIONS = {
  families: ({ full, usual, recipe, memory }) =>
    familyRows(full.study, recipe, CURRENT_SCHEMA.families, usual[0]!.notAssessed, (other) =>
      linearLearner(other, memory),
    ),
  groups: ({ full, usual }) => learningRows(full.study, usual[0]!.notAssessed),
  frames: ({ full, usual, cut }) => {
    const [clean] = usual;
    const first = FIRST.map(
      ({ name, ...few }) => [name, cut(clean!, few.frames, (one) => firstFrames(one, few))] as const,
    );
    return framesRows(full.study, new Map(first), clean!.notAssessed);
  },
  experts: (bench) => recipeRows(bench, expertRecipes(bench.recipe, CURRENT_SCHEMA)),
  weighing: (bench) => recipeRows(bench, weighingRecipes(bench.recipe)),
  added: (bench) => recipeRows(bench, addedRecipes(bench.recipe, CURRENT_SCHEMA)),
  blends: (bench) => recipeRows(bench, blendRecipes(bench.recipe)),
  copies: (bench) => recipeRows(bench, copyRecipes(bench.recipe, bench.steps)),
  bursts: ({ full, usual, copies, cut, measuredAs }) => {
    const fewer = FEWER_BURSTS.map((bursts) => {
      const some = (set: MeasuredClips): MeasuredClips =>
        cut(set, MEASURED_A_BURST * bursts, (one) => someBursts(one, bursts));
      return measuredAs(counted(bursts, 'burst'), usual.map(some), copies.map(some));
    });
    return against(full, fewer);
  },
  quality: ({ full, recipe, memory, otherLearner }) =>
    against(
      full,
      STRENGTHS.map((strength) =>
        otherLearner(`weights by detail, ${strength}`, conditionedLearner(recipe, CURRENT_SCHEMA, strength, memory)),
      ),
    ),
  offsets: ({ full, recipe, otherLearner }) =>
    against(
      full,
      RIDGES.map((ridge) =>
        otherLearner(`offsets removed, ridge ${ridge}`, offsetFreeLearner(recipe, CURRENT_SCHEMA, ridge)),
      ),
    ),
  sequences: async ({ clips, usual, recipe, data, cache, measuredAs, otherRecipe }) => {
    const landmarks = openLandmarkCache(cache);
    await findMissingLandmarks(clips, landmarks, { dataFolder: data, jobs: USUAL_JOBS });
    const sequenceOf = (sha256: string): Float64Array | null => {
      const seen = landmarks.read(sha256);
      return seen && sequenceValues(seen.faces);
    };
    const sets = usual.map((set) => withSequences(set, sequenceOf));
    const full = measuredAs('full', sets, []);
    return against(
      full,
      sequenceRecipes(recipe, CURRENT_SCHEMA).map((other) => otherRecipe(other, full, sets)),
    );
  },
  strata: ({ usual, copies, measuredAs }) => {
    const full = measuredAs('full', usual.map(withBitrates), copies.map(withBitrates));
    return against(full, strataTrials(full));
  },
} as const satisfies Record<string, (bench: AblationBench) => Promise<AblationRow[]>>;

export type Ablation = keyof typeof ABLATIONS;

/** Those that judge the clips alone: there are no rows of copies. */
export const CLIPS_ALONE: readonly Ablation[] = ['families', 'groups', 'frames', 'sequences'];

function recipeRows({ full, all, otherRecipe }: AblationBench, others: readonly OtherRecipe[]): Promise<AblationRow[]> {
  return against(
    full,
    others.map((other) => otherRecipe(other, full, all)),
  );
}

function against(full: Trial, others: readonly Trial[]): Promise<AblationRow[]> {
  return trialRows([full, ...others], full);
}
