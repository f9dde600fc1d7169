import type { DBSchema } from 'idb';
import type { VideoRecord } from '../../messages/video-record';
import { openMoments } from '../moments/moments';
import { databaseOf } from '../database';
import { complete } from './complete';
import { surplus } from './limits';

const NAME = 'evidence';
const SCHEMA_VERSION = 2;

interface Schema extends DBSchema {
  videos: { key: string; value: VideoRecord; indexes: { tabId: number; updatedAtMs: number } };
}

/** What was found out about videos. Lives in IndexedDB of the extension's own origin, which pages cannot read. */
export interface Evidence {
  /** Writes a record; one whose tab has moved on stays history, however late its last frames come in. */
  put(record: VideoRecord): Promise<void>;
  get(videoId: string): Promise<VideoRecord | undefined>;
  /** Of the page that a tab shows now, in the order in which they were first seen. */
  ofTab(tabId: number): Promise<VideoRecord[]>;
  remove(videoId: string): Promise<void>;
  /** The tab (or one frame of it) shows another page or is gone: its records become history. */
  leaveTab(tabId: number, frameId?: number): Promise<void>;
  /** The same for all tabs: after a restart of the browser its tab ids mean other tabs. */
  leaveAllTabs(): Promise<void>;
  removeAll(): Promise<void>;
  /** Forgets what is beyond the bounds of `limits`, or older than `maxAgeMs`. */
  prune(nowMs: number, maxAgeMs?: number): Promise<void>;
}

const database = databaseOf<Schema>(NAME, SCHEMA_VERSION, async (db, oldVersion, _newVersion, transaction) => {
  if (oldVersion < 1) {
    const videos = db.createObjectStore('videos', { keyPath: 'videoId' });
    videos.createIndex('tabId', 'tabId');
    videos.createIndex('updatedAtMs', 'updatedAtMs');
    return;
  }
  for await (const cursor of transaction.objectStore('videos').iterate()) await cursor.update(complete(cursor.value));
});

/** The one store; opened at the first call, a failed opening is tried anew at the next. */
export function openEvidence(): Evidence {
  return {
    async put(record) {
      const transaction = (await database()).transaction('videos', 'readwrite');
      const before = await transaction.store.get(record.videoId);
      await transaction.store.put(before?.tabId === null ? { ...record, tabId: null } : record);
      await transaction.done;
    },
    async get(videoId) {
      return (await database()).get('videos', videoId);
    },
    async ofTab(tabId) {
      const records = await (await database()).getAllFromIndex('videos', 'tabId', tabId);
      return records.sort((a, b) => a.firstSeenAtMs - b.firstSeenAtMs);
    },
    async remove(videoId) {
      await (await database()).delete('videos', videoId);
      await openMoments().forget([videoId]);
    },
    async removeAll() {
      await (await database()).clear('videos');
      await openMoments().forgetAll();
    },
    async leaveTab(tabId, frameId) {
      const transaction = (await database()).transaction('videos', 'readwrite');
      for await (const cursor of transaction.store.index('tabId').iterate(tabId)) {
        if (frameId !== undefined && cursor.value.frameId !== frameId) continue;
        await cursor.update({ ...cursor.value, tabId: null });
      }
      await transaction.done;
    },
    async leaveAllTabs() {
      const transaction = (await database()).transaction('videos', 'readwrite');
      for await (const cursor of transaction.store.index('tabId').iterate()) {
        await cursor.update({ ...cursor.value, tabId: null });
      }
      await transaction.done;
    },
    async prune(nowMs, maxAgeMs) {
      const transaction = (await database()).transaction('videos', 'readwrite');
      const records = await transaction.store.getAll();
      const forgotten = surplus(records, nowMs, maxAgeMs);
      await Promise.all(forgotten.map((videoId) => transaction.store.delete(videoId)));
      await transaction.done;
      if (forgotten.length > 0) await openMoments().forget(forgotten);
    },
  };
}
