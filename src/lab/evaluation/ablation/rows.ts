import type { FamilyRange } from '../../../detector/classifier/feature-schema';
import type { Clip } from '../../data/clip';
import type { Learner } from '../../training/learner';
import { linearLearner } from '../../training/linear-model';
import { recipeRanges, withFamilies, withOneExpert, type Recipe } from '../../training/recipe';
import type { Study } from '../../training/study';
import { CLEAN } from '../../training/training-item';
import type { MeasuredClips } from '../make-study';
import { learnFromShare } from './share-of-groups';
import { trialRows, type AblationRow, type Trial } from './trial-rows';

/** Shares of the training groups, and the seeds that draw them, of the learning curve. */
export const SHARES = [0.25, 0.5, 0.75] as const;
export const SHARE_SEEDS = [1, 2, 3] as const;

/**
 * Rows without each family in turn, and with each alone, by the same folds as `full`.
 * in   study of the recipe on clean clips; candidates: families that are tried alone; learnerOf: what trains a changed recipe
 */
export function familyRows(
  study: Study,
  recipe: Recipe,
  candidates: readonly FamilyRange[],
  notAssessed: readonly Clip[],
  learnerOf: (recipe: Recipe) => Learner = linearLearner,
): Promise<AblationRow[]> {
  const full = trialOf('full', study, notAssessed);
  const changed = (name: string, other: Recipe): Trial => ({
    ...full,
    name,
    study: { ...study, learn: learnerOf(other) },
  });
  const used = recipeRanges(recipe);
  const without = (used.length > 1 ? used : []).map(({ id: left }) =>
    changed(
      `without ${left}`,
      withFamilies(recipe, ({ id }) => id !== left),
    ),
  );
  const alone = candidates.map((family) => changed(`${family.id} alone`, withOneExpert(recipe, [family])));
  return trialRows([full, ...without, ...alone], full);
}

/** The learning curve: rows by share of the training groups of every fold; the share is drawn anew by each seed. */
export function learningRows(study: Study, notAssessed: readonly Clip[]): Promise<AblationRow[]> {
  const all = trialOf('100 % of groups', study, notAssessed);
  const some = SHARES.flatMap((share) =>
    SHARE_SEEDS.map((seed) => ({
      ...all,
      name: `${share * 100} % of groups, seed ${seed}`,
      study: { ...study, learn: learnFromShare(study.learn, share, seed) },
    })),
  );
  return trialRows([...some, all], all);
}

/**
 * How many frames a verdict needs: trained and calibrated as ever, judged on the first measurements of each clip alone.
 * in   study; shortened: by name, the clips as known after their first frames
 */
export function framesRows(
  study: Study,
  shortened: ReadonlyMap<string, MeasuredClips>,
  notAssessed: readonly Clip[],
): Promise<AblationRow[]> {
  const all = trialOf('all frames', study, notAssessed);
  const first = [...shortened].map(([name, set]) => ({ name, study, judged: [set] }));
  return trialRows([...first, all], all);
}

function trialOf(name: string, study: Study, notAssessed: readonly Clip[]): Trial {
  return { name, study, judged: [{ variant: CLEAN, clips: study.tested, notAssessed }] };
}
