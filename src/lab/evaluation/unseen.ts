import type { Clip } from '../data/clip';
import { judgeHeldOut } from '../training/judge-held-out';
import type { Plan, Study } from '../training/study';
import { kindRows, methodRows, partsOf, type Part } from './parts';
import { leaveDatasetOutPlans, leaveMethodOutPlans, unseenToolPlans } from './plans';
import type { Row, RowAbout } from './row';

type About = Pick<RowAbout, 'system' | 'variant'>;

/**
 * Fakes of tools that models never saw: rows by data set and method, then by kind for whole data sets left out together with their tools.
 * The second part needs fakes of several data sets and is left out where there are none.
 */
export async function leaveMethodOut(study: Study, about: About, notAssessed: readonly Clip[]): Promise<Row[]> {
  const clips = study.tested.map(({ clip }) => clip);
  const named = { ...about, protocol: 'leave-method-out' };
  const rows = methodRows(named, await judgeAll(study, leaveMethodOutPlans(clips)), notAssessed);
  const plans = unseenToolPlans(clips);
  if (plans.length < 2) return rows;
  return [...rows, ...kindRows(named, await judgeAll(study, plans), notAssessed)];
}

/** Fakes of data sets that models never saw: rows by data set and method. */
export async function leaveDatasetOut(study: Study, about: About, notAssessed: readonly Clip[]): Promise<Row[]> {
  const plans = leaveDatasetOutPlans(study.tested.map(({ clip }) => clip));
  return methodRows({ ...about, protocol: 'leave-dataset-out' }, await judgeAll(study, plans), notAssessed);
}

async function judgeAll(study: Study, plans: readonly Plan[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (const plan of plans) parts.push(...partsOf(await judgeHeldOut(study, plan)));
  return parts;
}
