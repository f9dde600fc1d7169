import type { FrameReport } from '../../detector/protocol';
import type { WireReport } from './messages';

/** Bytes a call; more arguments than this can overflow the stack. */
const CHUNK = 8192;

function base64(values: Float64Array | Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** A frame's report as plain JSON; the way back is `fromWire`. */
export function toWire(report: FrameReport): WireReport {
  return {
    ...report,
    faces: report.faces.map((face) => ({
      ...face,
      features: face.features && base64(face.features),
      burstFeatures: face.burstFeatures && base64(face.burstFeatures),
      landmarks: face.landmarks && base64(face.landmarks),
    })),
  };
}
