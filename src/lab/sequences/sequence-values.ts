import { headFrame } from '../../casework/person/head-frame';
import { MEASURES, type Measure } from '../../casework/person/measures';
import { oneFace } from '../../casework/person/one-face';
import type { SeenFace } from '../../casework/person/seen-face';
import { RATE_HZ, stretchesOf, type Stretch } from '../../casework/person/stretches';
import { windowsOf } from '../../casework/person/window-values';
import { bandPowers, logRms, meanOf, steps, withoutLine, type Series } from './series';

const PAIRS = (MEASURES.length * (MEASURES.length - 1)) / 2;

/** Families of a landmark sequence, with how many values each has. */
export const SEQUENCE_FAMILIES = [
  { id: 'jitter', count: 2 * MEASURES.length },
  { id: 'head', count: 24 },
  { id: 'blinks', count: 6 },
  { id: 'lips', count: 10 },
  { id: 'together', count: PAIRS },
] as const;

/** Shorter stretches tell nothing of blinks and turns of the head, seconds. */
const LEAST_S = 2;
/** Lids closer than this share of their usual gap are shut. */
const SHUT = 0.6;

/**
 * What the longest stretch without a gap of a clip's one face says:
 *
 * - `jitter`: of each of 20 places and turns, ln rms of its second differences, and that minus ln rms of its deviations;
 * - `head`: of pitch, yaw, roll, place across and up (in head sizes) and ln size, ln rms of deviations and ln power in three bands;
 * - `blinks`: rate, mean length, share of time shut, deepest point, fastest closing and opening, from the gap of the lids over its median;
 * - `lips`: of opening and width of the mouth, mean, ln rms of deviations and ln power in three bands;
 * - `together`: Fisher's z of the correlations of the changes of each two of the 20, mean over windows of three seconds; NaN where it is shorter.
 *
 * in   all faces, in time order      out  values in the order of `SEQUENCE_FAMILIES`; null where there is no one face for two seconds
 * from Agarwal et al. 2019 (CVPRW, "Protecting World Leaders"), Li et al. 2018 (arXiv:1806.02877, blinks)
 */
export function sequenceValues(faces: readonly SeenFace[]): Float64Array | null {
  const one = oneFace(faces);
  if ('problem' in one) return null;
  const [stretch] = stretchesOf(one.faces).toSorted((a, b) => b.rows.length - a.rows.length);
  if (stretch === undefined || stretch.rows.length < LEAST_S * RATE_HZ) return null;
  const column = (name: Measure): Series => stretch.rows.map((row) => row[MEASURES.indexOf(name)]!);
  const moved = (series: Series): number[] => [logRms(withoutLine(series)), ...bandPowers(series, RATE_HZ)];
  const jitter = MEASURES.flatMap((name) => {
    const second = logRms(steps(steps(column(name))));
    return [second, second - logRms(withoutLine(column(name)))];
  });
  const toS = stretch.fromS + stretch.rows.length / RATE_HZ;
  const within = one.faces.filter(({ mediaTimeS }) => mediaTimeS >= stretch.fromS && mediaTimeS < toS);
  const lips = (['mouth-open', 'mouth-width'] as const).map(column);
  return Float64Array.from([
    ...jitter,
    ...headSeries(within).flatMap(moved),
    ...blinks(column('lid-gap')),
    ...lips.flatMap((series) => [meanOf(series), ...moved(series)]),
    ...together(stretch),
  ]);
}

/** Pitch, yaw, roll (radians), place across and up (head sizes) and ln size, frame by frame: frames come about as evenly as `RATE_HZ`. */
function headSeries(faces: readonly SeenFace[]): Series[] {
  const frames = faces.flatMap(({ landmarks }) => headFrame(landmarks) ?? []);
  const sizes = frames.map(({ xPxPerCm }) => Math.hypot(...xPxPerCm));
  const size = meanOf(sizes) * HEAD_WIDTH_CM;
  return [
    frames.map(({ pitchRad }) => pitchRad),
    frames.map(({ yawRad }) => yawRad),
    frames.map(({ rollRad }) => rollRad),
    frames.map(({ middlePx }) => middlePx[0] / size),
    frames.map(({ middlePx }) => middlePx[1] / size),
    sizes.map(Math.log),
  ];
}

/** Width of the mean head at the temples. */
const HEAD_WIDTH_CM = 15.5;

function together(stretch: Stretch): Series {
  const windows = windowsOf(stretch);
  return Array.from({ length: PAIRS }, (_, i) =>
    windows.length === 0 ? NaN : meanOf(windows.map(({ values }) => values[i]!)),
  );
}

function blinks(gaps: Series): number[] {
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1]!;
  const open = gaps.map((gap) => (usual > 0 ? gap / usual : 1));
  const shut = open.map((gap) => gap < SHUT);
  const count = shut.filter((now, t) => now && (t === 0 || !shut[t - 1]!)).length;
  const closed = shut.filter(Boolean).length;
  const changes = steps(open);
  return [
    (count * RATE_HZ) / gaps.length,
    count === 0 ? 0 : closed / count / RATE_HZ,
    closed / gaps.length,
    Math.min(...open),
    Math.min(...changes),
    Math.max(...changes),
  ];
}
