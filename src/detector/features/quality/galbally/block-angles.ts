import { checkSameSize, type Luma255 } from './luma255';

const SIDE = 4;

/** Per 4 x 4 block: angle between the blocks as vectors over a right angle, and RMS difference over 255; both in [0, 1]. */
export interface BlockAngles {
  readonly angle: Float64Array;
  readonly distance: Float64Array;
}

function angleShare(energyA: number, energyB: number, product: number): number {
  if (energyA === 0 && energyB === 0) return 0;
  if (energyA === 0 || energyB === 0) return 1;
  return (2 / Math.PI) * Math.acos(Math.min(1, product / Math.sqrt(energyA * energyB)));
}

/**
 * Angles between the blocks of two pictures, whole blocks only; two black blocks agree, a black one and another are at a
 * right angle.
 * from Galbally et al. 2014, table I, alpha_ij = (2 / pi) arccos(<I_ij, J_ij> / (|I_ij| |J_ij|)). There I_ij is the colour
 *      vector of a pixel; luma has one component, whose angle is always 0, so the 16 samples of a block stand for it here.
 */
export function blockAngles(image: Luma255, degraded: Luma255): BlockAngles {
  checkSameSize('blockAngles', image, degraded);
  const across = Math.floor(image.width / SIDE);
  const down = Math.floor(image.height / SIDE);
  const angle = new Float64Array(across * down);
  const distance = new Float64Array(across * down);
  for (let block = 0; block < angle.length; block += 1) {
    const from = Math.floor(block / across) * SIDE * image.width + (block % across) * SIDE;
    let energyA = 0;
    let energyB = 0;
    let product = 0;
    let error = 0;
    for (let y = 0; y < SIDE; y += 1) {
      for (let i = from + y * image.width, end = i + SIDE; i < end; i += 1) {
        const a = image.data[i]!;
        const b = degraded.data[i]!;
        energyA += a * a;
        energyB += b * b;
        product += a * b;
        error += (a - b) * (a - b);
      }
    }
    angle[block] = angleShare(energyA, energyB, product);
    distance[block] = Math.sqrt(error) / (SIDE * 255);
  }
  return { angle, distance };
}
