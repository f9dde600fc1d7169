import type { NativeCrop } from '../../../../../src/detector/faces/face';
import { cropFace } from '../../../../../src/detector/faces/crop';
import { faceRegions } from '../../../../../src/detector/faces/regions';
import { BURST_FRAMES, BURST_MIDDLE, type BurstInput } from '../../../../../src/detector/features/family';
import { circleFace, paintedPlanes } from '../../faces/synthetic-face';

export interface Movie {
  readonly width: number;
  readonly height: number;
  /** Radius of the face's outline, pixels. */
  readonly radius: number;
  /** Middle of the face in frame t. */
  readonly at: (t: number) => { readonly x: number; readonly y: number };
  /** Luma of frame t. */
  readonly luma: (t: number, x: number, y: number) => number;
  /** Turn of the head in frame t, radians; 0 when left out. */
  readonly rollRad?: (t: number) => number;
}

/** A burst of six frames of a face whose outline is a circle, each cropped as the detector crops. */
export function burstOf({ width, height, radius, at, luma, rollRad = () => 0 }: Movie): BurstInput {
  const crops = Array.from({ length: BURST_FRAMES }, (_, t): NativeCrop => {
    const planes = paintedPlanes(width, height, (x, y) => luma(t, x, y));
    const crop = cropFace(planes, circleFace(at(t), radius, rollRad(t)));
    if (!crop) throw new RangeError(`burstOf: no face in frame ${t}`);
    return crop;
  });
  return { crops, regions: faceRegions(crops[BURST_MIDDLE]!) };
}

/** A value of a family by its name. */
export function valueOf(
  family: { readonly names: readonly string[]; compute(input: BurstInput): Float64Array },
  input: BurstInput,
  name: string,
): number {
  const at = family.names.indexOf(name);
  if (at < 0) throw new RangeError(`valueOf: no value is called ${name}`);
  return family.compute(input)[at]!;
}
