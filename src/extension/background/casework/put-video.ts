import type { ItemRecord, SourceRecord } from '../../../casework/model/records';
import { sha256Of } from '../../../casework/journal/digest';
import { sameVideoKey } from '../../../casework/ways-in/same-video';
import type { Put } from '../../messages/case-rows';
import type { VideoRecord } from '../../messages/video-record';
import { randomId } from '../../platform/random-id';
import { addItems } from '../../storage/cases/add-items';
import { openCases } from '../../storage/cases/cases';
import { readCurrentCase } from '../../storage/cases/current-case';
import { openEvidence } from '../../storage/evidence/evidence';
import { linkVideo } from './link';
import { openCasework } from './open-casework';
import { foundOnPage } from './page-video';
import { inTurn, waitingVideos } from './session-notes';

const put = (kind: Put['kind'], name = '', detail = ''): Put => ({ kind, name, detail });

/** One source for all videos that are put in singly from one host: always the same id, a UUID in form. */
function feedSourceId(caseId: string, host: string): string {
  const hex = sha256Of(`feed ${caseId} ${host}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function feedSource(caseId: string, pageUrl: string): Promise<SourceRecord> {
  const name = URL.canParse(pageUrl) ? new URL(pageUrl).hostname : pageUrl;
  const sourceId = feedSourceId(caseId, name);
  const known = await openCases().get('source', sourceId);
  return known ?? { sourceId, caseId, kind: 'feed', name, addedAtMs: Date.now(), refused: [] };
}

/** The item of a case that is this very video; undefined: none. */
async function itemOf(caseId: string, found: Parameters<typeof sameVideoKey>[0]): Promise<ItemRecord | undefined> {
  const key = sameVideoKey(found);
  if (key === null) return undefined;
  return (await openCases().all('item', caseId)).find((item) => sameVideoKey(item) === key);
}

async function putInto(caseId: string, name: string, record: VideoRecord): Promise<Put> {
  const found = foundOnPage(record);
  const known = await itemOf(caseId, found);
  if (known) {
    // Of a list, perhaps: now it is before the analyst.
    if (known.result !== null) return put('already', name);
    await linkVideo(caseId, known.itemId, record.videoId);
    return put('added', name);
  }
  const source = await feedSource(caseId, record.pageUrl);
  const itemId = randomId();
  const stored = await addItems({ source, found: [found] }, () => itemId);
  if (!stored.ok) return put('failed', name, stored.detail);
  if (stored.value.length === 0) return put('gone');
  await linkVideo(caseId, itemId, record.videoId);
  return put('added', name);
}

/** Puts a video of a page into the case that was opened last, and has it looked at anew as evidence. Without such a case, the page of cases opens and asks. */
export function putVideo(videoId: string): Promise<Put> {
  return inTurn(async () => {
    const record = await openEvidence().get(videoId);
    if (!record || record.pageUrl === '') return put('gone');
    const { current } = await readCurrentCase();
    if (current) return putInto(current.caseId, current.name, record);
    await waitingVideos.add(videoId);
    await openCasework('');
    return put('ask');
  });
}

/**
 * Puts the videos that wait for a case into this one; into none where it is null.
 * out  null; or why some could not be written, one sentence: these go on waiting
 */
export function putWaiting(caseId: string | null): Promise<string | null> {
  return inTurn(async () => {
    const videoIds = await waitingVideos.read();
    await waitingVideos.clear();
    if (caseId === null) return null;
    let problem: string | null = null;
    for (const videoId of videoIds) {
      const record = await openEvidence().get(videoId);
      const { kind, detail } = record ? await putInto(caseId, '', record) : put('gone');
      if (kind !== 'failed') continue;
      problem = detail;
      await waitingVideos.add(videoId);
    }
    return problem;
  });
}
