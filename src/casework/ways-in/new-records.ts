import { sha256Of } from '../journal/digest';
import type { AccountRecord, ItemRecord, PostClaim } from '../model/records';
import type { FoundVideo } from './found';

/** What items are made with that a found video does not say itself. */
export interface NewItems {
  readonly caseId: string;
  readonly sourceId: string;
  readonly addedAtMs: number;
  /** A fresh UUID at each call. */
  readonly newId: () => string;
  /** Of the case, as they are now. */
  readonly accounts: readonly AccountRecord[];
}

/**
 * Items that are added at once follow each other by so much, so that they are scanned and listed in the order in which they were given; ids are random.
 * A power of two, and no finer than a number of today's milliseconds holds.
 */
const APART_MS = 2 ** -10;

/** Handles are the same however they are written on all platforms but those that have none. */
const handleOf = (author: string): string => author.replace(/^@/, '').trim();
const keyOf = (platform: string, handle: string): string => `${platform} ${handle.toLowerCase()}`;

/**
 * Id of the account with this handle on this platform in a case: always the same, so that two lists that are taken in at once do not make two of it. A UUID in form (version 8, of one's own making).
 */
export function accountIdOf(caseId: string, platform: string, handle: string): string {
  const hex = sha256Of(`${caseId} ${keyOf(platform, handle)}`);
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const PROFILES: Readonly<Record<string, (handle: string) => string>> = {
  x: (handle) => `https://x.com/${handle}`,
  instagram: (handle) => `https://www.instagram.com/${handle}/`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
  reddit: (handle) => `https://www.reddit.com/user/${handle}/`,
  'threads.com': (handle) => `https://www.threads.com/@${handle}`,
};

/** The account's page, where its address follows from its handle. */
function profileOf(platform: string, handle: string): string | null {
  const profile = Object.hasOwn(PROFILES, platform) ? PROFILES[platform] : undefined;
  return profile && /^[\w.-]+$/.test(handle) ? profile(handle) : null;
}

/** The accounts of a case, to be found by platform and handle, under each name that they go by. */
export function accountsByHandle(accounts: readonly AccountRecord[]): Map<string, AccountRecord> {
  const others = accounts.flatMap((account) =>
    (account.alsoKnownAs ?? []).map((name) => [keyOf(name.platform, name.handle), account] as const),
  );
  const own = accounts.map((account) => [keyOf(account.platform, account.handle), account] as const);
  return new Map([...others, ...own]);
}

/** The account of a post's author: the one that is known, else a new one; null where no author is named. in: `known`: as `accountsByHandle` gives them */
export function accountFor(
  post: PostClaim | null,
  caseId: string,
  known: ReadonlyMap<string, AccountRecord>,
): AccountRecord | null {
  const handle = post?.author ? handleOf(post.author) : '';
  if (!post || handle === '') return null;
  const { platform } = post;
  return (
    known.get(keyOf(platform, handle)) ?? {
      ...{ accountId: accountIdOf(caseId, platform, handle), caseId, personId: null, platform, handle },
      ...{ url: profileOf(platform, handle), verified: false },
    }
  );
}

/** Records of found videos: an item each, in their order, and the accounts among their authors that the case does not know yet. */
export function newRecords(
  found: readonly FoundVideo[],
  { caseId, sourceId, addedAtMs, newId, accounts }: NewItems,
): { readonly items: readonly ItemRecord[]; readonly accounts: readonly AccountRecord[] } {
  const known = accountsByHandle(accounts);
  const added: AccountRecord[] = [];
  const accountOf = ({ origin: { post } }: FoundVideo): string | null => {
    const account = accountFor(post, caseId, known);
    if (account === null) return null;
    const key = keyOf(account.platform, account.handle);
    if (!known.has(key)) {
      known.set(key, account);
      added.push(account);
    }
    return account.accountId;
  };
  const items = found.map((one, place): ItemRecord => ({
    ...one,
    ...{ itemId: newId(), caseId, sourceId, accountId: accountOf(one), addedAtMs: addedAtMs + place * APART_MS },
    ...{ attempts: 0, label: null, note: '', reviewedAtMs: null },
  }));
  return { items, accounts: added };
}
