import { canBeMeasured } from '../../../../casework/person/measurable';
import type { AccountRecord, ItemRecord } from '../../../../casework/model/records';

/** A video that a person may be learnt from; `own`: of an account that is marked as theirs, the others were labelled genuine. */
export interface Candidate {
  readonly item: ItemRecord;
  readonly own: boolean;
}

/**
 * Videos that a person may be learnt from: scanned ones of the person's own accounts, and those that the analyst labelled genuine and that belong to nobody else's account.
 * Never one that was labelled manipulated. By name.
 */
export function candidatesFor(
  personId: string,
  items: readonly ItemRecord[],
  accounts: readonly AccountRecord[],
): Candidate[] {
  const byId = new Map(accounts.map((account) => [account.accountId, account]));
  return items
    .filter((item) => canBeMeasured(item))
    .filter(({ label }) => label !== 'manipulated' && label !== 'off-topic')
    .flatMap((item) => {
      const account = item.accountId === null ? undefined : byId.get(item.accountId);
      const own = account !== undefined && account.verified && account.personId === personId;
      const mayBe = (account?.personId ?? personId) === personId;
      return own || (item.label === 'genuine' && mayBe) ? [{ item, own }] : [];
    })
    .sort((a, b) => a.item.name.localeCompare(b.item.name));
}
