import type { EnrolmentRecord, MovementRecord } from '../../../../casework/model/person';
import type { ItemRecord } from '../../../../casework/model/records';
import { canBeMeasured } from '../../../../casework/person/measurable';
import { MOVEMENT_SCHEMA_ID } from '../../../../casework/person/window-values';

/** What is still to be done for the people of a case. */
export interface DueWork {
  /** Items whose movement is to be measured, those that enrol somebody first. */
  readonly items: readonly ItemRecord[];
  /** Enrolments all of whose items are measured, and that were not learnt since. */
  readonly enrolments: readonly EnrolmentRecord[];
}

/**
 * What is due in one case: nothing while nobody is enrolled, else every scanned item of which a copy or evidence is kept.
 * in   all records of these kinds of one case
 */
export function dueWork(
  items: readonly ItemRecord[],
  movements: readonly Pick<MovementRecord, 'itemId' | 'schemaId'>[],
  enrolments: readonly EnrolmentRecord[],
): DueWork {
  if (enrolments.length === 0) return { items: [], enrolments: [] };
  const measured = new Set(
    movements.filter(({ schemaId }) => schemaId === MOVEMENT_SCHEMA_ID).map(({ itemId }) => itemId),
  );
  const enrolling = new Set(enrolments.flatMap(({ itemIds }) => itemIds));
  const due = items.filter((item) => canBeMeasured(item) && !measured.has(item.itemId));
  const waiting = new Set(due.map(({ itemId }) => itemId));
  return {
    items: [...due].sort((a, b) => Number(enrolling.has(b.itemId)) - Number(enrolling.has(a.itemId))),
    enrolments: enrolments.filter(
      ({ model, schemaId, itemIds }) =>
        (model === null || schemaId !== MOVEMENT_SCHEMA_ID) && !itemIds.some((itemId) => waiting.has(itemId)),
    ),
  };
}
