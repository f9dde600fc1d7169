import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentModel } from '../../../../assets/models/current';
import { readModelNumbers } from '../../../../src/casework/evidence-view/model-numbers';
import { rangeRows, type ShownTrack } from '../../../../src/casework/evidence-view/range-rows';
import { readReference } from '../../../../src/casework/evidence-view/reference';
import { byGroup, weigh } from '../../../../src/casework/evidence-view/weigh';
import { CURRENT_SCHEMA, parseModel } from '../../../../src/detector/classifier/parse-model';
import { FEATURE_NAMES } from '../../../../src/detector/features/schema';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';

const model = parseModel(currentModel);
const numbers = readModelNumbers(currentModel)!;
const MODELS = join(import.meta.dirname, '../../../../assets/models');
const reference = readReference(JSON.parse(readFileSync(join(MODELS, model.id, 'reference.json'), 'utf8')))!;
const places = CURRENT_SCHEMA.families.filter(({ id }) => model.families.includes(id));

/** A face whose measures lie over the whole width of the training clips', and a little beyond. */
function face(seed: number, withBurst: boolean): { frame: number[]; burst: number[] | null } {
  const random = seededRandom(seed);
  const whole = new Float64Array(CURRENT_SCHEMA.count).fill(0.5);
  let at = 0;
  for (const { from, to } of places) {
    for (let i = from; i < to; i += 1, at += 1) {
      const [low, high] = [numbers.scaler.knots[at]![0]!, numbers.scaler.knots[at]!.at(-1)!];
      whole[i] = low + (1.2 * random() - 0.1) * (high - low);
    }
  }
  const { frameCount } = CURRENT_SCHEMA;
  return { frame: [...whole.slice(0, frameCount)], burst: withBurst ? [...whole.slice(frameCount)] : null };
}

function shown(seed: number, withBurst: boolean): ShownTrack {
  const { frame, burst } = face(seed, withBurst);
  const counted = { framesUsed: 10, burstsUsed: withBurst ? 5 : 0, medianFaceSizePx: 100 };
  const [frames, bursts] = [Float64Array.from(frame), burst && Float64Array.from(burst)];
  const seen = { ...counted, detail: model.detail(frames) };
  const llr = model.toLlr(model.margin(frames, bursts), seen);
  return {
    features: { trackId: 1, frame, burst },
    verdict: {
      ...{ trackId: 1, ...counted, framesRejected: 0, rejections: {}, firstTimeS: 0, lastTimeS: 1 },
      ...{ margin: 0, llr, contributions: model.contributions(frames, bursts, seen, llr) },
    },
  };
}

test.each([true, false])(
  'families add up to what the detector says of each kind of trace (bursts: %s)',
  (withBurst) => {
    const track = shown(4, withBurst);
    const { frame, burst } = track.features;
    const llr = track.verdict.contributions.reduce((sum, part) => sum + part.llr, 0);
    const vector = Float64Array.from([...frame, ...(burst ?? new Array<number>(997).fill(NaN))]);
    const { framesUsed, burstsUsed } = track.verdict;
    const { families, features } = weigh(numbers, places, { vector, framesUsed, burstsUsed }, llr);
    const groups = new Map(byGroup(families).map((part) => [part.group, part.llr]));
    expect(groups.size).toBe(track.verdict.contributions.length);
    for (const part of track.verdict.contributions) expect(groups.get(part.group)).toBeCloseTo(part.llr, 9);
    expect(families.reduce((sum, part) => sum + part.llr, 0)).toBeCloseTo(llr, 9);
    expect(features.filter(({ z }) => Number.isNaN(z)).length > 0).toBe(!withBurst);
    expect(features.some(({ z }) => z === 3)).toBe(true);
  },
);

test('a model that does not fit the families is refused', () => {
  const vector = new Float64Array(2746);
  expect(() => weigh(numbers, places.slice(1), { vector, framesUsed: 4, burstsUsed: 2 }, 0)).toThrow(
    /1898 weights for 1858 features/,
  );
});

test('of one face, what moved its figure most comes first', () => {
  const { families } = rangeRows([shown(4, true)], numbers, reference);
  const pulls = families.map(({ llrs }) => Math.abs(llrs[0]!));
  expect(pulls).toEqual([...pulls].sort((a, b) => b - a));
  expect(pulls[0]).toBeGreaterThan(0.1);
});

test('two faces are set against the reference row by row, those in which they differ most first', () => {
  const [one, other] = [shown(4, true), shown(5, false)];
  const { groups, families, features } = rangeRows([one, other], numbers, reference);
  expect(groups.map(({ group }) => group).sort()).toEqual(['residual', 'spectrum', 'surround', 'temporal', 'texture']);
  expect(families).toHaveLength(25);
  expect(features).toHaveLength(60);
  for (const rows of [groups, families, features]) {
    const apart = rows.map(({ llrs }) => Math.abs((llrs[0] ?? 0) - (llrs[1] ?? 0)));
    expect(apart).toEqual([...apart].sort((a, b) => b - a));
    for (const row of rows) expect(row.values).toHaveLength(2);
  }
  const spam = features.find(({ id }) => id.startsWith('spam3.'))!;
  const index = FEATURE_NAMES.indexOf(spam.id);
  const at = index - places.find(({ id }) => id === 'spam3')!.from + 40;
  const knots = numbers.scaler.knots[at]!;
  const above = knots.findIndex((knot) => knot > one.features.frame[index]!);
  expect(spam.values[0]).toBeGreaterThanOrEqual(above < 0 ? 3 : numbers.scaler.levels[Math.max(0, above - 1)]!);
  expect(spam.values[0]).toBeLessThanOrEqual(numbers.scaler.levels.at(above)!);
  expect(spam.group).toBe('residual');
  const moving = features.find(({ group }) => group === 'temporal')!;
  expect(moving.values[1], 'without a burst nothing is known of movement').toBeNull();
});
