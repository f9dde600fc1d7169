import { measuresOf } from './measures';
import type { SeenFace } from './seen-face';

/** Measures of one face over time without a gap, at even steps of `1 / RATE_HZ` seconds. */
export interface Stretch {
  readonly fromS: number;
  /** One row of `MEASURES` a step. */
  readonly rows: readonly (readonly number[])[];
}

/** Steps a second; frames come at 12 to 16 a second (`MOVEMENT_LOOK`). */
export const RATE_HZ = 12;

/** A face that was not seen for longer begins a new stretch: what lies between is not known. Seconds; up to two frames may be missed. */
const MAX_GAP_S = 0.26;

interface Sample {
  readonly timeS: number;
  readonly row: readonly number[];
}

/** Between two samples, in proportion to the time. */
function between(before: Sample, after: Sample, timeS: number): readonly number[] {
  const share = after.timeS === before.timeS ? 0 : (timeS - before.timeS) / (after.timeS - before.timeS);
  return before.row.map((value, i) => value + share * (after.row[i]! - value));
}

function evenSteps(samples: readonly Sample[]): Stretch {
  const fromS = samples[0]!.timeS;
  const toS = samples.at(-1)!.timeS;
  const rows: (readonly number[])[] = [];
  let next = 1;
  for (let step = 0; fromS + step / RATE_HZ <= toS + 1e-9; step += 1) {
    const timeS = fromS + step / RATE_HZ;
    while (next < samples.length - 1 && samples[next]!.timeS < timeS) next += 1;
    rows.push(samples.length === 1 ? samples[0]!.row : between(samples[next - 1]!, samples[next]!, timeS));
  }
  return { fromS, rows };
}

/**
 * How one face moves, in stretches without a gap.
 * in   the sightings of one track, in time order
 * out  in time order; sightings of a head that is seen from the side count as gaps
 */
export function stretchesOf(faces: readonly SeenFace[]): Stretch[] {
  const groups: Sample[][] = [];
  for (const { mediaTimeS, landmarks } of faces) {
    const row = measuresOf(landmarks);
    if (row === null) continue;
    const sample = { timeS: mediaTimeS, row };
    const open = groups.at(-1);
    const last = open?.at(-1);
    if (open && last && mediaTimeS > last.timeS && mediaTimeS - last.timeS <= MAX_GAP_S) open.push(sample);
    else groups.push([sample]);
  }
  return groups.map(evenSteps);
}
