import type { ClipVectors } from './clip-vectors';
import type { TrainingItem } from './training-item';

/** What a trained classifier makes of a clip's tracks, in their order: the higher, the more signs of manipulation. No unit. */
export type MarginsOf = (clip: ClipVectors) => readonly number[];

/** Trains a classifier on samples of both labels. The same samples give the same classifier. */
export type Learner = (items: readonly TrainingItem[]) => Promise<MarginsOf>;
