import type { FamilyRange, FeatureSchema } from '../../detector/classifier/feature-schema';
import type { MeasuredClips } from '../evaluation/make-study';
import type { OtherRecipe } from '../evaluation/ablation/other-recipes';
import type { TrackVector } from '../training/clip-vectors';
import type { Expert, Recipe } from '../training/recipe';
import { CLEAN } from '../training/training-item';
import { SEQUENCE_FAMILIES } from './sequence-values';

/** How an SVM on sequences is trained: as the recipe's on movement in bursts, but held down more, since it has a few hundred clips to learn from. */
const SETTINGS = { cost: 0.01, blockNormalise: true, learnsFrom: [CLEAN] } as const;

/** The sequence families, behind those of the schema. */
function sequenceRanges({ count }: Pick<FeatureSchema, 'count'>): FamilyRange[] {
  let at = count;
  return SEQUENCE_FAMILIES.map((family) => {
    const from = at;
    at += family.count;
    return { id: family.id, group: 'temporal', from, to: at };
  });
}

/** Measured clips whose vectors go on with the clip's sequence; NaN (not measured) where nothing is known of it, as of self-blends and copies. */
export function withSequences(set: MeasuredClips, sequenceOf: (sha256: string) => Float64Array | null): MeasuredClips {
  const length = SEQUENCE_FAMILIES.reduce((sum, { count }) => sum + count, 0);
  return {
    ...set,
    clips: set.clips.map(({ clip, tracks, looks }) => {
      const sequence = sequenceOf(clip.sha256) ?? new Float64Array(length).fill(NaN);
      const longer = (track: TrackVector): TrackVector => ({
        ...track,
        features: Float64Array.of(...track.features, ...sequence),
      });
      return { clip, tracks: tracks.map(longer), ...(looks && { looks: looks.map(longer) }) };
    }),
  };
}

/** Each sequence family, and all at once, as one more SVM beside the recipe's, and alone; it learns from the clips themselves, for self-blends and copies have no sequence. */
export function sequenceRecipes(recipe: Recipe, schema: Pick<FeatureSchema, 'count'>): OtherRecipe[] {
  const families = sequenceRanges(schema);
  const sets = [...families.map((family) => [family.id, [family]] as const), ['all sequences', families] as const];
  return sets.flatMap(([name, ranges]): OtherRecipe[] => {
    const expert: Expert = { ...SETTINGS, ranges };
    return [
      { name: `with ${name}`, recipe: { ...recipe, experts: [...recipe.experts, expert] } },
      { name: `only ${name}`, recipe: { ...recipe, experts: [expert] } },
    ];
  });
}
