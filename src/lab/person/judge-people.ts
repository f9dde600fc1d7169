import { consistencyOf, type Statement } from '../../casework/person/consistency';
import type { OtherPeople } from '../../casework/person/other-people';
import { fitPart, type Blocks } from '../../casework/person/part-model';
import type { Part } from '../../casework/person/person-model';
import { MOVEMENT_BLOCKS } from '../../casework/person/window-values';
import { seededRandom } from '../../casework/interval/seeded-random';
import { shuffled } from '../random';
import type { MeasuredClip } from './measured-clip';
import { onePerPerson, othersOf } from './others-of';
import type { KnownPerson } from './people';

/** What was said of one clip. */
export interface Judged {
  readonly id: string;
  readonly person: string;
  readonly distance: number;
  readonly statement: Statement;
}

/** One genuine clip of a person that was left out of the enrolment, and clips that were held against the same enrolment. */
export interface LeftOut {
  readonly own: Judged;
  readonly others: readonly Judged[];
  /** By what was done to them, as in `KnownPerson`. */
  readonly manipulated: ReadonlyMap<string, readonly Judged[]>;
}

export const blocksOf = (part: Part, others: OtherPeople): Blocks =>
  part === 'movement' ? MOVEMENT_BLOCKS : [{ count: others.spread.mean.length }];

/** Clips of a person below which none can be left out of an enrolment of two. */
const FEWEST = 3;

/** Ids of clips that show a known person, untouched or not. */
const clipsOf = ({ genuine, manipulated }: KnownPerson): Set<string> =>
  new Set([...genuine, ...manipulated.flatMap(({ clips }) => clips)]);

/**
 * Enrols a person without one clip and judges that clip, once for each clip.
 * The people that others are judged against are never those that are judged: half of them give the spread, the other half is judged, and the other way round.
 * in   `enrolled`: how many of the remaining clips to enrol (drawn by `seed`); all when left out
 */
export function leaveOneOut(
  person: KnownPerson,
  part: Part,
  clips: readonly MeasuredClip[],
  { enrolled, seed = 1 }: { readonly enrolled?: number; readonly seed?: number } = {},
): LeftOut[] {
  const hers = clipsOf(person);
  const usable = clips.filter(({ rows }) => rows[part].length > 0);
  const genuine = usable.filter(({ id }) => person.genuine.includes(id));
  // Two people share the group of a swap between them; whoever is in a clip of the person's group is no stranger.
  const strangers = usable.filter(
    (clip) => clip.label === 'real' && !hers.has(clip.id) && !clip.person.startsWith(`person-${person.name}`),
  );
  const names = shuffled([...new Set(strangers.map((clip) => clip.person))].sort(), seededRandom(7));
  const halves = [0, 1].map((half) => new Set(names.filter((_, i) => i % 2 === half)));
  if (genuine.length < FEWEST) return [];
  return genuine.map((left) => {
    const pool = shuffled(
      genuine.filter((clip) => clip !== left),
      seededRandom(seed),
    );
    const learnt = pool.slice(0, enrolled ?? pool.length);
    const judges = halves.map((known) => {
      const others = othersOf(
        strangers.filter((clip) => known.has(clip.person)),
        part,
        '',
      );
      const blocks = blocksOf(part, others);
      const model = fitPart(
        learnt.map(({ id, rows }) => ({ itemId: id, windows: rows[part] })),
        others.spread,
        blocks,
      );
      return {
        known,
        judge: (clip: MeasuredClip) =>
          consistencyOf(model!, clip.rows[part], others, blocks, { single: part === 'texture' }),
      };
    });
    const judged = (clip: MeasuredClip): Judged => {
      const said = judges.filter(({ known }) => !known.has(clip.person)).map(({ judge }) => judge(clip));
      const distance = said.reduce((sum, one) => sum + one.distance, 0) / said.length;
      const statements = new Set(said.map(({ statement }) => statement));
      const statement = statements.size === 1 ? said[0]!.statement : 'cannot-say';
      return { id: clip.id, person: clip.person, distance, statement };
    };
    const strange = onePerPerson(strangers, part).map(judged);
    const manipulated = new Map(
      person.manipulated.map(
        ({ how, clips: ids }) => [how, usable.filter(({ id }) => ids.includes(id)).map(judged)] as const,
      ),
    );
    return { own: judged(left), others: strange, manipulated };
  });
}
