import type { FeatureSchema } from '../../../src/detector/classifier/feature-schema';
import type { Clip } from '../../../src/lab/data/clip';
import { seededRandom } from '../../../src/casework/interval/seeded-random';
import type { ClipVectors } from '../../../src/lab/training/clip-vectors';
import { linearLearner } from '../../../src/lab/training/linear-model';
import type { Recipe } from '../../../src/lab/training/recipe';
import { dealsOf, type Study } from '../../../src/lab/training/study';
import { CLEAN, trainingItems } from '../../../src/lab/training/training-item';

export const syntheticSchema: FeatureSchema = {
  id: 'synthetic-1',
  count: 9,
  frameCount: 5,
  families: [
    { id: 'quiet', group: 'quality', from: 0, to: 2 },
    { id: 'telling', group: 'residual', from: 2, to: 5 },
    { id: 'noise', group: 'texture', from: 5, to: 9 },
  ],
};

export const syntheticRecipe: Recipe = {
  experts: [{ ranges: syntheticSchema.families.slice(1), cost: 0.1, blockNormalise: false }],
  loss: 'squared-hinge',
  scaling: 'deviation',
  groupBalance: 0,
  variants: { [CLEAN]: 1 },
  calibratedBy: [CLEAN],
  sourceBalance: 0,
  folds: 5,
  seed: 1,
  deals: 1,
};

/**
 * Groups of one real and two fakes made from it. Every group has its own offset, so only within a group does a fake stand clear of its original;
 * `signal` is how far feature 2 moves with manipulation, in units of the noise.
 */
export function syntheticClips(groups: number, signal: number, seed = 3): ClipVectors[] {
  const random = seededRandom(seed);
  const noise = (): number => random() + random() + random() - 1.5;
  return Array.from({ length: groups }, (_, g) => {
    const offset = noise();
    return ['real', 'swap', 'lips'].map((method): ClipVectors => {
      const fake = method !== 'real';
      const features = Float64Array.from(
        { length: 9 },
        (_value, i) => noise() + offset + (fake && i === 2 ? signal : 0),
      );
      const clip: Clip = {
        id: `${method}-${g}`,
        file: `${method}-${g}.mp4`,
        label: fake ? 'fake' : 'real',
        method: fake ? method : 'none',
        kind: fake ? (method === 'swap' ? 'face-swap' : 'lip-sync') : 'none',
        dataset: g % 2 === 0 ? 'even' : 'odd',
        group: `g${g}`,
        paired: true,
        originalId: fake ? `real-${g}` : null,
        sha256: String(g).padStart(64, '0'),
      };
      return {
        clip,
        tracks: [{ trackId: 1, features, framesUsed: 16, burstsUsed: 8, medianFaceSizePx: 100 + g, detail: null }],
      };
    });
  }).flat();
}

/** Clips as a study of the recipe's own linear SVM, clean clips alone. */
export function syntheticStudy(clips: readonly ClipVectors[], recipe: Recipe = syntheticRecipe): Study {
  return {
    learn: linearLearner(recipe),
    items: trainingItems([{ variant: CLEAN, clips }], recipe),
    tested: clips,
    calibrating: clips,
    deals: dealsOf(
      clips.map(({ clip }) => clip),
      recipe,
    ),
  };
}
