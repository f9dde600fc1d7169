import type { FamilyRange, FeatureSchema } from '../../detector/classifier/feature-schema';
import { DETAIL_FAMILY } from '../../detector/classifier/detail';
import { usedRanges } from '../../detector/classifier/model';
import type { ClipVectors, TrackVector } from '../training/clip-vectors';
import type { ExpertMemory } from '../training/expert-memory';
import type { Learner } from '../training/learner';
import { linearLearner } from '../training/linear-model';
import { rbfLearner } from '../training/rbf-model';
import { recipeRanges, type Recipe } from '../training/recipe';
import { SHORTCUT_SCHEMA } from '../training/shortcut';
import { surroundSchema, surroundVectors } from '../training/surround';
import { CLEAN, isPseudoVariant } from '../training/training-item';
import { firstValueOne } from './durall/spectrum';
import { DURALL_SVM } from './durall/published';

/** A detector and the two published baselines beside it. */
export const SYSTEMS = ['swapwatch', 'iqm-svm', 'durall-svm'] as const;
/** What must not explain a result. */
export const SHORTCUTS = ['metadata', 'metadata-rbf', 'surround-only'] as const;
export type SystemId = (typeof SYSTEMS)[number] | (typeof SHORTCUTS)[number];

/** One way to judge clips: what it reads of them and how it learns. */
export interface System {
  readonly id: SystemId;
  readonly learn: Learner;
  /** Variants whose samples train it, with their weights; absent: those of the recipe. */
  readonly variants?: Recipe['variants'];
  /** Clips as the system sees them. in  clips with full vectors, and the same by what their containers give away */
  readonly view: (clips: readonly ClipVectors[], shortcuts: readonly ClipVectors[]) => readonly ClipVectors[];
}

/** Families of image quality: Galbally's 18 measures, and Wen's 121 where the schema has them. */
const IQM_FAMILIES = ['iqm18', 'wen121'];

/** C of the baselines whose sources name none: LIBSVM's default, as for the few dimensions of the shortcuts. */
const DEFAULT_COST = 1;

/** C of the SVM on the surround: as for the detector's own texture families. */
const SURROUND_COST = 0.005;

/**
 * The systems by name.
 *
 * - `swapwatch`: the recipe; where that leaves out the family that tells fine detail, nothing is known of it, as in a model that ships.
 * - `iqm-svm`: Korshunov & Marcel 2018 (arXiv:1812.08685), image quality measures and an SVM with RBF kernel; C 1 and gamma 1/dimensions on
 *   standardised features (LIBSVM's defaults: they give none). Theirs are frame scores averaged over a video, here features are.
 * - `durall-svm`: Durall et al. 2019 (arXiv:1911.00686), azimuthal average of the spectrum divided by its first value, RBF SVM with C 6.37 and gamma
 *   0.86. Theirs are aligned crops of one size; here faces at their native size, Hann window, mean over frames.
 * - `metadata`, `metadata-rbf`: picture size, bit rate, frame period and face size alone.
 * - `surround-only`: texture and spectrum of what is around the face.
 *
 * What is not the detector learns from what the recipe names but recompressed copies, by which all of it judges worse.
 *
 * Studies of `swapwatch` that share a memory train none of its experts twice on the same samples.
 */
export function systemOf(id: SystemId, schema: FeatureSchema, recipe: Recipe, memory?: ExpertMemory): System {
  const plain = (clips: readonly ClipVectors[]): readonly ClipVectors[] => clips;
  const plainLinear = (ranges: readonly FamilyRange[], cost: number): Learner =>
    linearLearner({ ...recipe, experts: [{ ranges, cost, blockNormalise: false }] });
  const variants = withoutCopies(recipe);
  switch (id) {
    case 'swapwatch':
      return { id, learn: linearLearner(recipe, memory), view: readsDetail(recipe) ? plain : withoutDetail };
    case 'iqm-svm': {
      const ranges = usedRanges(IQM_FAMILIES, schema);
      const gamma = 1 / ranges.reduce((sum, { from, to }) => sum + to - from, 0);
      return {
        id,
        variants,
        learn: rbfLearner({ ranges, cost: DEFAULT_COST, gamma, standardised: true }),
        view: plain,
      };
    }
    case 'durall-svm': {
      const ranges = usedRanges(['azimuthal-spectrum'], schema);
      return {
        id,
        variants,
        learn: rbfLearner({ ranges, ...DURALL_SVM, standardised: false }),
        view: (clips) => clips.map((one) => firstValueOne(one, ranges[0]!)),
      };
    }
    case 'metadata':
      return {
        id,
        variants,
        learn: plainLinear(SHORTCUT_SCHEMA.families, DEFAULT_COST),
        view: (_, shortcuts) => shortcuts,
      };
    case 'metadata-rbf': {
      const ranges = SHORTCUT_SCHEMA.families;
      const gamma = 1 / SHORTCUT_SCHEMA.count;
      return {
        id,
        variants,
        learn: rbfLearner({ ranges, cost: DEFAULT_COST, gamma, standardised: true }),
        view: (_, shortcuts) => shortcuts,
      };
    }
    case 'surround-only':
      return {
        id,
        variants,
        learn: plainLinear(surroundSchema(schema).families, SURROUND_COST),
        view: (clips) => surroundVectors(clips, schema),
      };
  }
}

function withoutCopies({ variants }: Recipe): Recipe['variants'] {
  return Object.fromEntries(Object.entries(variants).filter(([id]) => id === CLEAN || isPseudoVariant(id)));
}

function readsDetail(recipe: Recipe): boolean {
  return recipeRanges(recipe).some(({ id }) => id === DETAIL_FAMILY);
}

function withoutDetail(clips: readonly ClipVectors[]): ClipVectors[] {
  const blind = (tracks: readonly TrackVector[]): TrackVector[] => tracks.map((track) => ({ ...track, detail: null }));
  return clips.map(({ clip, tracks, looks }) => ({
    clip,
    tracks: blind(tracks),
    ...(looks && { looks: blind(looks) }),
  }));
}
