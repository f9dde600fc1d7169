import type { OtherPeople } from '../../casework/person/other-people';
import type { Spread, Windows } from '../../casework/person/part-model';
import type { Part } from '../../casework/person/person-model';
import type { MeasuredClip } from './measured-clip';

/** Windows of a clip that are kept to hold others against: evenly spread over it. */
const WINDOWS_A_CLIP = 2;

/** Mean and standard deviation of each value; clips weigh the same. */
function spreadOf(clips: readonly Windows[]): Spread {
  const length = clips[0]![0]!.length;
  const columns = Array.from({ length }, (_, i) => clips.map((rows) => rows.map((row) => row[i]!)));
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean = columns.map((column) => meanOf(column.map(meanOf)));
  const sd = columns.map((column, i) =>
    Math.sqrt(meanOf(column.map((values) => meanOf(values.map((value) => (value - mean[i]!) ** 2))))),
  );
  return { mean, sd: sd.map((value) => Math.max(value, 1e-6)) };
}

/** One clip of each person that was measured, the first; untouched ones. */
export function onePerPerson(clips: readonly MeasuredClip[], part: Part): MeasuredClip[] {
  const people = new Map<string, MeasuredClip>();
  for (const clip of clips) {
    if (clip.label === 'real' && clip.rows[part].length > 0 && !people.has(clip.person)) people.set(clip.person, clip);
  }
  return [...people.values()];
}

/**
 * Other people as the program holds them: the spread from all their clips, and one clip of each.
 * in   untouched clips of nobody who is enrolled
 */
export function othersOf(clips: readonly MeasuredClip[], part: Part, schemaId: string): OtherPeople {
  const untouched = clips.filter(({ label, rows }) => label === 'real' && rows[part].length > 0);
  const spread = spreadOf(untouched.map(({ rows }) => rows[part]));
  const kept = (rows: Windows): Windows => {
    const count = Math.min(WINDOWS_A_CLIP, rows.length);
    const chosen = Array.from({ length: count }, (_, i) => rows[Math.floor(((i + 0.5) * rows.length) / count)]!);
    return chosen.map((row) => row.map((value, i) => (value - spread.mean[i]!) / spread.sd[i]!));
  };
  return { schemaId, spread, clips: onePerPerson(untouched, part).map(({ rows }) => kept(rows[part])) };
}
