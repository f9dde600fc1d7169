import type { VideoRecord } from '../../messages/video-record';
import { verdictView, type VerdictView } from '../../texts/verdict-view';
import { popupTexts, rejectedText } from '../../texts/words';
import { marginOf, rejectionCounts } from '../record-figures';
import { postLine, type PostLine } from './post-line';

/** The page in the tab, as far as the popup knows it. */
export interface Page {
  /** Null on pages of the browser itself. */
  readonly host: string | null;
  /** Videos are looked at without being asked. */
  readonly watched: boolean;
  readonly off: boolean;
}

export interface Row {
  readonly record: VideoRecord;
  readonly title: string;
  /** Host and file, for telling videos of one title apart. */
  readonly source: string;
  /** Null on sites that are not known by name. */
  readonly post: PostLine | null;
  readonly view: VerdictView;
  /** Of the face that decides the verdict: what the ratio stands on, without its bounds. Null unless assessed. */
  readonly margin: number | null;
  /** Why frames were not usable, most frequent first. */
  readonly rejections: readonly string[];
}

export interface PopupView {
  readonly headline: string;
  readonly rows: readonly Row[];
  /** False where the site is switched off: nobody is on the page to scan. */
  readonly canRescan: boolean;
  /** Whether the tab may show a video that a scan can be asked for. */
  readonly canScanView: boolean;
  /** What to say instead of rows, or above them. */
  readonly notice: string | null;
  /** Which buttons there are for the site. */
  readonly site:
    | { readonly kind: 'switch'; readonly on: boolean; readonly label: string }
    | { readonly kind: 'grant'; readonly label: string }
    | null;
  /** That button does what the notice suggests, and belongs beside it. */
  readonly siteAnswersNotice: boolean;
}

const ORDER: Readonly<Record<VerdictView['tone'], number>> = {
  strong: 0,
  suspicious: 1,
  inconclusive: 2,
  looking: 3,
  'no-sign': 4,
  'not-assessable': 5,
};

function sourceText(mediaUrl: string): string {
  if (!/^https?:/.test(mediaUrl) || !URL.canParse(mediaUrl)) return '';
  const { host, pathname } = new URL(mediaUrl);
  return `${host}/…/${pathname.split('/').at(-1)}`;
}

/** One video's row. */
export function rowOf(record: VideoRecord): Row {
  return {
    record,
    title: record.title.trim() || popupTexts.unnamed,
    source: sourceText(record.mediaUrl),
    post: postLine(record.post),
    view: verdictView({ ...record, slowedBy: null, waitsToPlay: false }),
    margin: marginOf(record),
    rejections: rejectionCounts(record).map(({ reason, count }) => rejectedText(reason, count)),
  };
}

function siteOf({ host, watched, off }: Page): PopupView['site'] {
  if (host === null) return null;
  if (off) return { kind: 'switch', on: true, label: popupTexts.switchOn(host) };
  if (watched) return { kind: 'switch', on: false, label: popupTexts.switchOff(host) };
  return { kind: 'grant', label: popupTexts.watchSite };
}

function noticeOf({ host, watched, off }: Page, rows: number): string | null {
  if (host === null) return rows > 0 ? null : popupTexts.noSite;
  if (off) return popupTexts.isOff(host);
  if (!watched) return popupTexts.notWatched(host);
  return rows === 0 ? popupTexts.empty : null;
}

/** All that the popup shows: flagged videos first, else in the order in which they were seen. Pure. */
export function popupView(records: readonly VideoRecord[], page: Page): PopupView {
  const rows = records.map(rowOf).sort((a, b) => ORDER[a.view.tone] - ORDER[b.view.tone]);
  const flagged = rows.filter(({ view }) => view.tone === 'suspicious' || view.tone === 'strong').length;
  return {
    headline: flagged > 0 ? popupTexts.flagged(flagged) : popupTexts.title,
    rows,
    canRescan: !page.off,
    canScanView: page.host !== null && !page.off,
    notice: noticeOf(page, rows.length),
    site: siteOf(page),
    siteAnswersNotice: page.host !== null && (page.off || !page.watched),
  };
}
