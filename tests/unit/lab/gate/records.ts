import type { FaceQuality } from '../../../../src/detector/faces/face';
import { gate } from '../../../../src/detector/faces/quality';
import type { GatedFace, GateRecord } from '../../../../src/lab/gate/gate-record';

/** A face that the gate passes, but for what is changed. */
export function face(change: Partial<FaceQuality> = {}): GatedFace {
  const quality = {
    ...{ faceSizePx: 200, sharpness: 300, yawRad: 0, pitchRad: 0, insideShare: 1, meanLuma: 120 },
    ...change,
  };
  return { quality, rejection: gate(quality) };
}

/** A face of which nothing could be measured. */
export const UNMEASURED: GatedFace = { quality: null, rejection: 'no-landmarks' };

export function record(sha256: string, faces: GatedFace[], problem: string | null = null): GateRecord {
  return { sha256, faces, problem };
}
