/** One picture, 4 bytes a pixel (R, G, B, A in [0, 255]), row-major; length = width x height x 4. An `ImageData` is one. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Landmarks of one face: x, y, x, y ... in pixels of their picture. */
export type Points = Float32Array;

/** One weight a pixel in [0, 1], row-major. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}
