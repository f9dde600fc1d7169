import type { AccountRecord, ItemRecord } from '../../../../casework/model/records';
import { accountFor, accountsByHandle } from '../../../../casework/ways-in/new-records';
import { originSeen, type SeenOnPage } from '../../../../casework/ways-in/seen-on-page';
import type { ReadWithin, RecordChange } from '../../../storage/cases/case-store';

/** What a page said of the video of an item, and the accounts that the case knows. */
export interface Seen {
  readonly onPage: SeenOnPage;
  readonly accounts: readonly AccountRecord[];
}

/**
 * The item with what its page said of it, see `originSeen`; an author who is known only now brings the account along.
 * out  the item, and what else is to be written
 */
export async function withSeen(
  item: ItemRecord,
  seen: Seen | undefined,
  read: ReadWithin,
): Promise<{ readonly item: ItemRecord; readonly changes: readonly RecordChange[] }> {
  if (seen === undefined) return { item, changes: [] };
  const origin = originSeen(item.origin, seen.onPage);
  // Whose author was known before has the account that the analyst left it.
  const account = item.origin.post?.author
    ? null
    : accountFor(origin.post, item.caseId, accountsByHandle(seen.accounts));
  const accountId = item.accountId ?? account?.accountId ?? null;
  const isNew = account !== null && account.accountId === accountId && !(await read.get('account', accountId));
  return {
    item: { ...item, origin, accountId },
    changes: isNew ? [{ kind: 'account', id: account.accountId, record: account }] : [],
  };
}
