import { FILE_SCAN_CHANNEL, type FileScanNews, type FileScanRequest } from '../../messages/file-scan';
import { randomId } from '../../platform/random-id';
import { tell } from '../../platform/tell';

/** The way to the scans of files, which the offscreen document runs. */
export interface FileScans {
  /** Has a file scanned under an id of its own, when its turn comes. */
  start(scanId: string, file: File): void;
  cancel(scanId: string): void;
}

/** A detector's host that has not heard a request after this long was about to start or to end: it is asked again. */
const ASK_AGAIN_MS = 3000;
const MOST_ASKED = 5;

const LOST = { code: 'worker-crashed', detail: 'The detector could not be reached.' };

/** Takes a lock for the life of this page; its name, once it is held. */
async function holdForLife(): Promise<string> {
  const name = `scan-page-${randomId()}`;
  await new Promise<void>((held) => {
    void navigator.locks.request(name, () => {
      held();
      return new Promise<never>(() => undefined);
    });
  });
  return name;
}

/** in: what is told all that becomes known of scans that were started here */
export function createFileScans(heard: (news: FileScanNews) => void): FileScans {
  const channel = new BroadcastChannel(FILE_SCAN_CHANNEL);
  const lock = holdForLife();
  const asked = new Map<
    string,
    { readonly file: File; times: number; timer: ReturnType<typeof setTimeout> | undefined }
  >();
  const watched = new Set<string>();
  const send = (request: FileScanRequest): void => channel.postMessage(request);

  const end = (scanId: string): void => {
    clearTimeout(asked.get(scanId)?.timer);
    asked.delete(scanId);
  };
  const ask = async (scanId: string): Promise<void> => {
    const entry = asked.get(scanId);
    if (!entry) return;
    clearTimeout(entry.timer);
    if ((entry.times += 1) > MOST_ASKED) {
      end(scanId);
      return heard({ type: 'ended', scanId, outcome: { record: null, cancelled: false, problem: LOST } });
    }
    entry.timer = setTimeout(() => void ask(scanId), ASK_AGAIN_MS);
    await tell<'detector.wake'>({ type: 'detector.wake' }).catch(() => undefined);
    send({ type: 'scan', scanId, file: entry.file, lock: await lock });
  };
  /** The lock is given to us when its holder has gone: then all that it had is asked for anew. */
  const watch = async (theirs: string): Promise<void> => {
    if (watched.has(theirs)) return;
    watched.add(theirs);
    await navigator.locks.request(theirs, () => undefined);
    for (const scanId of asked.keys()) void ask(scanId);
  };
  channel.addEventListener('message', ({ data: news }: MessageEvent<FileScanNews | FileScanRequest>) => {
    const entry = asked.get(news.scanId);
    if (!entry || news.type === 'scan' || news.type === 'cancel') return;
    if (news.type === 'queued') {
      clearTimeout(entry.timer);
      void watch(news.lock);
    }
    if (news.type === 'ended') end(news.scanId);
    heard(news);
  });

  return {
    start(scanId, file) {
      asked.set(scanId, { file, times: 0, timer: undefined });
      void ask(scanId);
    },
    cancel(scanId) {
      send({ type: 'cancel', scanId });
      if (!asked.has(scanId)) return;
      end(scanId);
      heard({ type: 'ended', scanId, outcome: { record: null, cancelled: true, problem: null } });
    },
  };
}
