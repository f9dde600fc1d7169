import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { EVIDENCE_CHANNEL } from '../../messages/evidence-channel';
import type { FileScanNews } from '../../messages/file-scan';
import { MOMENTS_CHANNEL } from '../../messages/moments-channel';
import type { VideoRecord } from '../../messages/video-record';
import { randomId } from '../../platform/random-id';
import { openEvidence } from '../../storage/evidence/evidence';
import { openMoments } from '../../storage/moments/moments';
import type { Moment } from '../../storage/moments/moment';
import { followPace, pace } from '../follow-pace';
import { receiveFiles } from '../inbox';
import { createFileScans, type FileScans } from './file-scans';
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
/** Whether the tab of that video is the one in front of its window: what lies behind another is not looked at. */
const inFront = signal(true);
/** The id in our own address (`?video=`); null when the page is for files alone. */
export const videoId = new URLSearchParams(location.search).get('video');
/** More of it is to be looked at. */
function isUnsettled({ tabId, stable, state, problem }: VideoRecord): boolean {
  return tabId !== null && !stable && problem === null && state !== 'not-assessable';
}

/** The video that the page was opened for: undefined until it is known, null where nothing is stored. `waits`: until its tab is in front. */
export const shown = computed(() => {
  if (stored.value === null) return undefined;
  const { record, moments } = stored.value;
  if (record === null) return null;
  const view = resultView(record, moments, pace.value.why);
  return { record, view, waits: isUnsettled(record) && !inFront.value };
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
  await lookForTab();
}

async function lookForTab(): Promise<void> {
  const tabId = stored.value?.record?.tabId ?? null;
  // A tab that was closed meanwhile looks at nothing either; its record says so in a moment.
  inFront.value = tabId === null || (await browser.tabs.get(tabId).catch(() => null))?.active === true;
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
    const known = stored.value?.record;
    // Opened a moment before the first picture, the page knows of no record, nor of its tab.
    if (known === null || data === known?.tabId) load();
  });
  new BroadcastChannel(MOMENTS_CHANNEL).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === videoId) load();
    else if (typeof data === 'string') void loadMoments(data).catch(() => undefined);
  });
  load();
  if (videoId !== null) {
    followPace();
    browser.tabs.onActivated.addListener(() => void lookForTab());
  }
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
