import type { Learner } from '../../training/learner';
import type { Recipe } from '../../training/recipe';

/** Models between two lines of progress. */
const EVERY = 50;

/** Wraps learners so that standard error hears how many models a long job has trained, of how many where that is known. */
export function countModels(what: string, expected: number | null): (learn: Learner) => Learner {
  const started = performance.now();
  let trained = 0;
  return (learn) => async (items) => {
    const model = await learn(items);
    trained += 1;
    if (trained % EVERY === 0 || trained === expected) {
      const of = expected === null ? '' : ` of ${expected}`;
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      process.stderr.write(`report: ${what}: ${trained}${of} models trained, ${seconds} s\n`);
    }
    return model;
  };
}

/** Models that one nested judgement of all clips trains: one a fold, one for every two folds of the deal that judges, and one for each fold of it with each of another deal. */
export function modelsOf({ folds, deals }: Pick<Recipe, 'folds' | 'deals'>): number {
  return folds + (folds * (folds - 1)) / 2 + (deals - 1) * folds ** 2;
}
