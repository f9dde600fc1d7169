import { useEffect, useState } from 'preact/hooks';
import type { EnrolmentRecord } from '../../../../casework/model/person';
import { openCases } from '../../../storage/cases/cases';

/** Everybody who is enrolled in a case, as the store has it now; null until it is read. */
export function useEnrolments(caseId: string): readonly EnrolmentRecord[] | null {
  const [enrolments, setEnrolments] = useState<readonly EnrolmentRecord[] | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const records = await openCases().all('enrolment', caseId);
      if (!gone) setEnrolments(records);
    };
    // A store that cannot be read is told of by the page's own reading.
    const readQuietly = (): void => void read().catch(() => undefined);
    readQuietly();
    const stop = openCases().onChange(({ caseId: changed, records }) => {
      if (changed === caseId && records.some(({ kind }) => kind === 'enrolment')) readQuietly();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [caseId]);
  return enrolments;
}
