import type { MovementRecord } from '../../../../casework/model/person';
import { PARTS, type Others, type PersonModel } from '../../../../casework/person/person-model';
import type { PersonScore, ReportDocument } from '../../../../casework/report/schema';
import type { CaseStore } from '../../../storage/cases/case-store';
import type { GatheredCase } from '../hand-over/gather-case';
import { loadOthers } from '../../../../casework/person/load-others';
import { standingOf } from '../person/standings';

/** How one item stands to a person, each part by itself; what was not measured, or not learnt, is left out. */
function scoresOf(record: MovementRecord, model: PersonModel, others: Others): PersonScore[] {
  const { parts } = standingOf(record, model, others);
  return PARTS.flatMap((part) => {
    const standing = parts[part];
    if (!standing) return [];
    const { statement, distance, low, high, ownAsFar, ownCount, othersAsNear, othersCount } = standing;
    return [
      {
        ...{ itemId: record.itemId, part, statement, distance, low, high },
        ...{ ownAsFar, ownCount, othersAsNear, othersCount },
      },
    ];
  });
}

/** What enrolments say of the other items of a case; apart from all ratios. */
export async function personOfInterest(
  store: CaseStore,
  { light }: GatheredCase,
): Promise<ReportDocument['personOfInterest']> {
  if (light.enrolment.length === 0) return [];
  const others = await loadOthers();
  const scores = new Map<string, PersonScore[]>(light.enrolment.map(({ personId }) => [personId, []]));
  for (const { itemId } of light.item) {
    const record = await store.get('movement', itemId);
    if (!record) continue;
    for (const { personId, model, itemIds } of light.enrolment) {
      if (model === null || itemIds.includes(itemId)) continue;
      scores.get(personId)!.push(...scoresOf(record, model as PersonModel, others));
    }
  }
  return light.enrolment.map(({ personId, enrolledAtMs, itemIds, model }) => ({
    ...{ personId, enrolledAt: new Date(enrolledAtMs).toISOString(), enrolledItemIds: [...itemIds] },
    ...{ isLargeEnough: model !== null, scores: scores.get(personId)! },
  }));
}
