import type { ContentCredentials, ItemProblem, ItemRecord } from '../../../../casework/model/records';
import { isReachable } from '../../../../casework/queue/item-states';
import type { DetectorClient } from '../../../../detector/client';
import { FILE_PROBLEMS } from '../../../messages/file-scan';
import type { CaseStore, NamedBlob } from '../../../storage/cases/case-store';
import type { EvidenceRecorder } from '../evidence/evidence-recorder';
import { QueueHaltedError, type JobSource } from '../runner/job-source';
import { measuredOf, type ResultParts } from './result';
import { knownResult } from './reuse';
import { scanItem } from './scan-item';
import { sourceFileOf, type SourceParts } from './source-file';
import { claim, putElsewhere, writeFailure, writeResult } from './write-item';

export interface ItemJobsParts extends ResultParts {
  readonly store: CaseStore;
  readonly client: DetectorClient;
  readonly fetchMedia: SourceParts['fetchMedia'];
  readonly newRecorder: () => EvidenceRecorder;
  /** Content credentials of a file; null where nobody looks for them here. */
  readonly credentials: (file: File) => Promise<ContentCredentials | null>;
  readonly progress: (item: ItemRecord, burstsDone: number, burstsPlanned: number) => void;
  /** Told after each item how long it took, seconds. */
  readonly took: (seconds: number) => void;
  readonly nowMs: () => number;
  readonly warn: (error: unknown) => void;
}

export interface ItemJobs extends JobSource {
  /** Breaks the scan of this item off; nothing happens where it is not under way. */
  stop(itemId: string): void;
}

/** A reader that takes longer holds up nobody; what it would have said is not known then. */
const CREDENTIALS_WITHIN_MS = 20_000;

/** What the work gives; null where it takes too long. */
function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ms));
  return Promise.race([work, late]);
}

const STOPPED: ItemProblem = { code: 'stopped', detail: 'You stopped this scan.' };

/** Items that wait, one after the other. */
export function createItemJobs(parts: ItemJobsParts): ItemJobs {
  const { store, nowMs } = parts;
  let current: { readonly itemId: string; readonly stopping: AbortController } | null = null;

  return {
    async doNext() {
      const next = await store.nextWaiting();
      if (!next) return false;
      if (!isReachable(next)) {
        await putElsewhere(store, next);
        return true;
      }
      const beganAtMs = nowMs();
      if (!(await takeOver(next, parts))) {
        const item = await claim(store, next);
        if (item) {
          current = { itemId: item.itemId, stopping: new AbortController() };
          await scanToEnd(item, parts, current.stopping.signal).finally(() => (current = null));
        }
      }
      parts.took((nowMs() - beganAtMs) / 1000);
      return true;
    },
    stop(itemId) {
      if (current?.itemId === itemId) current.stopping.abort();
    },
  };
}

/** Writes what is known of the same bytes. out: false where nothing is. Who has a result already wants it measured anew. */
async function takeOver(item: ItemRecord, { store }: ItemJobsParts): Promise<boolean> {
  if (item.bytes === null || item.result !== null) return false;
  const known = await knownResult(store, item, item.bytes.sha256);
  if (known) await writeResult(store, item, { ...known, fetched: null }, ['waiting']);
  return known !== null;
}

async function scanToEnd(item: ItemRecord, parts: ItemJobsParts, signal: AbortSignal): Promise<void> {
  const { store, warn } = parts;
  try {
    const source = await sourceFileOf(item, parts, signal);
    if ('code' in source) return await writeFailure(store, item, source, ['running']);
    const { file, fetched } = source;
    const known = fetched && item.result === null ? await knownResult(store, item, fetched.sha256) : null;
    if (known && (await writeResult(store, item, { ...known, fetched }, ['running']))) return;
    await measure(item, file, fetched, parts, signal);
  } catch (error) {
    if (signal.aborted) return writeFailure(store, item, STOPPED, ['running']);
    // A store that cannot be written to cannot take the failure either.
    if (error instanceof QueueHaltedError) throw error;
    warn(error);
    const detail = error instanceof Error ? error.message : String(error);
    await writeFailure(store, item, { code: 'unreadable', detail }, ['running']);
  }
}

async function measure(
  item: ItemRecord,
  file: File,
  fetched: NamedBlob | null,
  parts: ItemJobsParts,
  signal: AbortSignal,
): Promise<void> {
  const { store, warn } = parts;
  const progress = (done: number, planned: number): void => parts.progress(item, done, planned);
  progress(0, 0);
  // A reader of its own, at work meanwhile.
  const reading = within(parts.credentials(file), CREDENTIALS_WITHIN_MS).catch((error: unknown) => {
    warn(error);
    return null;
  });
  const { scanned, recorder, video, startedAtMs, endedAtMs } = await scanItem(
    item.itemId,
    file,
    { ...parts, progress },
    signal,
  );
  const { record, problem } = scanned;
  const ofFile = problem === null || (FILE_PROBLEMS as readonly string[]).includes(problem.code);
  if (record === null || record.verdict === null || !ofFile) {
    const why = problem ?? { code: 'unreadable', detail: 'Not one picture of this video could be read.' };
    return writeFailure(store, item, why, ['running']);
  }
  const measured = await measuredOf(
    item,
    {
      ...{ verdict: record.verdict, recorder, thumbnail: record.thumbnail, pixels: 'file' },
      ...{ startedAtMs, endedAtMs, durationS: video?.durationS ?? null, codec: video?.codec ?? null },
    },
    parts,
  );
  const result = { ...measured.result, credentials: await reading };
  await writeResult(store, item, { measured: { ...measured, result }, problem, fetched }, ['running']);
}
