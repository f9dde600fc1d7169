import { computed, signal } from '@preact/signals';
import { EVIDENCE_CHANNEL } from '../../messages/evidence-channel';
import type { FileScanNews } from '../../messages/file-scan';
import { MOMENTS_CHANNEL } from '../../messages/moments-channel';
import type { VideoRecord } from '../../messages/video-record';
import { randomId } from '../../platform/random-id';
import { openEvidence } from '../../storage/evidence/evidence';
import { openMoments } from '../../storage/moments/moments';
import type { Moment } from '../../storage/moments/moment';
import { createFileScans, type FileScans } from './file-scans';
import { receiveFiles } from '../inbox';
import { afterNews, newJob, type Job } from './jobs';
import { resultView } from './result-view';

/** A video whose result the page was opened for; `record` null: nothing is stored about it. */
interface Stored {
  readonly record: VideoRecord | null;
  readonly moments: readonly Moment[];
}

/** Files that were given, the newest last. */
export const jobs = signal<readonly Job[]>([]);
const stored = signal<Stored | null>(null);
/** The id in our own address (`?video=`); null when the page is for files alone. */
export const videoId = new URLSearchParams(location.search).get('video');
/** The video that the page was opened for: undefined until it is known, null where nothing is stored. */
export const shown = computed(() => {
  if (stored.value === null) return undefined;
  const { record, moments } = stored.value;
  return record === null ? null : { record, view: resultView(record, moments) };
});

let scans: FileScans | null = null;

function change(scanId: string, next: (job: Job) => Job): void {
  jobs.value = jobs.value.map((job) => (job.scanId === scanId ? next(job) : job));
}

async function loadMoments(scanId: string): Promise<void> {
  if (!jobs.value.some((job) => job.scanId === scanId)) return;
  const moments = await openMoments().ofVideo(scanId);
  change(scanId, (job) => (job.state === 'cancelled' ? job : { ...job, moments }));
}

async function loadStored(): Promise<void> {
  if (videoId === null) return;
  const [record, moments] = await Promise.all([openEvidence().get(videoId), openMoments().ofVideo(videoId)]);
  stored.value = { record: record ?? null, moments };
}

function heard(news: FileScanNews): void {
  change(news.scanId, (job) => afterNews(job, news));
  if (news.type === 'ended') void loadMoments(news.scanId).catch(() => undefined);
}

/** Begins to show what our address names, and keeps up with it. */
export function openModel(): void {
  scans = createFileScans(heard);
  // What cannot be read is not shown; the store says why in its own page.
  const load = (): void => void loadStored().catch(() => (stored.value ??= { record: null, moments: [] }));
  new BroadcastChannel(EVIDENCE_CHANNEL).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === stored.value?.record?.tabId) load();
  });
  new BroadcastChannel(MOMENTS_CHANNEL).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === videoId) load();
    else if (typeof data === 'string') void loadMoments(data).catch(() => undefined);
  });
  load();
  receiveFiles(scanFiles);
}

/** Has files scanned, one after the other. */
export function scanFiles(files: readonly File[]): void {
  const added = files.map((file) => newJob(randomId(), file));
  jobs.value = [...jobs.value, ...added];
  for (const { scanId, file } of added) scans?.start(scanId, file);
}

export function cancel(scanId: string): void {
  scans?.cancel(scanId);
}

/** Puts a file whose scan failed or was cancelled at the end of the list and scans it anew. */
export function scanAgain({ scanId, file }: Job): void {
  jobs.value = jobs.value.filter((job) => job.scanId !== scanId);
  scanFiles([file]);
}
