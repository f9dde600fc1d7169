import type { ItemProblem } from '../../../casework/model/records';
import type { BlockedReason } from '../../messages/channel';
import { problemText } from '../scan-words';
import { messages } from '../translate';
import { blockedTexts } from '../words';

/** What can go wrong with a video of a case beyond what can go wrong with a file or a video of a page. */
const ownTexts: Readonly<Record<string, string>> = messages({
  'no-bytes': 'case_problem_no_bytes',
  'needs-permission': 'case_problem_needs_permission',
  redirected: 'case_problem_redirected',
  'not-fetched': 'case_problem_not_fetched',
  'too-large': 'case_problem_too_large',
  refused: 'case_problem_refused',
  stopped: 'case_problem_stopped',
  'page-gone': 'case_problem_page_gone',
  interrupted: 'case_problem_interrupted',
  'disk-full': 'case_problem_disk_full',
});

/** Why a video of a case has no result, one sentence; the record's own where the code is not known (from another version of the extension). */
export function itemProblemText(problem: ItemProblem): string {
  return ownTexts[problem.code] ?? blockedTexts[problem.code as BlockedReason] ?? problemText(problem);
}
