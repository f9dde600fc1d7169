import { expect, it } from 'vitest';
import { createPrints } from '../../../../../src/extension/offscreen/same-media/prints';
import { frameOf, scene } from '../fingerprint/frames';

it('keeps no more than eight bursts of pictures, in the order of the media', () => {
  const prints = createPrints();
  const picture = scene(1);
  const taken = Array.from({ length: 60 }, (_, i) => prints.add(frameOf(picture, { mediaTimeS: 59 - i })));
  expect(taken.filter((print) => print !== null)).toHaveLength(48);
  expect(taken.slice(48).every((print) => print === null)).toBe(true);
  const timesS = prints.all().map(({ timeS }) => timeS);
  expect(timesS).toEqual([...timesS].sort((a, b) => a - b));
  expect([timesS.length, prints.exact().length]).toEqual([48, 48]);
});

it('passes over a picture without a pattern', () => {
  const prints = createPrints();
  expect(prints.add(frameOf(() => 16))).toBeNull();
  expect(prints.all()).toEqual([]);
});
