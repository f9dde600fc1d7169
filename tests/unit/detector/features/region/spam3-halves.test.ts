import { describe, expect, it } from 'vitest';
import { cropPixels } from '../../../../../src/detector/features/region-pixels';
import { faceParts, FACE_PARTS } from '../../../../../src/detector/features/region/face-parts';
import { spam3Halves } from '../../../../../src/detector/features/region/spam3-halves';
import { spam3T2 } from '../../../../../src/detector/features/residual/spam3-t2';
import { syntheticFace } from '../synthetic-face';

const squares = (values: Float64Array): number[] => [...values].map((value) => value * value);

describe('spam3-halves', () => {
  const input = syntheticFace();
  const halves = spam3Halves.compute(input);

  it('gives one block for each half whose squares add up to 1, straight and diagonal alike', () => {
    expect(halves).toHaveLength(spam3Halves.names.length);
    for (let block = 0; block < 4; block += 1) {
      const sum = squares(halves.slice(block * 65, (block + 1) * 65)).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 6);
    }
  });

  it('adds up to the histogram of the whole inner face, each half by its share of pixels', () => {
    const parts = faceParts(input);
    const count = (half: 'lower' | 'upper'): number => {
      const rows = parts[FACE_PARTS.indexOf(half)]!;
      let pixels = 0;
      for (let r = 0; r < rows.length; r += 3) pixels += rows[r + 2]! - rows[r + 1]!;
      return pixels;
    };
    const [lower, upper] = [count('lower'), count('upper')];
    expect(lower + upper).toBe(cropPixels(input).inner.pixels.count);
    const whole = squares(spam3T2.compute(input));
    const parted = squares(halves);
    whole.forEach((share, i) => {
      expect((lower * parted[i]! + upper * parted[i + 130]!) / (lower + upper)).toBeCloseTo(share, 6);
    });
  });
});
