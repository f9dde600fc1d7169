import type { FrameReport } from '../detector/protocol';
import type { WireReport } from './page/messages';

/** Bytes from their base64; copied, since a Buffer's bytes need not begin at a multiple of eight. */
const toBytes = (base64: string): ArrayBuffer => new Uint8Array(Buffer.from(base64, 'base64')).buffer;

/** A frame's report as the detector made it, from what the page sent. */
export function fromWire(report: WireReport): FrameReport {
  return {
    ...report,
    faces: report.faces.map((face) => ({
      ...face,
      features: face.features === null ? null : new Float64Array(toBytes(face.features)),
      burstFeatures: face.burstFeatures === null ? null : new Float64Array(toBytes(face.burstFeatures)),
      landmarks: face.landmarks === null ? null : new Float32Array(toBytes(face.landmarks)),
    })),
  };
}
