import * as v from 'valibot';
import { REJECTIONS } from '../../detector/faces/face';
import type { FrameReport } from '../../detector/protocol';

const quality = v.object({
  faceSizePx: v.number(),
  sharpness: v.number(),
  yawRad: v.number(),
  pitchRad: v.number(),
  insideShare: v.number(),
  meanLuma: v.number(),
});

/** One face in one frame: what the gate measured (null where it could not) and what it said then. */
const gatedFace = v.object({ quality: v.nullable(quality), rejection: v.nullable(v.picklist(REJECTIONS)) });

/** What the gate saw of one file. `problem` is a sentence where the file could not be looked at, or not to its end. */
export const gateRecordSchema = v.object({
  sha256: v.string(),
  faces: v.array(gatedFace),
  problem: v.nullable(v.string()),
});

export type GatedFace = v.InferOutput<typeof gatedFace>;
export type GateRecord = v.InferOutput<typeof gateRecordSchema>;

/** The faces of all frames, in their order, without all that the gate does not look at. */
export function gatedFaces(reports: readonly FrameReport[]): GatedFace[] {
  return reports.flatMap(({ faces }) =>
    faces.map(({ quality: measured, rejection }) => ({ quality: measured && { ...measured }, rejection })),
  );
}
