/** Pixel layouts the detector reads; the names are those of WebCodecs. */
export const PIXEL_FORMATS = ['I420', 'I444', 'NV12', 'RGBA'] as const;
export type PixelFormat = (typeof PIXEL_FORMATS)[number];

/** Where one plane lies in a frame's buffer, in bytes (WebCodecs `PlaneLayout`). */
export interface PlaneLayout {
  readonly offset: number;
  readonly stride: number;
}

/** How samples relate to light; decides how RGBA is turned into luma and how full range is narrowed. */
export interface FrameColor {
  readonly matrix: 'bt601' | 'bt709';
  readonly fullRange: boolean;
}

/**
 * One decoded picture as the decoder left it: visible rectangle only, never resampled.
 * `width` x `height` in pixels; `layout` has one entry a plane (I420, I444: 3; NV12: 2; RGBA: 1);
 * `mediaTimeS` is the presentation time in the media, in seconds.
 */
export interface RawFrame {
  readonly format: PixelFormat;
  readonly width: number;
  readonly height: number;
  readonly layout: readonly PlaneLayout[];
  readonly color: FrameColor;
  readonly data: ArrayBuffer;
  readonly mediaTimeS: number;
}

/** One dense 8-bit plane, row-major, length = width x height. */
export interface Plane8 {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * The one form all features read: studio range (luma 16..235, chroma 16..240 around 128), BT.601 or BT.709 as coded,
 * chroma at half width and half height (rounded up) whatever the source had, so that 4:2:0 and 4:4:4 clips look alike.
 */
export interface Planes {
  readonly y: Plane8;
  readonly cb: Plane8;
  readonly cr: Plane8;
}
