import { seededRandom } from '../../../casework/interval/seeded-random';
import { shuffled } from '../../random';
import type { Learner } from '../../training/learner';
import type { TrainingItem } from '../../training/training-item';

/** Groups of each label that are kept whatever the share: one alone shows no spread. */
const LEAST_GROUPS = 2;

/**
 * Samples of a share of the groups, drawn by the seed; all samples of a group stay together. A smaller share's groups are among a larger one's.
 * in   share: (0, 1]
 */
export function shareOfGroups(items: readonly TrainingItem[], share: number, seed: number): TrainingItem[] {
  const groups = [...new Set(items.map(({ clip }) => clip.group))].sort();
  const inOrder = shuffled(groups, seededRandom(seed));
  const kept = new Set(inOrder.slice(0, Math.ceil(share * groups.length)));
  for (const label of ['fake', 'real'] as const) {
    const ofLabel = new Set(items.filter(({ clip }) => clip.label === label).map(({ clip }) => clip.group));
    for (const group of inOrder.filter((one) => ofLabel.has(one)).slice(0, LEAST_GROUPS)) kept.add(group);
  }
  return items.filter(({ clip }) => kept.has(clip.group));
}

/** A learner that sees only a share of the groups of every training set it gets. */
export function learnFromShare(learn: Learner, share: number, seed: number): Learner {
  return (items) => learn(shareOfGroups(items, share, seed));
}
