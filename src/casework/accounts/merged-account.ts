import type { AccountRecord } from '../model/records';

/**
 * One account of two that turned out to be the same.
 * in   the one that stays, with its name and address where it has one; the one that becomes part of it
 * out  the one that stays: whom it shows is as it says, else as the other says; it is the person's own where either is known to be, of that person; it goes by the
 *      other's names too
 */
export function mergedAccount(stays: AccountRecord, goes: AccountRecord): AccountRecord {
  const personId = stays.personId ?? goes.personId;
  const isOwn = (one: AccountRecord): boolean => one.verified && (one.personId ?? personId) === personId;
  const { platform, handle } = goes;
  return {
    ...stays,
    ...{ personId, url: stays.url ?? goes.url, verified: isOwn(stays) || isOwn(goes) },
    alsoKnownAs: [...(stays.alsoKnownAs ?? []), { platform, handle }, ...(goes.alsoKnownAs ?? [])],
  };
}
