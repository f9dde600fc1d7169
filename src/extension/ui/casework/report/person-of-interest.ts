import type { ReportDocument } from '../../../../casework/report/schema';
import type { CaseStore } from '../../../storage/cases/case-store';
import type { GatheredCase } from '../hand-over/gather-case';

/** What enrolments say of the items of a case; apart from all ratios. */
export async function personOfInterest(
  _store: CaseStore,
  { light }: GatheredCase,
): Promise<ReportDocument['personOfInterest']> {
  return Promise.resolve(
    light.enrolment.map(({ personId, enrolledAtMs, itemIds, model }) => ({
      ...{ personId, enrolledAt: new Date(enrolledAtMs).toISOString(), enrolledItemIds: [...itemIds] },
      ...{ isLargeEnough: model !== null, scores: [] },
    })),
  );
}
