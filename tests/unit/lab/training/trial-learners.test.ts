import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';
import type { FeatureSchema } from '../../../../src/detector/classifier/feature-schema';
import { auc } from '../../../../src/lab/metrics/auc';
import type { ClipVectors } from '../../../../src/lab/training/clip-vectors';
import { conditionedLearner } from '../../../../src/lab/training/conditioned-learner';
import type { Learner } from '../../../../src/lab/training/learner';
import { linearLearner } from '../../../../src/lab/training/linear-model';
import { offsetFreeLearner } from '../../../../src/lab/training/offset-learner';
import type { Recipe } from '../../../../src/lab/training/recipe';
import { trainingItems } from '../../../../src/lab/training/training-item';
import { syntheticClips, syntheticRecipe } from '../synthetic-clips';

const FACE = ['welch-spectrum', 'welch-difference', 'residual-statistics', 'residual-difference'] as const;

/** Fine detail, what tells the surround, a value of the frame and one of the burst. */
const schema: FeatureSchema = {
  id: 'trial-1',
  count: 7,
  frameCount: 6,
  families: [
    { id: 'azimuthal-spectrum', group: 'spectrum', from: 0, to: 1 },
    ...FACE.map((id, i) => ({ id, group: 'surround', from: 1 + i, to: 2 + i }) as const),
    { id: 'still', group: 'texture', from: 5, to: 6 },
    { id: 'moving', group: 'temporal', from: 6, to: 7 },
  ],
};
const recipe: Recipe = {
  ...syntheticRecipe,
  experts: schema.families.slice(5).map((range) => ({ ranges: [range], cost: 0.1, blockNormalise: false })),
};

/** Clips whose faces and surrounds share an offset `source` times as large as the noise; both values move by `signal` with manipulation. */
function clips(signal: number, source: number): ClipVectors[] {
  const random = seededRandom(4);
  const noise = (): number => random() + random() + random() - 1.5;
  return syntheticClips(40, 0).map(({ clip, tracks }) => {
    const offset = source * noise();
    const moved = clip.label === 'fake' ? signal : 0;
    const face = [offset, 0, offset, 0];
    const features = Float64Array.of(random(), ...face, offset + moved + noise(), offset + moved + noise());
    return { clip, tracks: [{ ...tracks[0]!, features }] };
  });
}

async function marginsOf(learn: Learner, all: readonly ClipVectors[]): Promise<number[]> {
  const judge = await learn(trainingItems([{ variant: 'clean', clips: all }], recipe));
  return all.map((one) => judge(one)[0]!);
}

describe('weights by detail', () => {
  test('of strength 0 are those of the plain sum', async () => {
    const all = clips(1, 0);
    const plain = await marginsOf(linearLearner(recipe), all);
    const even = await marginsOf(conditionedLearner(recipe, schema, 0), all);
    even.forEach((margin, i) => expect(margin).toBeCloseTo(plain[i]!, 9));
  });

  test('of strength 1 hear frames alone of the face with most detail, and bursts alone of that with least', async () => {
    const all = clips(1, 0);
    const judge = await conditionedLearner(
      recipe,
      schema,
      1,
    )(trainingItems([{ variant: 'clean', clips: all }], recipe));
    const marginAt = (detail: number, still: number, moving: number): number => {
      const features = Float64Array.of(detail, 0, 0, 0, 0, still, moving);
      return judge({ clip: all[0]!.clip, tracks: [{ ...all[0]!.tracks[0]!, features }] })[0]!;
    };
    expect(marginAt(2, 1, 5)).toBeCloseTo(marginAt(2, 1, -5), 9);
    expect(marginAt(2, 2, 0)).toBeGreaterThan(marginAt(2, 1, 0));
    expect(marginAt(-1, 5, 1)).toBeCloseTo(marginAt(-1, -5, 1), 9);
    expect(marginAt(-1, 0, 2)).toBeGreaterThan(marginAt(-1, 0, 1));
  });
});

test('without the offset that a face shares with its surround, what manipulation adds is seen', async () => {
  const all = clips(1, 6);
  const reach = async (learn: Learner): Promise<number> => {
    const margins = await marginsOf(learn, all);
    return auc(all.map(({ clip }, i) => ({ fake: clip.label === 'fake', score: margins[i]! })))!;
  };
  expect(await reach(linearLearner(recipe))).toBeLessThan(0.7);
  expect(await reach(offsetFreeLearner(recipe, schema, 1))).toBeGreaterThan(0.85);
});
