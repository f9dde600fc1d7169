import type { Spread, Windows } from './part-model';

/** Clips of people who have nothing to do with a case, to hold a clip against. */
export interface OtherPeople {
  readonly schemaId: string;
  readonly spread: Spread;
  /** Windows of each clip, in units of the spread; one clip a person. */
  readonly clips: readonly Windows[];
}

/** How they lie in the file that ships: whole numbers of `1 / UNITS` of a spread, as base64 of signed bytes, row by row. */
export interface StoredPeople {
  readonly schemaId: string;
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  readonly windowsOfClips: readonly number[];
  readonly rows: string;
}

const UNITS = 24;

const clamped = (value: number): number => Math.max(-127, Math.min(127, Math.round(value)));

/** in: values to four digits are enough for the spread */
export function storedPeople({ schemaId, spread, clips }: OtherPeople): StoredPeople {
  const bytes = clips.flatMap((windows) => windows.flatMap((row) => row.map((value) => clamped(value * UNITS))));
  const text = bytes.map((byte) => String.fromCharCode(byte & 0xff)).join('');
  const short = (value: number): number => Number(value.toPrecision(5));
  return {
    schemaId,
    mean: spread.mean.map(short),
    sd: spread.sd.map(short),
    windowsOfClips: clips.map((windows) => windows.length),
    rows: btoa(text),
  };
}

/** Throws RangeError where the file does not hold what it says. */
export function readPeople({ schemaId, mean, sd, windowsOfClips, rows }: StoredPeople): OtherPeople {
  const text = atob(rows);
  const length = mean.length;
  const count = windowsOfClips.reduce((sum, windows) => sum + windows, 0);
  if (sd.length !== length || text.length !== count * length) {
    throw new RangeError(`readPeople: ${text.length} values for ${count} windows of ${length}`);
  }
  let at = 0;
  const row = (): number[] => Array.from({ length }, () => ((text.charCodeAt(at++) << 24) >> 24) / UNITS);
  const clips = windowsOfClips.map((windows) => Array.from({ length: windows }, row));
  return { schemaId, spread: { mean, sd }, clips };
}
