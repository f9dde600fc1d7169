import { detailOf } from '../../detector/classifier/detail';
import type { FamilyRange } from '../../detector/classifier/feature-schema';
import type { Clip } from '../data/clip';
import type { ExtractedClip } from '../extraction/clip-record';

/** One face followed through a clip: means of its feature vectors. */
export interface TrackVector {
  readonly trackId: number;
  /** The whole vector in schema order: mean over measured frames, then mean over complete bursts; NaN in the burst part where there was none. */
  readonly features: Float64Array;
  readonly framesUsed: number;
  readonly burstsUsed: number;
  readonly medianFaceSizePx: number;
  /** Fine detail of the face as `detail.ts` of the classifier says; null where the feature set does not tell. */
  readonly detail: number | null;
  /** Bits a pixel of the picture and second of the clip's file; absent where no trial asks for it or the container does not say. */
  readonly bitsPerPixelS?: number;
}

/** A clip as training and evaluation see it. `tracks`: those with frames enough, most frames first; never empty. */
export interface ClipVectors {
  readonly clip: Clip;
  readonly tracks: readonly TrackVector[];
  /** The main face as known after fewer frames (`looks.ts`), for calibration alone. Absent: calibrated by the whole. */
  readonly looks?: readonly TrackVector[];
}

/**
 * The tracks of a clip that a verdict could rest on.
 * in   what was extracted; minFrames: measured frames a track needs; families: of the schema it was extracted with
 * out  tracks, most frames first, larger faces first among equals; empty when the clip cannot be assessed
 */
export function trackVectors(
  { record, rows, burstRows }: ExtractedClip,
  minFrames: number,
  families: readonly FamilyRange[],
): TrackVector[] {
  const members = new Map<number, { rows: Float64Array[]; burstRows: Float64Array[]; sizesPx: number[] }>();
  for (const face of record.faces) {
    const track = members.get(face.trackId) ?? { rows: [], burstRows: [], sizesPx: [] };
    if (face.row !== null && face.faceSizePx !== null) {
      track.rows.push(rows[face.row]!);
      track.sizesPx.push(face.faceSizePx);
    }
    if (face.burstRow !== null) track.burstRows.push(burstRows[face.burstRow]!);
    members.set(face.trackId, track);
  }
  return [...members]
    .filter(([, track]) => track.rows.length >= minFrames)
    .map(([trackId, track]) => {
      const features = wholeVector(meanVector(track.rows), track.burstRows, record.burstFeatureCount);
      return {
        trackId,
        features,
        framesUsed: track.rows.length,
        burstsUsed: track.burstRows.length,
        medianFaceSizePx: medianOf(track.sizesPx),
        detail: detailOf(features, families),
      };
    })
    .sort((a, b) => b.framesUsed - a.framesUsed || b.medianFaceSizePx - a.medianFaceSizePx);
}

function wholeVector(frame: Float64Array, bursts: readonly Float64Array[], burstCount: number): Float64Array {
  const burst = bursts.length > 0 ? meanVector(bursts) : new Float64Array(burstCount).fill(NaN);
  return Float64Array.of(...frame, ...burst);
}

/** Mean of vectors of one length. Throws RangeError for none. */
function meanVector(vectors: readonly Float64Array[]): Float64Array {
  if (vectors.length === 0) throw new RangeError('meanVector: no vectors');
  const mean = new Float64Array(vectors[0]!.length);
  for (const vector of vectors) for (let i = 0; i < mean.length; i += 1) mean[i]! += vector[i]! / vectors.length;
  return mean;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
