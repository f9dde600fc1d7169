import type { SeenOnPage } from '../../../../casework/ways-in/seen-on-page';
import type { VideoVerdict } from '../../../../detector/verdict/verdict';
import type { CaseworkRequest } from '../../../messages/casework';
import { claimOf, fileAddress } from '../../../messages/post-claim';
import type { VideoRecord } from '../../../messages/video-record';
import type { RawFrame } from '../../../../detector/frames/frame';
import type { CaseStore } from '../../../storage/cases/case-store';
import type { EvidenceRecorder } from '../evidence/evidence-recorder';
import { measuredOf, type ResultParts, type Told } from '../items/result';
import { writeFailure, writeResult } from '../items/write-item';
import { createLinkedVideo, type FrameKind, type LinkedVideo, type Taking } from './linked-video';
import { whyNoVerdict } from './reason-words';

/** Follows one video of a page for the cases. */
export interface Witness {
  /** Call before a frame's buffer is given away. out: null while no item wants evidence */
  see(frame: RawFrame, kind: FrameKind): Taking | null;
  /** Ends the names of its streams: frames that are evidence are judged apart from those before them, so that a verdict rests on evidence alone. */
  stream(): string;
  changed(record: VideoRecord): void;
  ended(record: VideoRecord): void;
}

export interface LinksParts extends ResultParts {
  readonly store: CaseStore;
  readonly newRecorder: () => EvidenceRecorder;
  /** What is known of a video that no page shows any more. */
  readonly recordOf: (videoId: string) => Promise<VideoRecord | undefined>;
  /** Asks the page to look at the video anew, from the start; false when it is not there any more. */
  readonly rescan: (record: VideoRecord) => Promise<boolean>;
  readonly nowMs: () => number;
  readonly warn: (error: unknown) => void;
}

type Link = Extract<CaseworkRequest, { type: 'link' }>;
type Item = Pick<Link, 'caseId' | 'itemId'>;

/** Page videos whose evidence goes to items of cases. */
export interface Links {
  witness(first: VideoRecord, durationS: number | null): Witness;
  link(link: Link): void;
}

interface Live {
  record: VideoRecord;
  readonly durationS: number | null;
  linked: Linked | null;
}

interface Linked {
  readonly item: Item;
  readonly video: LinkedVideo;
  readonly sinceMs: number;
  /** The page was asked to look anew, once: it is not asked again. */
  readonly isAnew: boolean;
  /** Why it cannot be read, as it was last written; the page may find another way, or its user copy the screen. */
  blocked: string | null;
}

/** A page that was asked to look anew announces the video again within this, milliseconds. */
const ANEW_WITHIN_MS = 15_000;

const ITEM_WITHIN_MS = 5000;
const LOOK_EVERY_MS = 100;

const placeOf = ({ tabId, frameId, mediaUrl }: VideoRecord): string => `${tabId} ${frameId} ${mediaUrl}`;
const blockedBy = ({ problem }: VideoRecord): string | null => (problem?.kind === 'blocked' ? problem.reason : null);

export function createLinks(parts: LinksParts): Links {
  const { store, newRecorder, recordOf, rescan, nowMs, warn } = parts;
  const live = new Map<string, Live>();
  /** Items that wait for the page to announce its video anew. */
  const anew = new Map<string, { readonly item: Item; readonly untilMs: number }>();
  let last: Promise<unknown> = Promise.resolve();
  const queue = (work: () => Promise<unknown>): void => {
    last = last.then(work).catch(warn);
  };

  /** Who links may write the item a moment later. One that never comes gets nothing written. */
  const itemWritten = async (itemId: string): Promise<void> => {
    for (let tries = 0; tries < ITEM_WITHIN_MS / LOOK_EVERY_MS; tries += 1) {
      if (await store.get('item', itemId)) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  /** Writes what became of it. What was known of the item before is not given up for a failure. */
  const write = (item: Item, record: VideoRecord, durationS: number | null, linked: Linked | null): void =>
    queue(async () => {
      await itemWritten(item.itemId);
      const seen = { onPage: seenOf(record), accounts: await store.all('account', item.caseId) };
      const told = toldOf(record, durationS, linked, nowMs());
      if (told) {
        const measured = await measuredOf(item, told, parts);
        const problem = record.pixels === 'screen' || record.problem !== null ? whyNoVerdict(record) : null;
        return writeResult(store, item, { measured, problem, fetched: null, seen }, [
          'elsewhere',
          'waiting',
          'failed',
          'done',
        ]);
      }
      return writeFailure(store, item, whyNoVerdict(record), ['elsewhere', 'waiting', 'failed'], seen);
    });
  /** What is known already stands until the page has looked anew: evidence is of all frames that a verdict rests on, or of none. */
  const lookAnew = (item: Item, { record, durationS }: Pick<Live, 'record' | 'durationS'>): void =>
    queue(async () => {
      write(item, record, durationS, null);
      anew.set(placeOf(record), { item, untilMs: nowMs() + ANEW_WITHIN_MS });
      if (!(await rescan(record))) anew.delete(placeOf(record));
    });
  /** Writes where there is something new to write. `over`: nothing more comes. */
  const review = (one: Live, over: boolean): void => {
    const { record, durationS, linked } = one;
    if (linked === null) return;
    const reason = blockedBy(record);
    const copied = record.pixels === 'screen' && reason === 'screen-copy';
    if (over || record.stable || copied) {
      one.linked = null;
      // Settled by what was known of the same media: none of it is evidence.
      const isOwn = linked.isAnew || record.verdict === null || linked.video.streamOf(record.verdict) !== null;
      if (!isOwn && !over && !copied) return lookAnew(linked.item, one);
      if (reason === null || reason !== linked.blocked) write(linked.item, record, durationS, linked);
    } else if (reason !== null && reason !== linked.blocked) {
      linked.blocked = reason;
      write(linked.item, record, durationS, linked);
    }
  };
  const attach = (one: Live, item: Item, isAnew: boolean): void => {
    one.linked = { item, video: createLinkedVideo(newRecorder), sinceMs: nowMs(), isAnew, blocked: null };
    review(one, false);
  };

  return {
    witness(first, durationS) {
      const one: Live = { record: first, durationS, linked: null };
      live.set(first.videoId, one);
      const waiting = anew.get(placeOf(first));
      if (waiting && first.demanded) {
        anew.delete(placeOf(first));
        if (nowMs() <= waiting.untilMs) attach(one, waiting.item, true);
      }
      return {
        see: (frame, kind) => one.linked?.video.see(frame, kind) ?? null,
        stream: () => (one.linked ? ` ${one.linked.item.itemId}` : ''),
        changed(record) {
          one.record = record;
          review(one, false);
        },
        ended(record) {
          one.record = record;
          review(one, true);
          if (live.get(record.videoId) === one) live.delete(record.videoId);
        },
      };
    },
    link({ caseId, itemId, videoId }) {
      const item = { caseId, itemId };
      const one = live.get(videoId);
      if (one?.linked?.item.itemId === itemId) return;
      if (one && !one.record.stable && one.record.pixels !== 'screen') return attach(one, item, false);
      if (one && one.record.pixels !== 'screen') return lookAnew(item, one);
      queue(async () => {
        const record = one?.record ?? (await recordOf(videoId));
        if (record) return write(item, record, one?.durationS ?? null, null);
        await itemWritten(itemId);
        return writeFailure(store, item, whyNoVerdict({ problem: null }), ['elsewhere', 'waiting']);
      });
    },
  };
}

/** What the page says of it, as far as it has told by now. */
function seenOf(record: VideoRecord): SeenOnPage {
  return { pageUrl: record.pageUrl || null, mediaUrl: fileAddress(record), post: claimOf(record) };
}

/** The verdict as it is to be written; null where there is none. */
function toldOf(record: VideoRecord, durationS: number | null, linked: Linked | null, nowMs: number): Told | null {
  const common = { thumbnail: record.thumbnail, durationS, codec: null };
  const screen = linked?.video.screen() ?? null;
  if (record.pixels === 'screen' && screen?.verdict) {
    const at = { startedAtMs: linked?.sinceMs ?? nowMs, endedAtMs: nowMs };
    return { ...common, ...at, verdict: notMeasured(screen.verdict), recorder: screen.recorder, pixels: 'screen' };
  }
  const { verdict } = record;
  if (verdict === null) return null;
  const stream = linked?.video.streamOf(verdict) ?? null;
  const atMs = record.measuredAtMs ?? record.updatedAtMs;
  const at = stream ? { startedAtMs: linked!.sinceMs, endedAtMs: nowMs } : { startedAtMs: atMs, endedAtMs: atMs };
  return { ...common, ...at, verdict, recorder: stream?.recorder ?? null, pixels: record.pixels };
}

/** The verdict on pictures of which nothing was measured, whatever the detector said of them. */
function notMeasured(verdict: VideoVerdict): VideoVerdict {
  const tracks = verdict.tracks.map((track) => ({ ...track, margin: null, llr: null, contributions: [] }));
  return {
    ...{ ...verdict, tracks, status: 'not-assessable', reason: verdict.reason ?? 'too-few-frames' },
    ...{ llr: null, likelihood: null, band: null, contributions: [] },
  };
}
