import type { BurstInput } from '../family';
import { perInput } from '../per-input';
import { FACE_PARTS, type FacePart, type RowRuns } from '../region/face-parts';
import { alignedSamples, type AlignedSamples } from './aligned-samples';
import { backgroundSamples } from './background-samples';
import { FLICKER_KINDS, FLICKER_TERMS, flickerMap, type FlickerMap } from './flicker-map';
import { middleParts } from './middle-face';

/** Added to the mean square before its logarithm, grey levels squared. */
const FLOOR_ENERGY = 0.01;

/** A part with no more samples than this takes the value of the whole inside: "no difference". */
const MIN_SAMPLES = 8;

/** ln(mean square + 0.01) of the `FLICKER_KINDS`, ln grey levels squared. */
export type FlickerEnergies = readonly number[];

/** The face's flicker, pixel by pixel of the aligned grid; made once a burst. */
export const faceFlicker = perInput((input: BurstInput) => flickerMap(alignedSamples(input)));
export const backgroundFlicker = perInput((input: BurstInput) => flickerMap(backgroundSamples(input)));

/** Calls `visit(from, to)` with every stretch of grid places [from, to) that lie in a part. */
export function eachStretch(grid: AlignedSamples, runs: RowRuns, visit: (from: number, to: number) => void): void {
  const { originPx, stepPx, width, height, spans } = grid;
  for (let r = 0; r < runs.length; r += 3) {
    const row = (runs[r]! - originPx.y) / stepPx;
    if (row < 0 || row >= height || !Number.isInteger(row)) continue;
    const from = Math.max(spans.from[row]!, Math.ceil((runs[r + 1]! - originPx.x) / stepPx));
    const to = Math.min(width, spans.to[row]!, Math.ceil((runs[r + 2]! - originPx.x) / stepPx));
    if (from < to) visit(row * width + from, row * width + to);
  }
}

/** ln(mean + 0.01) of sums of squares over `count` pixels; null where there are too few. */
function logEnergies(sums: readonly number[], count: number): FlickerEnergies | null {
  if (count <= MIN_SAMPLES) return null;
  return sums.map((sum, kind) => Math.log(sum / (count * FLICKER_TERMS[kind]!) + FLOOR_ENERGY));
}

function sumOf(plane: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += plane[i]!;
  return sum;
}

function partEnergies(map: FlickerMap, grid: AlignedSamples, runs: RowRuns): FlickerEnergies | null {
  let count = 0;
  const sums = FLICKER_KINDS.map(() => 0);
  eachStretch(grid, runs, (from, to) => {
    count += to - from;
    for (let kind = 0; kind < sums.length; kind += 1) sums[kind]! += sumOf(map.sums[kind]!, from, to);
  });
  return logEnergies(sums, count);
}

/** Flicker of the inside, of its parts (theirs is the inside's where they are too small) and of the background, made once a burst. */
export const flickerEnergies = perInput(
  (input: BurstInput): Readonly<Record<FacePart | 'background', FlickerEnergies>> => {
    const grid = alignedSamples(input);
    const map = faceFlicker(input);
    const parts = middleParts(input);
    const flat = FLICKER_KINDS.map(() => Math.log(FLOOR_ENERGY));
    const inner = partEnergies(map, grid, parts.inner) ?? flat;
    const named = FACE_PARTS.map((part) => [part, partEnergies(map, grid, parts[part]) ?? inner] as const);
    const around = backgroundFlicker(input).sums;
    const background = logEnergies(
      around.map((plane) => sumOf(plane, 0, plane.length)),
      around[0]!.length,
    );
    return {
      ...(Object.fromEntries(named) as Record<(typeof FACE_PARTS)[number], FlickerEnergies>),
      inner,
      background: background ?? inner,
    };
  },
);

/** Ratios that contrast cancels out of, as [kind over kind]. */
const RATIOS = [
  ['d1-fine', 'fine'],
  ['d2-fine', 'fine'],
  ['d2', 'd1'],
  ['d2-fine', 'd1-fine'],
  ['d1-fine', 'd1'],
] as const;

const kindIndex = (kind: (typeof FLICKER_KINDS)[number]) => FLICKER_KINDS.indexOf(kind);

export const RATIO_NAMES: readonly string[] = RATIOS.map(([over, under]) => `${over}/${under}`);

/** ln of the five ratios of the energies. */
export function flickerRatios(energies: FlickerEnergies): number[] {
  return RATIOS.map(([over, under]) => energies[kindIndex(over)]! - energies[kindIndex(under)]!);
}

/** One list minus another, place by place. */
export function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value - b[i]!);
}
