import type { Clip } from '../data/clip';
import type { ClipVectors } from '../training/clip-vectors';
import type { Recipe } from '../training/recipe';
import type { Deals, Study } from '../training/study';
import { trainingItems } from '../training/training-item';
import type { System } from './systems';

/** Clips measured in one variant. */
export interface MeasuredClips {
  readonly variant: string;
  readonly clips: readonly ClipVectors[];
  /** The same clips by what their containers give away; see `training/shortcut.ts`. */
  readonly shortcuts: readonly ClipVectors[];
  /** Clips without a face that can be judged. */
  readonly notAssessed: readonly Clip[];
}

/**
 * A system's study: trained on its own variants, or else those that the recipe gives weight; calibrated by those that the recipe names for that; judged on one variant.
 * in   sets: one a variant; tested: the variant that is judged; deals: of all groups
 * Throws RangeError when that variant is not among the sets.
 */
export function makeStudy(
  system: System,
  sets: readonly MeasuredClips[],
  tested: string,
  recipe: Pick<Recipe, 'variants' | 'calibratedBy'>,
  deals: Deals,
): Study {
  const seen = sets.map(({ variant, clips, shortcuts }) => ({ variant, clips: system.view(clips, shortcuts) }));
  const judged = seen.find(({ variant }) => variant === tested);
  if (!judged) {
    throw new RangeError(`makeStudy: no clips of ${tested} among ${seen.map(({ variant }) => variant).join(', ')}`);
  }
  return {
    learn: system.learn,
    items: trainingItems(seen, { variants: system.variants ?? recipe.variants }),
    tested: judged.clips,
    calibrating: seen.flatMap(({ variant, clips }) => (recipe.calibratedBy.includes(variant) ? clips : [])),
    // What is not the detector ships no limits that a chance of the folds could move.
    deals: system.id === 'swapwatch' ? deals : [deals[0]],
  };
}
