import { expect, it } from 'vitest';
import { MAX_MOMENTS_A_VIDEO, surplusMoments } from '../../../../src/extension/storage/moments/limits';

const at = (...timesS: number[]) => timesS.map((mediaTimeS) => ({ mediaTimeS }));
const left = (timesS: number[], limit: number): number[] => {
  const gone = surplusMoments(at(...timesS), limit).map(({ mediaTimeS }) => mediaTimeS);
  return timesS.filter((timeS) => !gone.includes(timeS));
};

it('forgets nothing within the bound', () => {
  expect(surplusMoments(at(1, 2, 3), 3)).toEqual([]);
  expect(MAX_MOMENTS_A_VIDEO).toBe(64);
});

it('forgets where moments lie closest and keeps both ends', () => {
  expect(left([0, 10, 11, 20, 30], 4)).toEqual([0, 10, 20, 30]);
  expect(left([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toSatisfy((kept: number[]) => kept[0] === 0 && kept.at(-1) === 8);
});

it('forgets a burst with all its faces', () => {
  const two = [...at(0, 0, 4, 4, 5, 5, 9, 9)];
  const gone = surplusMoments(two, 7).map(({ mediaTimeS }) => mediaTimeS);
  expect(gone).toEqual([4, 4]);
});

it('of a single burst with more faces than the bound nothing more can be spared', () => {
  expect(surplusMoments(at(3, 3, 3), 2)).toEqual([]);
});
