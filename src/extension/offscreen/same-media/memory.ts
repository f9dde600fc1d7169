import type { RawFrame } from '../../../detector/frames/frame';
import { mediaKeysOf, type MediaKeys } from '../../messages/media-key';
import type { Post } from '../../messages/post';
import type { VideoRecord } from '../../messages/video-record';
import type { SeenEntry } from '../../storage/seen/entry';
import type { Seen } from '../../storage/seen/seen';
import { createPrints } from './prints';
import { isAnother, isOtherEncoding, ofSameFile, ofSamePictures, ofSamePost, replacedBy, type Media } from './recall';

const PRUNE_EVERY_WRITES = 50;

export interface MemoryParts {
  readonly seen: Seen;
  /** Of the model that ships: what another one measured is not reused. */
  readonly model: { readonly modelId: string; readonly featureSchemaId: string };
  readonly nowMs: () => number;
  readonly warn: (error: unknown) => void;
}

/** A video that begins to be looked at. */
export interface Begun {
  readonly videoId: string;
  /** The user wants it measured anew: nothing earlier counts, and what comes out replaces it. */
  readonly fresh: boolean;
  readonly mediaUrl: string;
  readonly post: Post | null;
  readonly durationS: number | null;
}

/** `another`: what was taken over belongs to another video. */
export type Recalled = { readonly kind: 'same-media'; readonly entry: SeenEntry } | { readonly kind: 'another' };

/** What is remembered of one video, from earlier and from now. */
export interface Recollection {
  /** The verdict on the very same file, measured earlier; may be shown before the first picture. */
  readonly atOnce: SeenEntry | null;
  /** Takes a picture in, before its buffer is handed on; what it tells that was not known before, else null. */
  see(frame: RawFrame): Recalled | null;
  /** Looks for the same encoding under any address, by the pictures taken in so far; for the end of a burst. */
  recognise(): Promise<Recalled | null>;
  /**
   * The page told (more of) the post. What was taken over by another post's key is another video's; what is known of this post may be borne out by pictures
   * that were seen already.
   */
  identify(post: Post): Promise<Recalled | null>;
  /** Remembers the record's verdict if it was measured on this video; writes when its band changes or it settles. */
  keep(record: VideoRecord): void;
  /** Writes what is newer than the last writing. */
  end(): void;
  /** The user wants it forgotten: nothing more of it is written. */
  drop(): void;
}

/** Begins to remember a video. A store that cannot be read costs what was known, not the scan. */
export type Remember = (begun: Begun) => Promise<Recollection>;

/** One for all videos: their writings go one after the other. */
export function createMemory({ seen, model, nowMs, warn }: MemoryParts): Remember {
  let last: Promise<unknown> = Promise.resolve();
  let writes = 0;
  const queue = (step: () => Promise<void>): void => {
    last = last.then(step).catch(warn);
  };
  const ofModel = ({ verdict }: SeenEntry): boolean =>
    verdict.modelId === model.modelId && verdict.featureSchemaId === model.featureSchemaId;
  const load = async (read: () => Promise<SeenEntry[]>): Promise<SeenEntry[]> => {
    try {
      await last;
      return (await read()).filter(ofModel);
    } catch (error) {
      warn(error);
      return [];
    }
  };
  const write = (entry: SeenEntry, isDropped: () => boolean): void =>
    queue(async () => {
      // Forgotten while it waited for its turn.
      if (isDropped()) return;
      const keys: MediaKeys = { file: entry.fileKey, post: entry.postKey };
      const others = [...(await seen.ofKeys(keys)), ...(await seen.ofPictures(entry.exact))];
      await seen.replace(entry, replacedBy(entry, others));
      // The age is the service worker's: it knows the user's wish.
      if ((writes += 1) % PRUNE_EVERY_WRITES === 1) await seen.prune(nowMs(), Infinity);
    });

  return async ({ videoId, fresh, mediaUrl, post, durationS: length }) => {
    const durationS = length !== null && Number.isFinite(length) && length > 0 ? length : null;
    let media: Media = { keys: mediaKeysOf(post, mediaUrl), durationS };
    let entries = fresh ? [] : await load(() => seen.ofKeys(media.keys));
    const prints = createPrints();
    let sizePx = { widthPx: 0, heightPx: 0 };
    const atOnce = ofSameFile(media, entries);
    if (atOnce) queue(() => seen.touch(atOnce.id, nowMs()));
    /** Whose verdict stands for this video, and what bears it out. */
    let taken = atOnce && { entry: atOnce, by: 'file' as 'file' | 'post' | 'pictures' };
    let written = '';
    let newest: SeenEntry | null = null;
    let dropped = false;

    const letGo = (): Recalled => {
      const wrong = taken!.entry.id;
      entries = entries.filter(({ id }) => id !== wrong);
      taken = null;
      return { kind: 'another' };
    };
    const take = (entry: SeenEntry | null, by: 'post' | 'pictures'): Recalled | null => {
      if (entry === null) return null;
      taken = { entry, by };
      queue(() => seen.touch(entry.id, nowMs()));
      return { kind: 'same-media', entry };
    };
    const find = (): Recalled | null => take(ofSamePost(media, prints.all(), entries), 'post');
    const refuted = ({ entry, by }: NonNullable<typeof taken>): boolean =>
      by === 'pictures' ? isOtherEncoding(prints.exact(), entry) : isAnother(prints.all(), entry);
    return {
      atOnce,
      see(frame) {
        sizePx = { widthPx: frame.width, heightPx: frame.height };
        if (prints.add(frame) === null) return null;
        if (taken) return refuted(taken) ? letGo() : null;
        return find();
      },
      async recognise() {
        const exact = prints.exact();
        if (fresh || taken || durationS === null) return null;
        // What is written of this very video is nothing earlier.
        const found = (await load(() => seen.ofPictures(exact))).filter(({ id }) => id !== videoId);
        return taken ? null : take(ofSamePictures(media, exact, found), 'pictures');
      },
      async identify(told) {
        const keys = mediaKeysOf(told, mediaUrl);
        if (keys.post === media.keys.post) return null;
        media = { ...media, keys };
        // What was written lies under the old key.
        written = '';
        if (taken?.by === 'post') return letGo();
        if (fresh || taken) return null;
        // What was measured of this very video a moment ago is nothing earlier.
        const found = (await load(() => seen.ofKeys(keys))).filter(({ id }) => id !== videoId);
        // The page may have told more, or pictures may have, while the store was read.
        if (media.keys !== keys || taken) return null;
        entries = found;
        return find();
      },
      keep(record) {
        const { verdict, stable, known } = record;
        const { keys } = media;
        const exact = prints.exact();
        if (dropped || known === 'same-media' || verdict?.status !== 'assessed' || durationS === null) return;
        // A copy of the screen says less than the video itself will say.
        if (record.pixels === 'screen') return;
        if (keys.file === null && keys.post === null && exact.length === 0) return;
        const atMs = nowMs();
        newest = {
          ...{ id: videoId, fileKey: keys.file, postKey: keys.post, durationS, ...sizePx, prints: prints.all(), exact },
          ...{ verdict, stable, thumbnail: record.thumbnail, measuredAtMs: atMs, lastSeenAtMs: atMs },
        };
        const now = `${verdict.band} ${stable}`;
        if (now === written) return;
        written = now;
        write(newest, () => dropped);
        newest = null;
      },
      end() {
        if (newest) write(newest, () => dropped);
        newest = null;
      },
      drop() {
        dropped = true;
        newest = null;
      },
    };
  };
}
