import { checkSameSize, type Luma255 } from './luma255';

/** A black degraded picture has no energy to divide by; no ratio is reported above this. */
const MAX_RATIO = 100;

/**
 * Ratio of energies: sum I^2 / sum J^2; 1 where both are black, at most 100.
 * in   two pictures of one size          out   ratio, [0, 100]
 * from Galbally et al. 2014, table I, "SC"          ref  bob `sc03`: equal in definition
 */
export function structuralContent(image: Luma255, degraded: Luma255): number {
  checkSameSize('structuralContent', image, degraded);
  let energy = 0;
  let degradedEnergy = 0;
  for (let i = 0; i < image.data.length; i += 1) {
    energy += image.data[i]! * image.data[i]!;
    degradedEnergy += degraded.data[i]! * degraded.data[i]!;
  }
  if (degradedEnergy === 0) return energy === 0 ? 1 : MAX_RATIO;
  return Math.min(MAX_RATIO, energy / degradedEnergy);
}
