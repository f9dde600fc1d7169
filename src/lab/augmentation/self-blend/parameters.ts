import type { Draws } from './draws';

/** Which part of the face is put in anew: inside the outline, brows to chin, or mouth and chin. */
export type MaskKind = 'full' | 'inner' | 'lower';

/** How one clip is blended with itself. Lengths in face sizes (`faceSizePx`) where no other unit is named. */
export interface BlendParameters {
  readonly mask: MaskKind;
  /** By how much the mask grows (above 0) or shrinks. */
  readonly grow: number;
  /** Standard deviation of the blur of the mask's edge. */
  readonly softness: number;
  /** Standard deviation of the elastic bending of the mask's edge. */
  readonly bend: number;
  /** Share of the new face at the middle of the mask, (0, 1]. */
  readonly alpha: number;
  /** Face height in pixels that the new face passes through, as a network's output would; null = its own. */
  readonly throughPx: number | null;
  readonly kernel: 'bilinear' | 'bicubic' | 'lanczos3';
  readonly filter: 'none' | 'blur' | 'sharpen' | 'median';
  /** Strength of `blur` and `sharpen`. */
  readonly filterAmount: number;
  /** Luma gain around middle grey, and what is added to Y, Cb and Cr (8-bit steps, studio range). */
  readonly gain: number;
  readonly shift: readonly [y: number, cb: number, cr: number];
  /** Turn of the hue, radians, and gain of the saturation. */
  readonly hueRad: number;
  readonly saturation: number;
  /** Standard deviation of noise added to luma, grey levels. */
  readonly noise: number;
  readonly offset: readonly [x: number, y: number];
  readonly scale: number;
  readonly turnRad: number;
  /** Standard deviations from frame to frame: of the place (and, as a share or in radians, of scale and turn); of the luma, grey levels; the share of the bending drawn anew. */
  readonly jitter: number;
  readonly flicker: number;
  readonly bendJitter: number;
  /** Chance of a frame to show the face of the frame before. */
  readonly lagChance: number;
  /** Quality of the H.264 encoding of the blend and of its twin, x264's crf. */
  readonly crf: number;
}

const RADIANS = Math.PI / 180;
/** 8-bit steps of full range to those of studio range. */
const STUDIO = 219 / 255;

function drawColour(draws: Draws): Pick<BlendParameters, 'gain' | 'shift' | 'hueRad' | 'saturation'> {
  if (!draws.chance(0.8)) return { gain: 1, shift: [0, 0, 0], hueRad: 0, saturation: 1 };
  const [r, g, b] = [draws.uniform(-9, 9), draws.uniform(-9, 9), draws.uniform(-9, 9)];
  const y = 0.299 * r + 0.587 * g + 0.114 * b;
  return {
    gain: draws.uniform(0.88, 1.12) * draws.uniform(0.94, 1.06),
    shift: [y * STUDIO, 0.564 * (b - y) * STUDIO, 0.713 * (r - y) * STUDIO],
    hueRad: draws.uniform(-8, 8) * RADIANS,
    saturation: draws.uniform(0.88, 1.12),
  };
}

/**
 * Draws how a clip is blended with itself.
 * from Shiohara & Yamasaki 2022, CVPR, "Detecting Deepfakes with Self-Blended Images": source and target are one picture, changed in colour, sharpness
 * and place, under an elastically bent and blurred mask. Ranges are our pilot's; what changes from frame to frame (jitter, flicker, lag) is ours.
 */
export function drawParameters(draws: Draws): BlendParameters {
  const throughPx = draws.pick([null, 64, 80, 96, 112, 128, 128, 160, 192, 256]);
  const filter = draws.pick(['none', 'blur', 'sharpen', 'none', 'median'] as const);
  return {
    mask: draws.pick(['full', 'full', 'full', 'inner', 'lower']),
    grow: draws.uniform(-0.06, 0.04),
    softness: draws.uniform(0.01, 0.09),
    bend: draws.uniform(0.02, 0.06),
    alpha: draws.pick([0.6, 0.8, 1, 1, 1, 1]),
    throughPx,
    kernel: draws.pick(['bilinear', 'bicubic', 'lanczos3']),
    // A face that keeps its own resolution and sharpness would hardly differ from the one under it.
    filter: throughPx === null && filter === 'none' ? draws.pick(['blur', 'sharpen']) : filter,
    filterAmount: draws.uniform(0.4, 1),
    ...drawColour(draws),
    noise: draws.pick([0, 0, 0, 1.5]),
    offset: [draws.uniform(-0.025, 0.025), draws.uniform(-0.025, 0.025)],
    scale: draws.uniform(0.97, 1.035),
    turnRad: draws.uniform(-1.5, 1.5) * RADIANS,
    jitter: draws.uniform(0, 0.006),
    flicker: draws.pick([0, 0, 0.6, 1.2]),
    bendJitter: draws.pick([0, 0, 0.15, 0.3]),
    lagChance: draws.pick([0, 0, 0, 0.1, 0.25]),
    crf: Math.round(draws.uniform(18, 32)),
  };
}
