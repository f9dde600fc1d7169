import { MEASURES } from './measures';
import { RATE_HZ, type Stretch } from './stretches';

/**
 * How long a window is and how far the next one begins, seconds. Agarwal et al. took 10 s; most clips of the tests are shorter than that. On them, windows of 3 s
 * told people apart better than those of 2.2 s, and longer ones are too long for too many clips; steps of 12 or 6 a second made no difference (docs/casework/person-of-interest.md).
 */
const WINDOW_S = 3;
const HOP_S = 1.5;
const WINDOW_STEPS = WINDOW_S * RATE_HZ;
const HOP_STEPS = HOP_S * RATE_HZ;

/** Correlations of exactly 1 come from measures that rest; their Fisher z would be without bound. */
const MAX_CORRELATION = 0.98;
/** Added to a spread before its logarithm: a tenth of what trembles in a face at rest, cm and radians. */
const FLOOR = 1e-3;

/** Which values belong together: each block weighs the same, however many values it has. */
export const MOVEMENT_BLOCKS: readonly { readonly name: 'together' | 'extent'; readonly count: number }[] = [
  { name: 'together', count: (MEASURES.length * (MEASURES.length - 1)) / 2 },
  { name: 'extent', count: MEASURES.length },
];

/** Changes whenever the same faces may give other values than before. */
export const MOVEMENT_SCHEMA_ID = 'movement-1';

type Rows = readonly (readonly number[])[];

/** Standard deviations of the columns, and the rows without their means. */
function centred(rows: Rows): { readonly sd: readonly number[]; readonly rest: Rows } {
  const means = rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
  const rest = rows.map((row) => row.map((value, i) => value - means[i]!));
  const sd = means.map((_, i) => Math.sqrt(rest.reduce((sum, row) => sum + row[i]! ** 2, 0) / rows.length));
  return { sd, rest };
}

/**
 * What a window says of how a face moves, of nothing that rests: Fisher's z of the correlations between the changes of each two of `MEASURES` from step to step
 * (190, pairs in order), then ln of each measure's standard deviation (20).
 * in   rows of `MEASURES` at even steps, two at least
 * from Agarwal et al. 2019, section 2.2, who correlate the measures themselves; their changes tell people apart better in windows this short
 */
function windowValues(rows: Rows): number[] {
  const changes = centred(rows.slice(1).map((row, t) => row.map((value, i) => value - rows[t]![i]!)));
  const values: number[] = [];
  for (let i = 0; i < MEASURES.length; i += 1) {
    for (let j = i + 1; j < MEASURES.length; j += 1) {
      const both = changes.rest.reduce((sum, row) => sum + row[i]! * row[j]!, 0) / changes.rest.length;
      const r = both / ((changes.sd[i]! + 1e-6) * (changes.sd[j]! + 1e-6));
      values.push(Math.atanh(Math.max(-MAX_CORRELATION, Math.min(MAX_CORRELATION, r))));
    }
  }
  return [...values, ...centred(rows).sd.map((sd) => Math.log(sd + FLOOR))];
}

/** Windows of a stretch, in time order; none where it is shorter than one. */
export function windowsOf({ fromS, rows }: Stretch): { fromS: number; toS: number; values: number[] }[] {
  const windows: { fromS: number; toS: number; values: number[] }[] = [];
  for (let at = 0; at + WINDOW_STEPS <= rows.length; at += HOP_STEPS) {
    const from = fromS + at / RATE_HZ;
    windows.push({ fromS: from, toS: from + WINDOW_S, values: windowValues(rows.slice(at, at + WINDOW_STEPS)) });
  }
  return windows;
}
