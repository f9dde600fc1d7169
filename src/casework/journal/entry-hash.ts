import type { JournalEntry } from '../model/journal';
import { recordSha256 } from './digest';

/** SHA-256 of the canonical JSON of all of an entry but its `hash`. */
export function entryHash(entry: Omit<JournalEntry, 'hash'> & { readonly hash?: string }): string {
  return recordSha256({ ...entry, hash: undefined });
}
