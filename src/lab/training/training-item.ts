import type { Clip } from '../data/clip';
import type { ClipVectors } from './clip-vectors';
import type { Recipe } from './recipe';

/** The variant of a clip that is the clip itself. */
export const CLEAN = 'clean';

/**
 * Variants that begin so hold clips that the lab made from reals itself, by a seed that follows: pseudo-fakes, and twins that went through the same
 * encoders. They train; nothing is ever judged or calibrated by them.
 */
export const PSEUDO_VARIANT = 'self-blend-';

/** Method of pseudo-fakes. */
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

/** True for clips that the lab made itself, whichever label they bear. */
export function isPseudoVariant(variant: string): boolean {
  return variant.startsWith(PSEUDO_VARIANT);
}

/** Samples that a recipe trains on, by their main faces; variants that it does not name, or gives weight 0, are left out. */
export function trainingItems(sets: readonly VariantClips[], { variants }: Pick<Recipe, 'variants'>): TrainingItem[] {
  return sets.flatMap(({ variant, clips }) => {
    const weight = variants[variant] ?? 0;
    if (weight <= 0) return [];
    return clips.map(({ clip, tracks }) => ({ clip, variant, vector: tracks[0]!.features, weight }));
  });
}
