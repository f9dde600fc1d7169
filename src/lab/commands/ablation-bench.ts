import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import type { Clip } from '../data/clip';
import type { OtherRecipe } from '../evaluation/ablation/other-recipes';
import type { Trial } from '../evaluation/ablation/trial-rows';
import { makeStudy, type MeasuredClips } from '../evaluation/make-study';
import { systemOf } from '../evaluation/systems';
import { openCache } from '../extraction/cache';
import type { ExtractedClip } from '../extraction/clip-record';
import { expertMemory, type ExpertMemory } from '../training/expert-memory';
import type { Learner } from '../training/learner';
import { linearLearner } from '../training/linear-model';
import type { Recipe } from '../training/recipe';
import { dealsOf } from '../training/study';
import { CLEAN, trainingItems } from '../training/training-item';
import { variantsOf } from './evaluate';
import { measuredSets } from './measured-sets';
import { readFeatures } from './read-features';
import { burstsFor } from './read-variant';

export interface BenchOptions {
  readonly data: string;
  readonly cache: string;
  readonly clips: readonly Clip[];
  readonly recipe: Recipe;
  readonly minFrames: number;
  /** Recompressions that are judged beside the clips. */
  readonly steps: readonly string[];
  /** Null: as each variant's recompression says, else by length and size. */
  readonly bursts: number | null;
}

/** What ablations are made of: measured clips and copies, and ways to hold another training against the recipe's. */
export interface AblationBench extends Pick<BenchOptions, 'clips' | 'recipe' | 'steps' | 'data' | 'cache'> {
  /** The recipe's variants, the clips first; the copies of the steps; each of either once. */
  readonly usual: readonly MeasuredClips[];
  readonly copies: readonly MeasuredClips[];
  readonly all: readonly MeasuredClips[];
  /** Experts that were trained before. */
  readonly memory: ExpertMemory;
  /** The recipe as it is. */
  readonly full: Trial;
  /** The recipe on other measurements of the same clips and copies. */
  readonly measuredAs: (name: string, usual: readonly MeasuredClips[], copies: readonly MeasuredClips[]) => Trial;
  /** Another recipe beside a trial of the usual one; whatever trains, it is calibrated by the same clips and judges the same. */
  readonly otherRecipe: (other: OtherRecipe, beside: Trial, sets: readonly MeasuredClips[]) => Trial;
  /** The recipe's samples learnt from in another way. */
  readonly otherLearner: (name: string, learn: Learner) => Trial;
  /**
   * Clips with a usable face as known from a part of what was measured of them. `frames`: measured frames of a face that the part holds at most; where
   * that is fewer than a face needs to be judged, so many are enough.
   */
  readonly cut: (
    set: MeasuredClips,
    frames: number,
    part: (extracted: ExtractedClip) => ExtractedClip,
  ) => MeasuredClips;
}

/** Measures what is missing and sets the bench up. Throws as `measuredSets` does. */
export async function ablationBench(options: BenchOptions): Promise<AblationBench> {
  const { clips, recipe, minFrames, steps, data, cache, bursts } = options;
  const all = await measuredSets(clips, variantsOf(recipe, steps), { data, cache, bursts }, minFrames);
  const usual = all.filter(({ variant }) => variantsOf(recipe, []).includes(variant));
  const copies = steps.map((step) => all.find(({ variant }) => variant === step)!);
  const deals = dealsOf(clips, recipe);
  const memory = expertMemory();
  const system = systemOf('swapwatch', CURRENT_SCHEMA, recipe, memory);
  const measuredAs: AblationBench['measuredAs'] = (name, own, others) => ({
    name,
    study: makeStudy(system, own, CLEAN, recipe, deals),
    judged: [own[0]!, ...others].map((set) => ({ ...set, clips: system.view(set.clips, set.shortcuts) })),
  });
  const full = measuredAs('full', usual, copies);
  return {
    ...{ clips, recipe, steps, data, cache, all, usual, copies, memory, full, measuredAs },
    otherRecipe: ({ name, recipe: other }, beside, sets) => ({
      ...beside,
      name,
      study: { ...beside.study, learn: linearLearner(other, memory), items: trainingItems(sets, other) },
    }),
    otherLearner: (name, learn) => ({ ...full, name, study: { ...full.study, learn } }),
    cut: (set, frames, part) => {
      const features = openCache(cache, CURRENT_SCHEMA, burstsFor(set.variant, bursts));
      const read = (sha256: string): ExtractedClip | null => {
        const extracted = features.read(sha256);
        return extracted && part(extracted);
      };
      const from = { data, cache: { ...features, read }, schema: CURRENT_SCHEMA };
      const usable = set.clips.map(({ clip }) => clip);
      return readFeatures(usable, set.variant, from, Math.min(minFrames, frames));
    },
  };
}
