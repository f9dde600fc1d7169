import type { FamilyRange } from '../../../detector/classifier/feature-schema';
import type { Clip } from '../../data/clip';
import { heldOutJudge, withoutVerdict, type HeldOutJudge, type HeldOutVerdict } from '../../training/judge-held-out';
import type { ClipVectors } from '../../training/clip-vectors';
import type { Learner } from '../../training/learner';
import { linearLearner } from '../../training/linear-model';
import { recipeRanges, withFamilies, withOneExpert, type Recipe } from '../../training/recipe';
import { GROUPS_ONLY, type Study } from '../../training/study';
import { CLEAN } from '../../training/training-item';
import type { MeasuredClips } from '../make-study';
import { evaluateRow, type Row } from '../row';
import { ALL } from '../rows';
import { learnFromShare } from './share-of-groups';

/** A row with what was changed for it; `full` is the recipe itself. */
export type AblationRow = Row & { readonly ablation: string };

/** Shares of the training groups, and the seeds that draw them, of the learning curve. */
export const SHARES = [0.25, 0.5, 0.75] as const;
export const SHARE_SEEDS = [1, 2, 3] as const;

/**
 * Rows without each family in turn, and with each alone, by the same folds as `full`.
 * in   study of the recipe on clean clips; candidates: families that are tried alone; learnerOf: what trains a changed recipe
 */
export async function familyRows(
  study: Study,
  recipe: Recipe,
  candidates: readonly FamilyRange[],
  notAssessed: readonly Clip[],
  learnerOf: (recipe: Recipe) => Learner = linearLearner,
): Promise<AblationRow[]> {
  const rows = await studyRows('full', study, notAssessed);
  const changed = (other: Recipe): Study => ({ ...study, learn: learnerOf(other) });
  const used = recipeRanges(recipe);
  if (used.length > 1) {
    for (const { id } of used) {
      const others = withFamilies(recipe, (one) => one.id !== id);
      rows.push(...(await studyRows(`without ${id}`, changed(others), notAssessed)));
    }
  }
  for (const family of candidates) {
    rows.push(...(await studyRows(`${family.id} alone`, changed(withOneExpert(recipe, [family])), notAssessed)));
  }
  return rows;
}

/** The learning curve: rows by share of the training groups of every fold; the share is drawn anew by each seed. */
export async function learningRows(study: Study, notAssessed: readonly Clip[]): Promise<AblationRow[]> {
  const rows: AblationRow[] = [];
  for (const share of SHARES) {
    for (const seed of SHARE_SEEDS) {
      const some = { ...study, learn: learnFromShare(study.learn, share, seed) };
      rows.push(...(await studyRows(`${share * 100} % of groups, seed ${seed}`, some, notAssessed)));
    }
  }
  return [...rows, ...(await studyRows('100 % of groups', study, notAssessed))];
}

/**
 * How many frames a verdict needs: trained and calibrated as ever, judged on the first measurements of each clip alone.
 * in   study; shortened: by name, the clips as known after their first frames
 */
export async function framesRows(
  study: Study,
  shortened: ReadonlyMap<string, MeasuredClips>,
  notAssessed: readonly Clip[],
): Promise<AblationRow[]> {
  const rows: AblationRow[] = [];
  const judge = heldOutJudge(study, GROUPS_ONLY);
  for (const [name, set] of shortened) {
    rows.push(...(await judgedRows(name, judge, set.clips, set.notAssessed)));
  }
  return [...rows, ...(await judgedRows('all frames', judge, study.tested, notAssessed))];
}

function studyRows(ablation: string, study: Study, notAssessed: readonly Clip[]): Promise<AblationRow[]> {
  return judgedRows(ablation, heldOutJudge(study, GROUPS_ONLY), study.tested, notAssessed);
}

async function judgedRows(
  ablation: string,
  judge: HeldOutJudge,
  tested: readonly ClipVectors[],
  noFace: readonly Clip[],
): Promise<AblationRow[]> {
  const verdicts = await judge(tested);
  const outside = withoutVerdict(
    tested.map(({ clip }) => clip),
    verdicts,
  );
  const notAssessed = [...noFace, ...outside];
  const paired = new Set(
    verdicts.filter(({ clip }) => clip.label === 'fake' && clip.paired).map(({ clip }) => clip.dataset),
  );
  return [ALL, ...[...paired].sort()].map((dataset) => ({
    ...datasetRow(dataset, verdicts, notAssessed),
    ablation,
  }));
}

function datasetRow(dataset: string, verdicts: readonly HeldOutVerdict[], notAssessed: readonly Clip[]): Row {
  const isHere = (clip: Clip): boolean => dataset === ALL || clip.dataset === dataset;
  return evaluateRow({
    about: {
      protocol: 'ablation',
      system: 'swapwatch',
      variant: CLEAN,
      dataset,
      method: ALL,
      kind: ALL,
      reals: dataset === ALL ? 'all' : 'own',
    },
    judged: verdicts.filter(({ clip }) => isHere(clip)),
    notAssessed: notAssessed.filter(isHere),
  });
}
