import type { FeatureSchema } from '../../../detector/classifier/feature-schema';
import { makeStudy, type MeasuredClips } from '../../evaluation/make-study';
import { protocolRows, type ProtocolInput } from '../../evaluation/protocols';
import { evaluateRows } from '../../evaluation/rows';
import { systemOf, type System, type SystemId } from '../../evaluation/systems';
import { judgeHeldOut, withoutVerdict } from '../../training/judge-held-out';
import { expertMemory } from '../../training/expert-memory';
import { GROUPS_ONLY } from '../../training/study';
import { CLEAN } from '../../training/training-item';
import { WorldError } from '../../world-error';
import type { AblationFigures } from '../measures/ablation-points';
import type { JudgedSystem } from '../measures/judged-system';
import type { ReportRow } from '../measures/total-rows';
import { ABLATIONS, ablationRows, type Ablation, type AblationInput, type FirstLook } from './ablation-rows';
import { countModels, modelsOf } from './count-models';
import type { GivenRows } from './read-rows';

export interface GatherOptions {
  readonly input: ProtocolInput;
  /** Reads one more variant of the clips; throws WorldError where it was not measured. */
  readonly measured: (variant: string) => MeasuredClips;
  readonly schema: FeatureSchema;
  /** What judges; the detector first. */
  readonly systems: readonly SystemId[];
  /** Parts to leave out. */
  readonly skip: readonly string[];
  readonly given: GivenRows;
  readonly looks: readonly FirstLook[];
  readonly measureShortened: AblationInput['measure'];
}

export interface GatheredFigures {
  readonly systems: readonly JudgedSystem[];
  readonly rows: readonly ReportRow[];
  readonly ablations: readonly AblationFigures[];
}

/**
 * Works out what the report shows and was not given: verdicts of every system on the clips as they are, rows of the harder protocols, ablations.
 * A part that the data do not allow is left out, and `say` is told why.
 */
export async function gatherFigures(options: GatherOptions): Promise<GatheredFigures> {
  const { input, schema, skip, given } = options;
  const { sets, recipe, deals, say } = input;
  const { notAssessed } = sets.find(({ variant }) => variant === CLEAN)!;
  const memory = expertMemory();
  const judgedSystems: JudgedSystem[] = [];
  const rows: ReportRow[] = [...given.rows];
  for (const id of options.systems) {
    const system = watchedSystem(systemOf(id, schema, recipe, memory), 'known sources', modelsOf(recipe));
    const study = makeStudy(system, sets, CLEAN, recipe, deals);
    const judged = await judgeHeldOut(study, GROUPS_ONLY);
    const outside = withoutVerdict(
      study.tested.map(({ clip }) => clip),
      judged,
    );
    judgedSystems.push({ name: id, judged });
    if (!hasRows(given.rows, 'group-cv', id, CLEAN)) {
      rows.push(
        ...evaluateRows({ protocol: 'group-cv', system: id, variant: CLEAN }, judged, [...notAssessed, ...outside]),
      );
    }
  }
  for (const protocol of ['recompressed', 'leave-dataset-out'] as const) {
    if (skip.includes(protocol)) continue;
    const variants = protocol === 'recompressed' ? input.steps : [CLEAN];
    for (const id of options.systems) {
      const due = variants.filter((variant) => !hasRows(given.rows, protocol, id, variant));
      if (due.length === 0) continue;
      const system = watchedSystem(systemOf(id, schema, recipe, memory), protocol, null);
      await orSay(protocol, say, async () => {
        const unread = due.filter((step) => !sets.some(({ variant }) => variant === step));
        const more = protocol === 'recompressed' ? unread.map(options.measured) : [];
        rows.push(...(await protocolRows(protocol, system, { ...input, steps: due, sets: [...sets, ...more] })));
      });
    }
  }
  const ablations: AblationFigures[] = [...given.ablations];
  // Trainings are compared, by the same folds each: one deal is enough.
  const study = makeStudy(systemOf('swapwatch', schema, recipe, memory), sets, CLEAN, recipe, [deals[0]]);
  const from: AblationInput = {
    study,
    recipe,
    memory,
    notAssessed,
    looks: options.looks,
    measure: options.measureShortened,
  };
  for (const what of ABLATIONS) {
    if (skip.includes(what) || given.ablations.some(({ ablation }) => SAYS[what].test(ablation))) continue;
    await orSay(what, say, async () => void ablations.push(...(await ablationRows(what, from))));
  }
  return { systems: judgedSystems, rows, ablations };
}

/** How rows of an ablation are told among others. */
const SAYS: Readonly<Record<Ablation, RegExp>> = {
  families: /^without | alone$/,
  groups: / of groups/,
  frames: /^first /,
};

function hasRows(rows: readonly ReportRow[], protocol: string, system: string, variant: string): boolean {
  return rows.some((row) => row.protocol === protocol && row.system === system && row.variant === variant);
}

function watchedSystem(system: System, what: string, expected: number | null): System {
  return { ...system, learn: countModels(`${what}, ${system.id}`, expected)(system.learn) };
}

/** The world's faults leave a part out; ours pass. */
async function orSay(part: string, say: (sentence: string) => void, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    say(`${part} is left out: ${error.message}`);
  }
}
