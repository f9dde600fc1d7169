import type { DBSchema, IDBPDatabase } from 'idb';
import type { MediaKeys } from '../../messages/media-key';
import { databaseOf } from '../database';
import type { SeenEntry } from './entry';
import { surplus } from './limits';

/** A database of its own beside `evidence`: a change of its form needs no migration of what is kept there, and a damaged one takes nothing else with it. */
const NAME = 'seen';
const SCHEMA_VERSION = 2;

interface Schema extends DBSchema {
  media: {
    key: string;
    value: SeenEntry;
    indexes: { fileKey: string; postKey: string; exact: string };
  };
}

/** Verdicts on media that were seen before. Lives in IndexedDB of the extension's own origin; in a private window, in memory alone (`incognito: split`). */
export interface Seen {
  /** All entries that go by one of the keys. */
  ofKeys(keys: MediaKeys): Promise<SeenEntry[]>;
  /** All entries that have one of these pictures, by their exact names. */
  ofPictures(exact: readonly string[]): Promise<SeenEntry[]>;
  /** Writes an entry in the place of others, all or nothing. @throws DOMException "QuotaExceededError" where the disk is full; what was there stays */
  replace(entry: SeenEntry, others: readonly string[]): Promise<void>;
  /** Notes that an entry was of use; nothing when it is gone. */
  touch(id: string, nowMs: number): Promise<void>;
  /** Forgets what a video was remembered by: its own entry, all that go by one of its keys, and the one measured at this time, whose verdict it had taken over. */
  forget(videoId: string, keys: MediaKeys, measuredAtMs: number | null): Promise<void>;
  forgetAll(): Promise<void>;
  /** Forgets what is beyond the bounds of `limits`. `keepMs`: how long an entry is kept after it was measured. */
  prune(nowMs: number, keepMs: number): Promise<void>;
}

const database = databaseOf<Schema>(NAME, SCHEMA_VERSION, async (db, oldVersion, _newVersion, transaction) => {
  if (oldVersion < 1) {
    const media = db.createObjectStore('media', { keyPath: 'id' });
    // Entries whose key is null are in no index of it.
    media.createIndex('fileKey', 'fileKey');
    media.createIndex('postKey', 'postKey');
  }
  const media = transaction.objectStore('media');
  media.createIndex('exact', 'exact', { multiEntry: true });
  for await (const cursor of media.iterate()) await cursor.update({ ...cursor.value, exact: [] });
});

async function entriesOf(db: IDBPDatabase<Schema>, { file, post }: MediaKeys): Promise<SeenEntry[]> {
  const found = await Promise.all([
    file === null ? [] : db.getAllFromIndex('media', 'fileKey', file),
    post === null ? [] : db.getAllFromIndex('media', 'postKey', post),
  ]);
  return [...new Map(found.flat().map((entry) => [entry.id, entry])).values()];
}

/** The one store; opened at the first call, a failed opening is tried anew at the next. */
export function openSeen(): Seen {
  return {
    async ofKeys(keys) {
      return entriesOf(await database(), keys);
    },
    async ofPictures(exact) {
      const { store } = (await database()).transaction('media');
      const found = await Promise.all(exact.map((name) => store.index('exact').getAll(name)));
      return [...new Map(found.flat().map((entry) => [entry.id, entry])).values()];
    },
    async replace(entry, others) {
      const transaction = (await database()).transaction('media', 'readwrite');
      // The new one first: where it cannot be written, nothing is taken away for it.
      await Promise.all([
        transaction.store.put(entry),
        ...others.filter((id) => id !== entry.id).map((id) => transaction.store.delete(id)),
        transaction.done,
      ]);
    },
    async touch(id, nowMs) {
      const transaction = (await database()).transaction('media', 'readwrite');
      const entry = await transaction.store.get(id);
      if (entry) await transaction.store.put({ ...entry, lastSeenAtMs: nowMs });
      await transaction.done;
    },
    async forget(videoId, keys, measuredAtMs) {
      const db = await database();
      const taken = (await db.getAll('media')).filter((entry) => entry.measuredAtMs === measuredAtMs);
      const ids = [videoId, ...[...(await entriesOf(db, keys)), ...taken].map(({ id }) => id)];
      const transaction = db.transaction('media', 'readwrite');
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
    },
    async forgetAll() {
      await (await database()).clear('media');
    },
    async prune(nowMs, keepMs) {
      const transaction = (await database()).transaction('media', 'readwrite');
      const entries = await transaction.store.getAll();
      const ids = surplus(entries, nowMs, keepMs);
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
    },
  };
}
