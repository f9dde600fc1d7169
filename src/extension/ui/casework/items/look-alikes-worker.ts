import { nearDuplicates } from '../../../../casework/near-duplicates/near-duplicates';
import { openCases } from '../../../storage/cases/cases';
import type { LookAlikesAnswer, LookAlikesQuestion } from './look-alikes-messages';

/** A worker that finds look-alikes among the items of a case, as they are in the store. */
addEventListener('message', ({ data: { caseId } }: MessageEvent<LookAlikesQuestion>) => {
  void openCases()
    .all('item', caseId)
    .then((items) => {
      const printed = items.map(({ itemId, bytes, result }) => ({
        ...{ itemId, sha256: bytes?.sha256 ?? null, prints: result?.prints ?? [] },
      }));
      postMessage({ caseId, groups: nearDuplicates(printed) } satisfies LookAlikesAnswer);
    })
    // A store that cannot be read is told of by the page itself.
    .catch(() => postMessage({ caseId, groups: [] } satisfies LookAlikesAnswer));
});
