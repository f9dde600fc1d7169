import type { Clip } from '../../data/clip';
import { heldOutJudge, withoutVerdict, type HeldOutJudge, type HeldOutVerdict } from '../../training/judge-held-out';
import { GROUPS_ONLY, type Study } from '../../training/study';
import type { MeasuredClips } from '../make-study';
import { evaluateRow, type Row } from '../row';
import { ALL } from '../rows';
import { difference, NO_DIFFERENCE, type Difference } from './difference';

/** A row with what was changed for it, and what that did to AUC and Cllr. */
export type AblationRow = Row & Difference & { readonly ablation: string };

/** Clips of one variant that are judged. */
export type JudgedSet = Pick<MeasuredClips, 'variant' | 'clips' | 'notAssessed'>;

/** One way to train or to look at clips, and what it is called in the rows. */
export interface Trial {
  readonly name: string;
  /** What it trains on and is calibrated by; `judged` is judged, not the study's own tested clips. */
  readonly study: Study;
  readonly judged: readonly JudgedSet[];
}

/**
 * Rows of trials by the same folds: for each set that they judge, over all clips and for every data set that holds pairs.
 * in   trials; reference: the one of them that the others are held against, which judges the same variants in the same order
 */
export async function trialRows(trials: readonly Trial[], reference: Trial): Promise<AblationRow[]> {
  const judges = new Map<Study, HeldOutJudge>();
  const verdictsOf = async ({ study, judged }: Trial): Promise<HeldOutVerdict[][]> => {
    const judge = judges.get(study) ?? heldOutJudge(study, GROUPS_ONLY);
    judges.set(study, judge);
    const verdicts: HeldOutVerdict[][] = [];
    for (const { clips } of judged) verdicts.push(await judge(clips));
    return verdicts;
  };
  const before = await verdictsOf(reference);
  const rows: AblationRow[] = [];
  for (const trial of trials) {
    const verdicts = trial === reference ? before : await verdictsOf(trial);
    trial.judged.forEach((set, i) => {
      rows.push(...setRows(trial.name, set, verdicts[i]!, trial === reference ? null : before[i]!));
    });
  }
  return rows;
}

function setRows(
  ablation: string,
  { variant, clips, notAssessed }: JudgedSet,
  verdicts: readonly HeldOutVerdict[],
  before: readonly HeldOutVerdict[] | null,
): AblationRow[] {
  const outside = withoutVerdict(
    clips.map(({ clip }) => clip),
    verdicts,
  );
  const paired = new Set(
    verdicts.filter(({ clip }) => clip.label === 'fake' && clip.paired).map(({ clip }) => clip.dataset),
  );
  return [ALL, ...[...paired].sort()].map((dataset) => {
    const isHere = (clip: Clip): boolean => dataset === ALL || clip.dataset === dataset;
    const judged = verdicts.filter(({ clip }) => isHere(clip));
    const row = evaluateRow({
      about: {
        protocol: 'ablation',
        system: 'swapwatch',
        variant,
        dataset,
        method: ALL,
        kind: ALL,
        reals: dataset === ALL ? 'all' : 'own',
      },
      judged,
      notAssessed: [...notAssessed, ...outside].filter(isHere),
    });
    return { ...row, ...(before === null ? NO_DIFFERENCE : difference(judged, before)), ablation };
  });
}
