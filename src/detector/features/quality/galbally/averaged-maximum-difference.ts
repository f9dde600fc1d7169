import { checkSameSize, type Luma255 } from './luma255';

/** R of the paper: how many of the largest differences are averaged. */
const COUNT = 10;

/**
 * Mean of the ten largest absolute differences |I - J| (of all, where the pictures have fewer pixels).
 * in   two pictures of one size          out   grey levels, [0, 255]
 * from Galbally et al. 2014, table I, "RAMD", R = 10          ref  bob `ramdv09`; range as with `averageDifference`
 */
export function averagedMaximumDifference(image: Luma255, degraded: Luma255): number {
  checkSameSize('averagedMaximumDifference', image, degraded);
  const count = Math.min(COUNT, image.data.length);
  const largest = new Float64Array(count).fill(-1);
  let smallestKept = -1;
  for (let i = 0; i < image.data.length; i += 1) {
    const difference = Math.abs(image.data[i]! - degraded.data[i]!);
    if (difference <= smallestKept) continue;
    let place = 0;
    while (place + 1 < count && largest[place + 1]! < difference) {
      largest[place] = largest[place + 1]!;
      place += 1;
    }
    largest[place] = difference;
    smallestKept = largest[0]!;
  }
  return largest.reduce((sum, value) => sum + value, 0) / count;
}
