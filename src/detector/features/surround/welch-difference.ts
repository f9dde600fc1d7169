import type { FeatureFamily } from '../family';
import { cropPixels } from '../region-pixels';
import { welchPower } from '../spectrum/welch-power';
import { innerWelch, WELCH_NAMES } from '../spectrum/welch-spectrum';
import { welchWindows } from '../spectrum/welch-windows';

/**
 * Welch spectrum inside the face minus that of its surround: 16 values, ln of a power ratio, 0 = same sharpness on both
 * sides. All zero where one side has no window.
 * ref "welD" of the pilot: equal but for the most windows used, 160 there
 */
export const welchDifference: FeatureFamily = {
  id: 'welch-difference',
  group: 'surround',
  version: 1,
  names: WELCH_NAMES,
  compute(input) {
    const luma = input.crop.planes.y;
    const inner = innerWelch(input);
    const windows = welchWindows(input.regions.ring, luma.width, luma.height, cropPixels(input).ring.box);
    if (inner.count === 0 || windows.length === 0) return new Float64Array(WELCH_NAMES.length);
    const surround = welchPower(luma, windows);
    return inner.power.map((value, i) => value - surround[i]!);
  },
};
