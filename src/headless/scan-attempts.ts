import { PageLost, PageSilent } from './host-page';
import type { ScanProblem } from './file-scan';
import { isPassing } from './file-scan';
import type { WireScan } from './page/messages';

/** A file is tried once more when the page, the browser or the engine failed under it. */
const ATTEMPTS = 2;

/** What is left of a scan that no page finished. */
function without(problem: ScanProblem): Omit<WireScan, 'problem'> & { problem: ScanProblem } {
  return { video: null, reports: [], verdict: null, problem };
}

/**
 * Calls `attempt` until it gives a result that another try would not better, twice at most; `discard` is called after each failure, so that
 * the next attempt starts on a fresh page. A file over its time limit is not tried again.
 * @throws what `attempt` throws apart from PageLost and PageSilent.
 */
export async function scanAttempts(
  attempt: () => Promise<WireScan>,
  discard: () => Promise<void>,
): Promise<Omit<WireScan, 'problem'> & { problem: ScanProblem | null }> {
  for (let tried = 1; ; tried += 1) {
    try {
      const scan = await attempt();
      if (!scan.problem || !isPassing(scan.problem.code)) return scan;
      await discard();
      if (tried === ATTEMPTS) return scan;
    } catch (error) {
      await discard();
      if (error instanceof PageSilent) {
        return without({ code: 'timed-out', detail: `The file took too long and was given up (${error.message}).` });
      }
      if (!(error instanceof PageLost)) throw error;
      if (tried === ATTEMPTS) {
        return without({ code: 'page-crashed', detail: `The browser failed twice at this file (${error.message}).` });
      }
    }
  }
}
