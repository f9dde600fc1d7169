import type { BrowserContext, Page } from '@playwright/test';
import { readStamp } from '../media/stamp';

/** What the extension keeps of a video, as far as the run judges it. */
export interface KeptRecord {
  readonly videoId: string;
  readonly mediaUrl: string;
  readonly state: string;
  readonly band: string | null;
  readonly margin: number | null;
  readonly framesUsed: number;
  /** The extension's own word that this verdict will not change any more; null where it says nothing of that. */
  readonly stable: boolean | null;
  readonly known: string | null;
  readonly updatedAtMs: number;
  /** Number of the clip that the thumbnail's pixels came from; null without a thumbnail, or where no number can be read. */
  readonly stamp: number | null;
  readonly thumbnail: boolean;
}

type Raw = Omit<KeptRecord, 'stamp'> & { readonly pixels: { base64: string; width: number; height: number } | null };

/** Reads the extension's store, in a document of its own origin that holds none of its code. */
export interface RecordReader {
  /** All records ever seen, each as it was read last; also those that the extension has forgotten since. */
  read(): Promise<ReadonlyMap<string, KeptRecord>>;
}

/** Runs in the document: records changed since `sinceMs`, with the pixels of thumbnails not in `stamped`. */
async function readStore({ sinceMs, stamped }: { sinceMs: number; stamped: string[] }): Promise<Raw[]> {
  interface Stored {
    videoId: string;
    mediaUrl: string;
    state: string;
    verdict: { band: string | null; margin: number | null; framesUsed: number; stable?: boolean } | null;
    stable?: boolean;
    known?: string;
    updatedAtMs: number;
    thumbnail: Blob | null;
  }
  const known = (await indexedDB.databases()).some(({ name }) => name === 'evidence');
  if (!known) return [];
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('evidence');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  if (!database.objectStoreNames.contains('videos')) {
    database.close();
    return [];
  }
  const all = await new Promise<Stored[]>((resolve, reject) => {
    const request = database.transaction('videos').objectStore('videos').getAll();
    request.onsuccess = () => resolve(request.result as Stored[]);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  database.close();
  const out: Raw[] = [];
  for (const { videoId, mediaUrl, state, verdict, updatedAtMs, thumbnail, ...rest } of all) {
    if (updatedAtMs < sinceMs) continue;
    let pixels: Raw['pixels'] = null;
    if (thumbnail && !stamped.includes(videoId)) {
      const bitmap = await createImageBitmap(thumbnail);
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
      context.drawImage(bitmap, 0, 0);
      let text = '';
      for (const byte of context.getImageData(0, 0, width, height).data) text += String.fromCharCode(byte);
      pixels = { base64: btoa(text), width, height };
    }
    out.push({
      ...{ videoId, mediaUrl, state, updatedAtMs, pixels, thumbnail: thumbnail !== null },
      band: verdict?.band ?? null,
      margin: verdict?.margin ?? null,
      framesUsed: verdict?.framesUsed ?? 0,
      stable: rest.stable ?? verdict?.stable ?? null,
      known: rest.known ?? null,
    });
  }
  return out;
}

async function readerPage(context: BrowserContext, extensionId: string): Promise<Page> {
  const opener = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(opener);
  const opened = context.waitForEvent('page');
  // A window of its own, so that the page under watch stays the visible tab of its window.
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true, background: true });
  const page = await opened;
  await session.detach();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

/** Opens the reader; its document stays open until the browser closes. */
export async function openRecordReader(context: BrowserContext, extensionId: string): Promise<RecordReader> {
  const page = await readerPage(context, extensionId);
  const kept = new Map<string, KeptRecord>();
  let sinceMs = 0;
  return {
    async read() {
      const stamped = [...kept.values()].filter(({ stamp }) => stamp !== null).map(({ videoId }) => videoId);
      const startedMs = Date.now();
      for (const { pixels, ...record } of await page.evaluate(readStore, { sinceMs, stamped })) {
        const fresh = pixels && readStamp(Buffer.from(pixels.base64, 'base64'), pixels.width, pixels.height);
        kept.set(record.videoId, { ...record, stamp: fresh ?? kept.get(record.videoId)?.stamp ?? null });
      }
      // Writes lag behind what they tell of by a second at most.
      sinceMs = startedMs - 5000;
      return kept;
    },
  };
}
