import { signal } from '@preact/signals';
import type { CheckProgress, Verification } from '../../../storage/cases/verify-case';
import { verifyCase } from '../../../storage/cases/verify-case';
import { write } from '../model/write';

/** A check of a case: not begun, running, or what it gave. */
export type Check =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly progress: CheckProgress; readonly stop: () => void }
  | { readonly state: 'ended'; readonly verification: Verification }
  | { readonly state: 'failed'; readonly why: string };

export const check = signal<Check>({ state: 'none' });

/** Where a check was running, it stops; what it gave is forgotten. */
export function forgetCheck(): void {
  if (check.value.state === 'running') check.value.stop();
  check.value = { state: 'none' };
}

/** Checks the case; that it was done, and with what outcome, becomes a line of its journal. */
export async function startCheck(caseId: string): Promise<void> {
  forgetCheck();
  const stopper = new AbortController();
  const stop = (): void => stopper.abort();
  const { signal: stopped } = stopper;
  check.value = { state: 'running', progress: { done: 0, total: 0 }, stop };
  try {
    const progressed = (progress: CheckProgress): void => void (check.value = { state: 'running', progress, stop });
    const verification = await verifyCase(caseId, progressed, stopped);
    if (stopped.aborted) return;
    check.value = { state: 'ended', verification };
    const { lines, records, blobs, findings } = verification;
    await write(caseId, async (read) => {
      // Of a case whose own record is gone, nothing more is written.
      if (!(await read.get('case', caseId))) return null;
      const detail = { lines, records, blobs, findings: findings.length };
      return { step: { what: 'case.checked', by: 'analyst', detail }, changes: [] };
    });
  } catch (error) {
    if (stopped.aborted) {
      if (check.value.state === 'running' && check.value.stop === stop) check.value = { state: 'none' };
      return;
    }
    check.value = { state: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
