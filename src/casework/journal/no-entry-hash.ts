/** In the place of the hash of the entry before, for the first entry of a journal. */
export const NO_ENTRY_HASH = '0'.repeat(64);
