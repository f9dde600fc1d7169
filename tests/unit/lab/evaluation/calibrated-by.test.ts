import { expect, test } from 'vitest';
import { variantsOf } from '../../../../src/lab/commands/evaluate';
import { makeStudy, type MeasuredClips } from '../../../../src/lab/evaluation/make-study';
import type { System } from '../../../../src/lab/evaluation/systems';
import type { ClipVectors } from '../../../../src/lab/training/clip-vectors';

/** Clips trained on in one variant, copies in another, calibrated by the clips and by copies that do not train. */
const recipe = { variants: { clean: 1, trains: 0.3 }, calibratedBy: ['clean', 'calibrates'] };

test('what calibrates is measured, whether or not it trains', () => {
  expect(variantsOf(recipe, ['judged', 'trains'])).toEqual(['clean', 'trains', 'calibrates', 'judged']);
});

test('copies that train do not calibrate, and those that calibrate do not train, unless the recipe says so', () => {
  const clipIn = (variant: string): ClipVectors =>
    ({ clip: { id: variant }, tracks: [{ features: Float64Array.of(0) }] }) as unknown as ClipVectors;
  const sets = variantsOf(recipe, ['judged']).map((variant): MeasuredClips => ({
    variant,
    clips: [clipIn(variant)],
    shortcuts: [],
    notAssessed: [],
  }));
  const system = { view: (clips: readonly ClipVectors[]) => clips } as unknown as System;
  const { items, calibrating } = makeStudy(system, sets, 'judged', recipe, [new Map()]);
  expect(items.map(({ variant, weight }) => [variant, weight])).toEqual([
    ['clean', 1],
    ['trains', 0.3],
  ]);
  expect(calibrating.map(({ clip }) => clip.id)).toEqual(['clean', 'calibrates']);
});

test('only the detector is calibrated by every deal of the folds; what is set beside it by the one that judges', () => {
  const sets = [{ variant: 'clean', clips: [], shortcuts: [], notAssessed: [] }];
  const deals = [new Map([['g', 0]]), new Map([['g', 1]])] as const;
  const dealsOf = (id: System['id']): unknown =>
    makeStudy({ id, view: (clips) => clips, learn: () => Promise.reject(new Error()) }, sets, 'clean', recipe, deals)
      .deals;
  expect(dealsOf('swapwatch')).toEqual(deals);
  expect(dealsOf('iqm-svm')).toEqual(deals.slice(0, 1));
});
