import type { Planes } from '../../../detector/frames/frame';
import { blendFrame } from './blend-frame';
import { createDraws } from './draws';
import { drawDrift } from './drift';
import type { FacePicture } from './face-picture';
import type { BlendParameters } from './parameters';

/** A frame and its main face; null where none was found: such a frame stays as it is. */
export interface FaceFrame {
  readonly planes: Planes;
  readonly landmarks: Float32Array | null;
}

function withFace({ planes, landmarks }: FaceFrame): FacePicture | null {
  return landmarks === null ? null : { planes, landmarks };
}

/**
 * Blends every frame of a clip with itself, one way throughout but for the drift from frame to frame.
 * in   frames in order, how to blend, seed of what changes from frame to frame
 * out  as many frames, one by one; the same arguments give the same samples
 */
export function* blendClip(frames: readonly FaceFrame[], parameters: BlendParameters, seed: number): Generator<Planes> {
  const draws = createDraws(seed);
  const drift = drawDrift(parameters, frames.length, draws);
  for (const [i, frame] of frames.entries()) {
    const target = withFace(frame);
    const before = i > 0 && drift[i]!.lags ? withFace(frames[i - 1]!) : null;
    yield target === null ? frame.planes : blendFrame(target, before ?? target, parameters, drift[i]!, draws);
  }
}
