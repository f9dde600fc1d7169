import { headFrame, onHead } from './head-frame';
import type { MovingPoint } from './head-points';

/**
 * What is read from a face in one frame: 18 places and distances on the head, cm of the mean head, and two turns of it, radians. Brows, lids, cheeks,
 * nostrils, lips and chin stand for the action units of Agarwal & Farid (1, 2, 4, 5, 6, 7, 9, 10, 12, 14, 15, 17, 20, 23, 25, 26), which they had from
 * OpenFace; turns about x and z and the opening and width of the mouth are theirs.
 * from Agarwal et al. 2019, "Protecting World Leaders Against Deep Fakes", CVPRW, section 2.1
 */
export const MEASURES = [
  'brow-inner',
  'brow-outer',
  'brow-gap',
  'brow-tilt',
  'lid-gap',
  'lower-lid',
  'cheek',
  'nostrils',
  'upper-lip',
  'lower-lip',
  'mouth-open',
  'upper-lip-height',
  'lower-lip-height',
  'mouth-width',
  'corner-lift',
  'corner-tilt',
  'mouth-shift',
  'chin',
  'pitch',
  'roll',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Reads a face.
 * in   478 x (x, y), pixels of any picture
 * out  one number for each of `MEASURES`; null for a head that is seen from the side
 */
export function measuresOf(landmarks: ArrayLike<number>): readonly number[] | null {
  const frame = headFrame(landmarks);
  if (frame === null) return null;
  const at = (name: MovingPoint): { readonly x: number; readonly y: number } => onHead(frame, landmarks, name);
  const height = (...names: readonly MovingPoint[]): number =>
    names.reduce((sum, name) => sum + at(name).y, 0) / names.length;
  const corners = [at('lipCornerLeft'), at('lipCornerRight')] as const;
  const lidsBelow = height('lowerLidLeft', 'lowerLidRight');
  const browLeft = height('browInnerLeft', 'browInnerTopLeft', 'browOuterLeft', 'browOuterTopLeft');
  const browRight = height('browInnerRight', 'browInnerTopRight', 'browOuterRight', 'browOuterTopRight');
  const values: Readonly<Record<Measure, number>> = {
    'brow-inner': height('browInnerLeft', 'browInnerTopLeft', 'browInnerRight', 'browInnerTopRight'),
    'brow-outer': height('browOuterLeft', 'browOuterTopLeft', 'browOuterRight', 'browOuterTopRight'),
    'brow-gap': at('browInnerRight').x - at('browInnerLeft').x,
    'brow-tilt': browRight - browLeft,
    'lid-gap': height('upperLidLeft', 'upperLidRight') - lidsBelow,
    'lower-lid': lidsBelow,
    cheek: height('cheekLeft', 'cheekInnerLeft', 'cheekRight', 'cheekInnerRight'),
    nostrils: at('nostrilRight').x - at('nostrilLeft').x,
    'upper-lip': height('upperLipTop'),
    'lower-lip': height('lowerLipBottom'),
    'mouth-open': height('upperLipBottom') - height('lowerLipTop'),
    'upper-lip-height': height('upperLipTop') - height('upperLipBottom'),
    'lower-lip-height': height('lowerLipTop') - height('lowerLipBottom'),
    'mouth-width': corners[1].x - corners[0].x,
    'corner-lift': (corners[0].y + corners[1].y) / 2 - height('upperLipBottom', 'lowerLipTop'),
    'corner-tilt': corners[1].y - corners[0].y,
    'mouth-shift': (corners[0].x + corners[1].x) / 2,
    chin: height('chin'),
    pitch: frame.pitchRad,
    roll: frame.rollRad,
  };
  return MEASURES.map((name) => values[name]);
}
