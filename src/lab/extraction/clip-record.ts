import * as v from 'valibot';
import type { FeatureSchema } from '../../detector/classifier/feature-schema';
import type { FrameReport } from '../../detector/protocol';
import { REJECTIONS } from '../../detector/faces/face';

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One face in one frame as the cache keeps it. `row` is the place of its frame features among the frame rows, null when not measured; `burstRow` that of
 * the burst that it completes among the burst rows, null when it completes none.
 */
const faceRecord = v.object({
  mediaTimeS: v.number(),
  trackId: v.number(),
  rejection: v.nullable(v.picklist(REJECTIONS)),
  faceSizePx: v.nullable(v.number()),
  row: v.nullable(place),
  burstRow: v.nullable(place),
});

/** What one clip gave. Features lie beside it, row by row, frame rows before burst rows, as little-endian 64-bit floats. */
export const clipRecordSchema = v.object({
  sha256: v.string(),
  featureSchemaId: v.string(),
  frameFeatureCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  burstFeatureCount: place,
  /** Bursts asked for, null: by its length and size; a short clip holds fewer. */
  burstsAsked: v.nullable(v.number()),
  framesRead: v.number(),
  durationS: v.nullable(v.number()),
  widthPx: v.nullable(v.number()),
  heightPx: v.nullable(v.number()),
  decoder: v.nullable(v.string()),
  problem: v.nullable(v.object({ code: v.string(), detail: v.string() })),
  faces: v.array(faceRecord),
});

export type ClipRecord = v.InferOutput<typeof clipRecordSchema>;

/** A clip's record with its feature rows. */
export interface ExtractedClip {
  readonly record: ClipRecord;
  readonly rows: readonly Float64Array[];
  readonly burstRows: readonly Float64Array[];
}

/**
 * Flattens frame reports into faces and feature rows.
 * Throws RangeError where features have another number than the schema's, and where an accepted face gave neither a row nor one before it.
 */
export function facesOf(
  reports: readonly FrameReport[],
  { count, frameCount }: Pick<FeatureSchema, 'count' | 'frameCount'>,
): Pick<ExtractedClip, 'rows' | 'burstRows'> & Pick<ClipRecord, 'faces'> {
  const rows: Float64Array[] = [];
  const burstRows: Float64Array[] = [];
  const measuredTracks = new Set<number>();
  const faces: ClipRecord['faces'] = [];
  for (const { mediaTimeS, faces: seen } of reports) {
    for (const { trackId, rejection, quality, features, burstFeatures } of seen) {
      const row = addRow(rows, features, frameCount, mediaTimeS);
      const burstRow = addRow(burstRows, burstFeatures, count - frameCount, mediaTimeS);
      if (row !== null) measuredTracks.add(trackId);
      if (rejection === null && !measuredTracks.has(trackId)) {
        throw new RangeError(
          `facesOf: track ${trackId} was accepted at ${mediaTimeS} s without ever having been measured`,
        );
      }
      faces.push({ mediaTimeS, trackId, rejection, faceSizePx: quality?.faceSizePx ?? null, row, burstRow });
    }
  }
  return { rows, burstRows, faces };
}

/** Puts a vector at the end of `rows` and gives its place; null for none. */
function addRow(rows: Float64Array[], vector: Float64Array | null, count: number, mediaTimeS: number): number | null {
  if (vector === null) return null;
  if (vector.length !== count) {
    throw new RangeError(`facesOf: a face at ${mediaTimeS} s has ${vector.length} features, ${count} are due`);
  }
  return rows.push(vector) - 1;
}
