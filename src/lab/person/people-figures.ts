import type { Statement } from '../../casework/person/consistency';
import type { Part } from '../../casework/person/person-model';
import type { Interval } from '../metrics/bootstrap';
import { seededRandom } from '../../casework/interval/seeded-random';
import { leaveOneOut, type Judged, type LeftOut } from './judge-people';
import type { MeasuredClip } from './measured-clip';
import type { KnownPerson } from './people';

export type StatementShares = Readonly<Record<Statement, number>>;

/** How often a kind of clips was judged more unusual than a left-out clip of the person, and what was said of them. */
export interface AgainstOwn {
  readonly what: string;
  readonly clips: number;
  /** Share of pairs, [0, 1], 0.5 = chance; null without clips. */
  readonly auc: number | null;
  /** 95 %, drawing own clips and those held against them; null where one of them is alone. */
  readonly interval: Interval | null;
  readonly statements: StatementShares | null;
}

export interface PersonFigures {
  readonly part: Part;
  readonly person: string;
  readonly genuine: number;
  /** What was said of left-out clips of the person. */
  readonly ownStatements: StatementShares;
  /** Other people first, then what was manipulated. */
  readonly against: readonly AgainstOwn[];
}

const ROUNDS = 1000;

/** wins[i][j]: 1 where clip j is more unusual than own clip i, judged by the enrolment without i. */
type Wins = readonly (readonly number[])[];

function meanOver(wins: Wins, rows: readonly number[], columns: readonly number[]): number {
  let sum = 0;
  for (const i of rows) for (const j of columns) sum += wins[i]![j]!;
  return sum / (rows.length * columns.length);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function bootstrap(wins: Wins): Interval | null {
  const [own, against] = [wins.length, wins[0]!.length];
  if (own < 2 || against < 2) return null;
  const random = seededRandom(1);
  const draw = (count: number): number[] => upTo(count).map(() => Math.floor(random() * count));
  const values = upTo(ROUNDS)
    .map(() => meanOver(wins, draw(own), draw(against)))
    .sort((a, b) => a - b);
  return { low: values[Math.floor(0.025 * ROUNDS)]!, high: values[Math.floor(0.975 * ROUNDS)]! };
}

function shares(judged: readonly Judged[]): StatementShares {
  const share = (statement: Statement): number =>
    judged.filter((one) => one.statement === statement).length / judged.length;
  return { like: share('like'), unlike: share('unlike'), 'cannot-say': share('cannot-say') };
}

function againstOwn(what: string, leftOut: readonly LeftOut[], pick: (one: LeftOut) => readonly Judged[]): AgainstOwn {
  const clips = pick(leftOut[0]!).length;
  if (clips === 0) return { what, clips, auc: null, interval: null, statements: null };
  const wins = leftOut.map((one) =>
    pick(one).map(({ distance }) => (distance > one.own.distance ? 1 : distance === one.own.distance ? 0.5 : 0)),
  );
  return {
    ...{ what, clips, auc: meanOver(wins, upTo(wins.length), upTo(clips)), interval: bootstrap(wins) },
    statements: shares(leftOut.flatMap(pick)),
  };
}

/** Figures of one person and one part; null where too few clips of the person could be measured. */
export function personFigures(person: KnownPerson, part: Part, clips: readonly MeasuredClip[]): PersonFigures | null {
  const leftOut = leaveOneOut(person, part, clips);
  if (leftOut.length === 0) return null;
  return {
    ...{ part, person: person.name, genuine: leftOut.length },
    ownStatements: shares(leftOut.map(({ own }) => own)),
    against: [
      againstOwn('other people', leftOut, ({ others }) => others),
      ...person.manipulated.map(({ how }) => againstOwn(how, leftOut, ({ manipulated }) => manipulated.get(how)!)),
    ],
  };
}

/** AUC against other people by the number of clips that are enrolled, means of five draws. */
export interface ByCount {
  readonly part: Part;
  readonly person: string;
  readonly aucs: readonly { readonly enrolled: number; readonly auc: number; readonly falseUnlike: number }[];
}

const DRAWS = [1, 2, 3, 4, 5];
const FEWEST_FOR_CURVE = 6;

/** Null where the person has too few clips for a curve. */
export function byEnrolled(person: KnownPerson, part: Part, clips: readonly MeasuredClip[]): ByCount | null {
  const count = leaveOneOut(person, part, clips).length;
  if (count < FEWEST_FOR_CURVE) return null;
  const aucs = upTo(count)
    .filter((enrolled) => enrolled >= 2)
    .map((enrolled) => {
      const runs = DRAWS.map((seed) => leaveOneOut(person, part, clips, { enrolled, seed }));
      const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      return {
        enrolled,
        auc: mean(runs.map((run) => againstOwn('', run, ({ others }) => others).auc!)),
        falseUnlike: mean(runs.map((run) => shares(run.map(({ own }) => own)).unlike)),
      };
    });
  return { part, person: person.name, aucs };
}
