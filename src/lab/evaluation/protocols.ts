import type { Clip } from '../data/clip';
import { judgeHeldOut, withoutVerdict } from '../training/judge-held-out';
import { GROUPS_ONLY, type Deals, type Study } from '../training/study';
import type { Recipe } from '../training/recipe';
import { CLEAN } from '../training/training-item';
import { makeStudy, type MeasuredClips } from './make-study';
import type { Row, RowAbout } from './row';
import { evaluateRows } from './rows';
import type { System } from './systems';
import { leaveDatasetOut, leaveMethodOut, type Say } from './unseen';

/** Ways to hold clips out. `durall` judges published spectra instead; see `durall/rows.ts`. */
export const PROTOCOLS = [
  'group-cv',
  'leave-method-out',
  'leave-dataset-out',
  'recompressed',
  'shortcut',
  'durall',
] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** What a protocol works on. */
export interface ProtocolInput {
  /** Clean clips first, then every other variant that the recipe or the steps name. */
  readonly sets: readonly MeasuredClips[];
  readonly recipe: Recipe;
  readonly deals: Deals;
  /** Recompressions to judge under `recompressed`. */
  readonly steps: readonly string[];
  /** Variant that the other protocols judge (default: the clean clips). */
  readonly judged?: string;
  readonly say: Say;
}

/** Rows of one system under a protocol. Throws WorldError where the data are too few to hold anything out. */
export async function protocolRows(
  protocol: Exclude<Protocol, 'durall'>,
  system: System,
  { sets, recipe, deals, steps, judged = CLEAN, say }: ProtocolInput,
): Promise<Row[]> {
  if (protocol === 'recompressed') {
    const rows: Row[] = [];
    for (const step of steps) rows.push(...(await recompressedRows(system, step, { sets, recipe, deals })));
    return rows;
  }
  const about = { system: system.id, variant: judged };
  const notAssessed = sets.find(({ variant }) => variant === judged)?.notAssessed ?? [];
  const study = makeStudy(system, sets, judged, recipe, deals);
  switch (protocol) {
    case 'group-cv':
    case 'shortcut':
      return judgedRows({ ...about, protocol }, study, notAssessed);
    case 'leave-method-out':
      return leaveMethodOut(study, about, notAssessed, say);
    case 'leave-dataset-out':
      return leaveDatasetOut(study, about, notAssessed, say);
  }
}

/** The same models by the same folds, which saw of this step what the recipe names and no more, judged on its copies. */
async function recompressedRows(
  system: System,
  step: string,
  { sets, recipe, deals }: Omit<ProtocolInput, 'steps' | 'say'>,
): Promise<Row[]> {
  const study = makeStudy(system, sets, step, recipe, deals);
  return judgedRows(
    { protocol: 'recompressed', system: system.id, variant: step },
    study,
    sets.find(({ variant }) => variant === step)?.notAssessed ?? [],
  );
}

/** Rows of a study's held-out verdicts; clips outside the domain count with those that had no usable face. */
async function judgedRows(
  about: Pick<RowAbout, 'protocol' | 'system' | 'variant'>,
  study: Study,
  notAssessed: readonly Clip[],
): Promise<Row[]> {
  const verdicts = await judgeHeldOut(study, GROUPS_ONLY);
  const outside = withoutVerdict(
    study.tested.map(({ clip }) => clip),
    verdicts,
  );
  return evaluateRows(about, verdicts, [...notAssessed, ...outside]);
}
