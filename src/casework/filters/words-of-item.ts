import type { AccountRecord, ItemRecord } from '../model/records';

/** All of an item that a search looks through but the SHA-256 of its bytes, lower case. */
export type Words = (item: ItemRecord) => string;

/**
 * What a search finds an item by: name, note, account, author, addresses, file and post id. Each item's text is made once: records are never changed
 * but replaced, so the record itself is the key.
 * in   accounts of the case; another set of accounts needs another one of these
 */
export function createWords(accounts: ReadonlyMap<string, AccountRecord>): Words {
  const known = new WeakMap<ItemRecord, string>();
  return (item) => {
    let text = known.get(item);
    if (text === undefined) {
      text = textOf(item, item.accountId === null ? undefined : accounts.get(item.accountId));
      known.set(item, text);
    }
    return text;
  };
}

function textOf({ name, note, origin }: ItemRecord, account: AccountRecord | undefined): string {
  const { post, file, pageUrl, mediaUrl } = origin;
  return [
    ...[name, note, account?.handle, account?.platform, post?.author, post?.permalink, post?.postId],
    ...[file?.path, pageUrl, mediaUrl],
  ]
    .filter(Boolean)
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
}
