import type { MovementRecord } from '../../../../casework/model/person';
import type { Consistency } from '../../../../casework/person/consistency';
import { standingTo, type Others, type Part, type PersonModel } from '../../../../casework/person/person-model';

/** How one item stands to a person. */
export interface Standing {
  readonly itemId: string;
  /** Why its movement was not measured, a code; null where it was. */
  readonly problem: string | null;
  readonly parts: Readonly<Record<Part, Consistency | null>>;
}

/** What is kept of a measurement once it was held against the person. */
export function standingOf(record: MovementRecord, model: PersonModel, others: Others): Standing {
  const { itemId, problem } = record;
  return {
    ...{ itemId, problem },
    parts: {
      movement: standingTo(model, record, others, 'movement'),
      texture: standingTo(model, record, others, 'texture'),
    },
  };
}

const unlike = ({ parts }: Standing): number =>
  Object.values(parts).filter((part) => part?.statement === 'unlike').length;
const farthest = ({ parts }: Standing): number => parts.movement?.distance ?? -Infinity;

/** What needs looking at first: more parts that are unlike the person, then movement that is farther away. */
export function byUnlikeness(a: Standing, b: Standing): number {
  return unlike(b) - unlike(a) || farthest(b) - farthest(a);
}
