import { mergedAccount } from '../../../../casework/accounts/merged-account';
import type { AccountRecord, ItemRecord } from '../../../../casework/model/records';
import type { RecordChange } from '../../../storage/cases/case-store';
import { peopleTexts } from '../../../texts/casework/people-words';
import { remember } from './undo';
import { write } from './write';

/** What was merged, as it was: the two accounts, and whose videos changed hands. */
interface Merge {
  readonly stays: AccountRecord;
  readonly goes: AccountRecord;
  readonly itemIds: readonly string[];
}

const ofAccount = (record: AccountRecord): RecordChange => ({ kind: 'account', id: record.accountId, record });

/** Changes of the items that are still of account `from` to account `to`. */
async function handOver(
  get: (itemId: string) => Promise<ItemRecord | undefined>,
  itemIds: readonly string[],
  from: AccountRecord,
  to: AccountRecord,
): Promise<RecordChange[]> {
  const found = await Promise.all(itemIds.map(get));
  return found
    .filter((item) => item !== undefined)
    .filter(({ accountId }) => accountId === from.accountId)
    .map((item) => ({ kind: 'item', id: item.itemId, record: { ...item, accountId: to.accountId } }));
}

const toldOf = ({ stays, goes }: Pick<Merge, 'stays' | 'goes'>, items: number) => ({
  ...{ handle: goes.handle, intoHandle: stays.handle, platform: goes.platform, intoPlatform: stays.platform },
  ...{ accountId: goes.accountId, intoAccountId: stays.accountId, items },
});

async function part({ stays, goes, itemIds }: Merge): Promise<boolean> {
  return write(stays.caseId, async (read) => {
    const [one, other] = [await read.get('account', stays.accountId), await read.get('account', goes.accountId)];
    // One that is gone, or has come in again under its own name, is left as it is.
    if (!one || other) return null;
    const back = await handOver((id) => read.get('item', id), itemIds, stays, goes);
    return {
      step: { what: 'account.unmerged', by: 'analyst', detail: toldOf({ stays, goes }, back.length) },
      changes: [ofAccount(stays), ofAccount(goes), ...back],
    };
  });
}

/**
 * Makes one account of two: the videos of the one that goes become those of the one that stays, which goes by both names from then on.
 * in   two accounts of one case, and its videos      out   whether it was written
 */
export async function mergeAccounts(
  goes: AccountRecord,
  stays: AccountRecord,
  items: readonly ItemRecord[],
): Promise<boolean> {
  const itemIds = items.filter(({ accountId }) => accountId === goes.accountId).map(({ itemId }) => itemId);
  let merge: Merge = { stays, goes, itemIds };
  const written = await write(goes.caseId, async (read) => {
    const [one, other] = [await read.get('account', stays.accountId), await read.get('account', goes.accountId)];
    if (!one || !other || stays.accountId === goes.accountId) return null;
    merge = { stays: one, goes: other, itemIds };
    const moved = await handOver((id) => read.get('item', id), itemIds, other, one);
    return {
      step: { what: 'account.merged', by: 'analyst', detail: toldOf(merge, moved.length) },
      changes: [ofAccount(mergedAccount(one, other)), { kind: 'account', id: other.accountId, record: null }, ...moved],
    };
  });
  if (!written) return false;
  remember({ text: peopleTexts.merged(goes.handle, stays.handle), undo: () => part(merge) });
  return true;
}
