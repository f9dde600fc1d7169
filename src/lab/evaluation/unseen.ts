import type { Clip } from '../data/clip';
import { judgeHeldOut, withoutVerdict } from '../training/judge-held-out';
import type { Plan, Study } from '../training/study';
import { WorldError } from '../world-error';
import { kindRows, methodRows, partsOf, type Part } from './parts';
import { leaveDatasetOutPlans, leaveMethodOutPlans, unseenToolPlans } from './plans';
import type { Row, RowAbout } from './row';

/** Is told, in a sentence, what was passed over. */
export type Say = (sentence: string) => void;

type About = Pick<RowAbout, 'system' | 'variant'>;

/**
 * Fakes of tools that models never saw: rows by data set and method, then by kind for whole data sets left out together with their tools.
 * The second part needs fakes of several data sets and is left out where there are none.
 */
export async function leaveMethodOut(
  study: Study,
  about: About,
  notAssessed: readonly Clip[],
  say: Say,
): Promise<Row[]> {
  const clips = study.tested.map(({ clip }) => clip);
  const named = { ...about, protocol: 'leave-method-out' };
  const rows = methodRows(named, ...(await judgeAll(study, leaveMethodOutPlans(clips), notAssessed, say)));
  const plans = unseenToolPlans(clips);
  if (plans.length < 2) return rows;
  return [...rows, ...kindRows(named, ...(await judgeAll(study, plans, notAssessed, say)))];
}

/** Fakes of data sets that models never saw: rows by data set and method. */
export async function leaveDatasetOut(
  study: Study,
  about: About,
  notAssessed: readonly Clip[],
  say: Say,
): Promise<Row[]> {
  const plans = leaveDatasetOutPlans(study.tested.map(({ clip }) => clip));
  const named = { ...about, protocol: 'leave-dataset-out' };
  return methodRows(named, ...(await judgeAll(study, plans, notAssessed, say)));
}

/**
 * Judges plan after plan. One that leaves nothing to train on or to calibrate by is passed over, and `say` is told; its fakes are in no row.
 * out  parts, and clips without a verdict: those given that it was asked about, and those that lie outside the domain of the clips a plan's verdicts rest on
 * Throws the last plan's WorldError when none can be judged.
 */
async function judgeAll(
  study: Study,
  plans: readonly Plan[],
  notAssessed: readonly Clip[],
  say: Say,
): Promise<[Part[], Clip[]]> {
  const parts: Part[] = [];
  // Those that no plan asks about are of methods of which nothing could be judged.
  const unasked = notAssessed.filter((clip) => !plans.some((plan) => plan.judges(clip)));
  const without = new Map(unasked.map((clip) => [clip.id, clip]));
  let fault: WorldError | null = null;
  for (const plan of plans) {
    try {
      const verdicts = await judgeHeldOut(study, plan);
      parts.push(...partsOf(verdicts));
      const asked = study.tested.map(({ clip }) => clip).filter((clip) => plan.judges(clip));
      for (const clip of [...notAssessed.filter(plan.judges), ...withoutVerdict(asked, verdicts)])
        without.set(clip.id, clip);
    } catch (error) {
      if (!(error instanceof WorldError)) throw error;
      fault = error;
      say(`${plan.heldOut} cannot be left out: ${error.message}`);
    }
  }
  if (parts.length === 0 && fault) throw fault;
  return [parts, [...without.values()]];
}
