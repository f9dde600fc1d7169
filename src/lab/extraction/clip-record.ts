import * as v from 'valibot';
import type { FrameReport } from '../../detector/protocol';
import { REJECTIONS } from '../../detector/faces/face';

/** One face in one frame as the cache keeps it. `row` is its feature vector's place in the binary file; null when rejected. */
const faceRecord = v.object({
  mediaTimeS: v.number(),
  trackId: v.number(),
  rejection: v.nullable(v.picklist(REJECTIONS)),
  faceSizePx: v.nullable(v.number()),
  row: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** What one clip gave. Features lie beside it, row by row, as little-endian 64-bit floats. */
export const clipRecordSchema = v.object({
  sha256: v.string(),
  featureSchemaId: v.string(),
  featureCount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Frames asked for; `framesRead` may be fewer in a short clip. */
  framesAsked: v.number(),
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
}

/** Flattens frame reports into faces and feature rows. Throws RangeError when an accepted face lacks its features or has another number of them. */
export function facesOf(
  reports: readonly FrameReport[],
  featureCount: number,
): Pick<ExtractedClip, 'rows'> & Pick<ClipRecord, 'faces'> {
  const rows: Float64Array[] = [];
  const faces: ClipRecord['faces'] = [];
  for (const report of reports) {
    for (const face of report.faces) {
      if (face.rejection === null) {
        if (face.features?.length !== featureCount) {
          throw new RangeError(
            `facesOf: an accepted face at ${report.mediaTimeS} s has ${face.features?.length ?? 'no'} features, ${featureCount} are due`,
          );
        }
        rows.push(face.features);
      }
      faces.push({
        mediaTimeS: report.mediaTimeS,
        trackId: face.trackId,
        rejection: face.rejection,
        faceSizePx: face.quality?.faceSizePx ?? null,
        row: face.rejection === null ? rows.length - 1 : null,
      });
    }
  }
  return { rows, faces };
}
