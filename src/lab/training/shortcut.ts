import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import type { ExtractedClip } from '../extraction/clip-record';
import type { ClipVectors } from './clip-vectors';

/**
 * What a clip's container and framing alone give away, as a feature set of its own. No detector may use it: how well it does is how much of a figure
 * may be owed to where clips come from rather than to what was done to them (on the pilot's clips a linear SVM on such values reached AUC 0.73, an RBF
 * SVM 0.81).
 */
export const SHORTCUT_SCHEMA: FeatureSchema = {
  id: 'shortcut-2',
  count: 7,
  frameCount: 7,
  families: [{ id: 'shortcut', group: 'quality', from: 0, to: 7 }],
};

/** Place of ln(bits a pixel and second) among these values. */
export const LOG_BITS = 4;

/**
 * The same clips with log width, log height, width/height, log bytes a second, log bits a pixel and second, log face size and log frame period
 * (seconds) instead of features. The period is the shortest time between two pictures looked at; NaN where there was but one.
 * in   a clip's main track, its record, its file's size in bytes
 * out  null where the container did not say size or duration
 */
export function shortcutVectors(
  { clip, tracks }: ClipVectors,
  { record }: Pick<ExtractedClip, 'record'>,
  fileBytes: number,
): ClipVectors | null {
  const { widthPx, heightPx, durationS } = record;
  const [main] = tracks;
  if (widthPx === null || heightPx === null || durationS === null || durationS <= 0 || main === undefined) return null;
  const bytesPerS = fileBytes / durationS;
  const features = Float64Array.of(
    Math.log(widthPx),
    Math.log(heightPx),
    widthPx / heightPx,
    Math.log(bytesPerS),
    Math.log((8 * bytesPerS) / (widthPx * heightPx)),
    Math.log(main.medianFaceSizePx),
    Math.log(shortestStepS(record.faces.map(({ mediaTimeS }) => mediaTimeS))),
  );
  return { clip, tracks: [{ ...main, features }] };
}

function shortestStepS(timesS: readonly number[]): number {
  const distinct = [...new Set(timesS)].sort((a, b) => a - b);
  const steps = distinct.slice(1).map((time, i) => time - distinct[i]!);
  return steps.length === 0 ? NaN : Math.min(...steps);
}
