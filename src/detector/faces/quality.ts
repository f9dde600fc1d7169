import type { Plane8, Planes } from '../frames/frame';
import { patchStatistics, sharpness } from './appearance';
import type { AlignedFace, FaceQuality, Rejection } from './face';
import { faceSizePx } from './mesh';
import { headPose } from './pose';

/**
 * Limits of the gate. Loose on purpose: they turn away what cannot be measured, not what is hard. Figures are of 6750 faces in 283 clips and their
 * copies at 480p, crf 28, printed by `npm run lab -- gate --data DIR --steps h264-480p-crf28`; "supported" is the 0.5 % or 99.5 % quantile moved
 * outwards to a round number. Where a limit lies elsewhere, docs/decisions/quality-gate.md says why.
 */
export const GATE = {
  /** Share of landmarks inside the frame; faces: all 1, which supports 1. Below 0.9 a tenth of the outline and more is guessed. */
  minInsideShare: 0.9,
  /** Pixels; 0.5 %: 41, supported: 36. Below 48 the inner region holds fewer than about 1500 pixels to count in, and no features were measured. */
  minFaceSizePx: 48,
  /** Pixels; 99.5 %: 581, supported: 600, largest: 609. Above 720 one frame costs more than 10 times what a usual face does. */
  maxFaceSizePx: 720,
  /** Radians, 60 and 50 degrees; 99.5 %: 0.72 and 0.34, supported: 45 and 20 degrees. Beyond 60, half of the face is hidden and the mesh guesses it. */
  maxYawRad: 1.05,
  maxPitchRad: 0.87,
  /** Grey levels squared; 0.5 %: 44, supported: 40, median 350; a wrongly detected patch 32, a face smeared by a cut 19. */
  minSharpness: 35,
  /** Studio range; 0.5 % and 99.5 %: 65 and 168, supported: 60 and 170. Wider: the darkest is dark skin, well lit, and nobody is refused for that. */
  minMeanLuma: 32,
  maxMeanLuma: 220,
} as const;

/** Share of 478 landmarks that lie on the frame's pixels, [0, 1]. */
export function insideShare(landmarks: Float32Array, frame: Planes): number {
  const { width, height } = frame.y;
  let inside = 0;
  for (let i = 0; i < landmarks.length; i += 2) {
    const x = landmarks[i]!;
    const y = landmarks[i + 1]!;
    if (x >= 0 && y >= 0 && x < width && y < height) inside += 1;
  }
  return (2 * inside) / landmarks.length;
}

/**
 * Measures what the gate looks at.
 * in   landmarks in pixels of the frame, the frame, the aligned luma before and after its appearance was normalised
 */
export function measureQuality(
  landmarks: Float32Array,
  frame: Planes,
  aligned: Plane8,
  normalised: AlignedFace,
): FaceQuality {
  return {
    faceSizePx: faceSizePx(landmarks),
    sharpness: sharpness(normalised),
    ...headPose(landmarks),
    insideShare: insideShare(landmarks, frame),
    meanLuma: patchStatistics(aligned).mean,
  };
}

/** The first check that a face fails, in the order of `REJECTIONS`; null when it may be used. */
export function gate(quality: FaceQuality): Rejection | null {
  if (quality.insideShare < GATE.minInsideShare) return 'cut-by-frame';
  if (quality.faceSizePx < GATE.minFaceSizePx) return 'too-small';
  if (quality.faceSizePx > GATE.maxFaceSizePx) return 'too-large';
  if (Math.abs(quality.yawRad) > GATE.maxYawRad || Math.abs(quality.pitchRad) > GATE.maxPitchRad) return 'turned-away';
  if (quality.sharpness < GATE.minSharpness) return 'too-blurred';
  if (quality.meanLuma < GATE.minMeanLuma || quality.meanLuma > GATE.maxMeanLuma) return 'too-dark-or-bright';
  return null;
}
