import type { DBSchema } from 'idb';
import { databaseOf } from '../database';
import { MAX_MOMENTS, surplusMoments } from './limits';
import type { Moment } from './moment';

const NAME = 'moments';
const SCHEMA_VERSION = 1;
/** Counting all of them takes a moment itself. */
const PRUNE_EVERY_WRITES = 40;

interface Schema extends DBSchema {
  moments: { key: number; value: Moment; indexes: { videoId: string; atMs: number } };
}

/** What single moments of videos said, with pictures of the faces. Lives in IndexedDB of the extension's own origin; bounds: `limits`. */
export interface Moments {
  /** Keeps what one burst of a video said. */
  add(moments: readonly Moment[]): Promise<void>;
  /** In the order of the media. */
  ofVideo(videoId: string): Promise<Moment[]>;
  forget(videoIds: readonly string[]): Promise<void>;
  forgetAll(): Promise<void>;
}

let writes = 0;
const database = databaseOf<Schema>(NAME, SCHEMA_VERSION, (db) => {
  const moments = db.createObjectStore('moments', { autoIncrement: true });
  moments.createIndex('videoId', 'videoId');
  moments.createIndex('atMs', 'atMs');
});

/** Keeps one video within its bound. */
async function thin(videoId: string): Promise<void> {
  const transaction = (await database()).transaction('moments', 'readwrite');
  const kept: { key: number; mediaTimeS: number }[] = [];
  for await (const cursor of transaction.store.index('videoId').iterate(videoId)) {
    kept.push({ key: cursor.primaryKey, mediaTimeS: cursor.value.mediaTimeS });
  }
  await Promise.all(surplusMoments(kept).map(({ key }) => transaction.store.delete(key)));
  await transaction.done;
}

/** Keeps all together within their bound: those measured longest ago go first. */
async function prune(): Promise<void> {
  const transaction = (await database()).transaction('moments', 'readwrite');
  let surplus = (await transaction.store.count()) - MAX_MOMENTS;
  for await (const cursor of transaction.store.index('atMs').iterate()) {
    if (surplus <= 0) break;
    surplus -= 1;
    await cursor.delete();
  }
  await transaction.done;
}

/** The one store; opened at the first call, a failed opening is tried anew at the next. */
export function openMoments(): Moments {
  return {
    async add(moments) {
      const transaction = (await database()).transaction('moments', 'readwrite');
      await Promise.all(moments.map((moment) => transaction.store.add(moment)));
      await transaction.done;
      for (const videoId of new Set(moments.map((moment) => moment.videoId))) await thin(videoId);
      if ((writes += 1) % PRUNE_EVERY_WRITES === 0) await prune();
    },
    async ofVideo(videoId) {
      const moments = await (await database()).getAllFromIndex('moments', 'videoId', videoId);
      return moments.sort((a, b) => a.mediaTimeS - b.mediaTimeS || (a.trackId ?? -1) - (b.trackId ?? -1));
    },
    async forget(videoIds) {
      const transaction = (await database()).transaction('moments', 'readwrite');
      for (const videoId of videoIds) {
        for await (const cursor of transaction.store.index('videoId').iterate(videoId)) await cursor.delete();
      }
      await transaction.done;
    },
    async forgetAll() {
      await (await database()).clear('moments');
    },
  };
}
