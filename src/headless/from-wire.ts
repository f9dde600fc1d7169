import type { FrameReport } from '../detector/protocol';
import type { WireReport } from './page/messages';

/** Doubles from their base64; copied, since a Buffer's bytes need not begin at a multiple of eight. */
function toFeatures(base64: string): Float64Array {
  const bytes = Buffer.from(base64, 'base64');
  return new Float64Array(new Uint8Array(bytes).buffer);
}

/** A frame's report as the detector made it, from what the page sent. */
export function fromWire(report: WireReport): FrameReport {
  return {
    ...report,
    faces: report.faces.map((face) => ({
      ...face,
      features: face.features === null ? null : toFeatures(face.features),
      burstFeatures: face.burstFeatures === null ? null : toFeatures(face.burstFeatures),
    })),
  };
}
