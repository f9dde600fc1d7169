import type { JournalEntry } from '../model/journal';
import { NO_ENTRY_HASH } from './no-entry-hash';
import { entryHash } from './entry-hash';
import type { Finding } from './findings';

/** Where the store says that a journal ends; kept apart from the lines, so that the loss of the last ones is noticed. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

function endFindings(last: JournalEntry | undefined, head: JournalHead): Finding[] {
  const lastSeq = last?.seq ?? -1;
  if (lastSeq < head.seq) return [{ what: 'end-missing', fromSeq: lastSeq + 1, toSeq: head.seq }];
  if (last && lastSeq === head.seq && last.hash !== head.hash) return [{ what: 'line-altered', seq: lastSeq }];
  return lastSeq > head.seq ? [{ what: 'line-added', seq: lastSeq }] : [];
}

/**
 * What is wrong with the lines of a journal among themselves.
 * in   all lines of one case in order; `head` where one was kept
 */
export function checkLines(entries: readonly JournalEntry[], head: JournalHead | null = null): Finding[] {
  const findings: Finding[] = [];
  let before: JournalEntry | undefined;
  for (const entry of entries) {
    const { seq } = entry;
    const expected = before ? before.seq + 1 : 0;
    const altered = entryHash(entry) !== entry.hash;
    if (altered) findings.push({ what: 'line-altered', seq });
    if (entry.caseId !== entries[0]!.caseId) {
      findings.push({ what: 'line-of-other-case', seq, caseId: entry.caseId });
    }
    if (seq > expected) findings.push({ what: 'lines-missing', fromSeq: expected, toSeq: seq - 1 });
    else if (seq < expected) findings.push({ what: 'line-added', seq });
    else if (entry.previous !== (before?.hash ?? NO_ENTRY_HASH)) findings.push({ what: 'line-unlinked', seq });
    before = entry;
  }
  if (head) findings.push(...endFindings(before, head));
  return findings;
}
