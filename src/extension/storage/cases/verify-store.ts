import { casesDatabase } from './schema';
import { verifyCase, type CheckProgress, type Verification } from './verify-case';

export interface CaseVerification extends Verification {
  readonly caseId: string;
}

/** Cases that records or journals speak of, those whose own record is gone as well. */
async function allCaseIds(): Promise<string[]> {
  const db = await casesDatabase();
  const [records, heads] = await Promise.all([db.getAllKeys('case'), db.getAllKeys('heads')]);
  return [...new Set([...records.map(([caseId]) => caseId), ...heads])];
}

/**
 * Checks every case of this machine, one after the other, as `verifyCase` does.
 * in   `progressed` is told of the case that is being checked, counted from 0
 */
export async function verifyStore(
  progressed: (progress: CheckProgress, caseIndex: number, cases: number) => void,
  signal: AbortSignal,
): Promise<CaseVerification[]> {
  const ids = await allCaseIds();
  const all: CaseVerification[] = [];
  for (const [i, caseId] of ids.entries()) {
    const verification = await verifyCase(caseId, (progress) => progressed(progress, i, ids.length), signal);
    all.push({ caseId, ...verification });
  }
  return all;
}
