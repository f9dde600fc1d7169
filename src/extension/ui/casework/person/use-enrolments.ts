import { useEffect, useState } from 'preact/hooks';
import type { EnrolmentRecord } from '../../../../casework/model/person';
import { openCases } from '../../../storage/cases/cases';
import { followRecords } from './follow-records';

/** Everybody who is enrolled in a case, as the store has it now; null until it is read. */
export function useEnrolments(caseId: string): readonly EnrolmentRecord[] | null {
  const [enrolments, setEnrolments] = useState<readonly EnrolmentRecord[] | null>(null);
  useEffect(() => {
    let gone = false;
    const stop = followRecords(caseId, 'enrolment', async () => {
      const records = await openCases().all('enrolment', caseId);
      if (!gone) setEnrolments(records);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [caseId]);
  return enrolments;
}
