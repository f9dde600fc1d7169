import type { ClipVectors } from './clip-vectors';
import type { TrainingItem } from './training-item';

/** What a trained classifier makes of a clip: the higher, the more signs of manipulation. No unit. */
export type MarginOf = (clip: ClipVectors) => number;

/** Trains a classifier on samples of both labels. The same samples give the same classifier. */
export type Learner = (items: readonly TrainingItem[]) => Promise<MarginOf>;
