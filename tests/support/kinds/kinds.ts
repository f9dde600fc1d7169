/** What a clip is to be like; all are made of the same face video (400 x 300, 25 pictures a second). */
export interface Wish {
  readonly width: number;
  readonly height: number;
  /** Part of the source that fills the picture: x, y, width, height. */
  readonly crop?: readonly [number, number, number, number];
  /** Part of the picture that the source fills, the rest is grey: x, y, width, height; all of it unless given. */
  readonly inset?: readonly [number, number, number, number];
  readonly frames: number;
  readonly fps: number;
  /** Written into the file: the player turns the picture by it, clockwise. */
  readonly rotation?: 90;
  /** One more picture at this time, seconds. */
  readonly lastAtS?: number;
  readonly fragmented?: boolean;
}

export const KINDS = {
  blink: { width: 400, height: 300, frames: 12, fps: 25 },
  long: { width: 400, height: 300, frames: 200, fps: 25, lastAtS: 7200 },
  portrait: { width: 450, height: 600, crop: [75, 0, 225, 300], frames: 75, fps: 25 },
  rotated: { width: 300, height: 400, frames: 75, fps: 25, rotation: 90 },
  // A face as large as the detector knows them, in the middle of a large picture.
  'uhd-4k': { width: 3840, height: 2160, inset: [1520, 780, 800, 600], frames: 48, fps: 16 },
  small: { width: 256, height: 144, crop: [0, 38, 400, 225], frames: 75, fps: 25 },
  'part-high': { width: 400, height: 300, frames: 75, fps: 25, fragmented: true },
  'part-low': { width: 320, height: 240, frames: 75, fps: 25, fragmented: true },
} as const satisfies Record<string, Wish>;

export type Kind = keyof typeof KINDS;
