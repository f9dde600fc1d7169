import type { Clip } from '../data/clip';
import type { ClipVectors } from './clip-vectors';
import type { Recipe } from './recipe';

/** The variant of a clip that is the clip itself. */
export const CLEAN = 'clean';

/** Method of clips that the lab made from reals itself. They train; nothing is ever judged or calibrated by them. */
export const PSEUDO_FAKE_METHOD = 'self-blended';

/** One sample: a clip's main face in one of the clip's variants. The group is the clip's, whatever the variant. */
export interface TrainingItem {
  readonly clip: Clip;
  readonly variant: string;
  /** Full vector in schema order. */
  readonly vector: Float64Array;
  /** Above 0; 1 = one untouched clip. */
  readonly weight: number;
}

/** Clips measured in one variant: their own pictures (`clean`), or copies recompressed one way. */
export interface VariantClips {
  readonly variant: string;
  readonly clips: readonly ClipVectors[];
}

/** Samples that a recipe trains on, by their main faces; variants that it does not name, or gives weight 0, are left out. */
export function trainingItems(
  sets: readonly VariantClips[],
  { variants, pseudoFakeWeight }: Pick<Recipe, 'variants' | 'pseudoFakeWeight'>,
): TrainingItem[] {
  return sets.flatMap(({ variant, clips }) =>
    clips.flatMap(({ clip, tracks }) => {
      const weight = (variants[variant] ?? 0) * (clip.method === PSEUDO_FAKE_METHOD ? pseudoFakeWeight : 1);
      return weight > 0 ? [{ clip, variant, vector: tracks[0]!.features, weight }] : [];
    }),
  );
}
