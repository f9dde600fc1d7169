import * as v from 'valibot';
import { CASE_MESSAGES, type CaseAnswers } from './case-rows';
import type { ScreenRefusal } from './screen-copy';
import { KEEP_DAYS, ON_BATTERY, QUIET, type OnBattery, type Quiet } from './preferences';

const Id = v.pipe(v.string(), v.uuid());
const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60));
const Url = v.pipe(v.string(), v.maxLength(4000), v.url(), v.regex(/^https?:/));
const Host = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));

/**
 * Messages to the service worker: who may send a row, what goes in. Answers are in `RuntimeAnswers`.
 * `page`: our content script in a tab; `own`: a page of the extension itself (popup, offscreen document).
 */
export const RUNTIME_MESSAGES = {
  ...CASE_MESSAGES,
  /** A content script starts in a frame. */
  'page.opened': { from: 'page', in: v.strictObject({ type: v.literal('page.opened') }) },
  /** The secret under which the content script's port will arrive through the bridge. */
  'channel.announce': { from: 'page', in: v.strictObject({ type: v.literal('channel.announce'), secret: Id }) },
  /** Flagged videos of a tab may have changed. */
  'evidence.changed': { from: 'own', in: v.strictObject({ type: v.literal('evidence.changed'), tabId: TabId }) },
  /** The popup shows a tab: what was seen on pages that it no longer shows is history. */
  'popup.opened': { from: 'own', in: v.strictObject({ type: v.literal('popup.opened'), tabId: TabId }) },
  'video.rescan': {
    from: 'own',
    in: v.strictObject({ type: v.literal('video.rescan'), tabId: TabId, frameId: TabId, videoId: Id }),
  },
  /** Look for the largest video in view of the tab, and scan it. */
  'tab.scan': { from: 'own', in: v.strictObject({ type: v.literal('tab.scan'), tabId: TabId }) },
  /** Bring a video into view, and the focus to its badge. */
  'video.show': {
    from: 'own',
    in: v.strictObject({ type: v.literal('video.show'), tabId: TabId, frameId: TabId, videoId: Id }),
  },
  /** The user no longer wants the scan that was asked for. */
  'video.cancel': {
    from: 'own',
    in: v.strictObject({ type: v.literal('video.cancel'), tabId: TabId, frameId: TabId, videoId: Id }),
  },
  /** Show all that is known of a video on a page of ours. */
  'video.details': { from: 'page', in: v.strictObject({ type: v.literal('video.details'), videoId: Id }) },
  /** A page of ours is about to need the detector. */
  'detector.wake': { from: 'own', in: v.strictObject({ type: v.literal('detector.wake') }) },
  /** Forget what is remembered of one video, or (null) of all. */
  'seen.forget': {
    from: 'own',
    in: v.strictObject({ type: v.literal('seen.forget'), videoId: v.nullable(Id) }),
  },
  /** May a file at this address be read? */
  'media.access': { from: 'own', in: v.strictObject({ type: v.literal('media.access'), url: Url }) },
  /** The user wants the host of this file to be read; sent straight from a click, so that the browser may ask. */
  'leave.ask': { from: 'page', in: v.strictObject({ type: v.literal('leave.ask'), url: Url }) },
  /** The user wants a video copied off the screen: by its panel in the page, or by the popup. */
  'screen.ask': { from: 'page', in: v.strictObject({ type: v.literal('screen.ask'), videoId: Id }) },
  'screen.copy': {
    from: 'own',
    in: v.strictObject({ type: v.literal('screen.copy'), tabId: TabId, frameId: TabId, videoId: Id }),
  },
  'site.switch': {
    from: 'own',
    in: v.strictObject({ type: v.literal('site.switch'), host: Host, on: v.boolean() }),
  },
  /** Look at nothing by itself for so many minutes; null: until resumed. */
  'watch.pause': { from: 'own', in: v.strictObject({ type: v.literal('watch.pause'), minutes: v.nullable(Minutes) }) },
  'watch.resume': { from: 'own', in: v.strictObject({ type: v.literal('watch.resume') }) },
  /** What does the user want on battery? */
  'battery.wish': { from: 'own', in: v.strictObject({ type: v.literal('battery.wish') }) },
  /** The user chose otherwise in the options; what is not named stays as it is. */
  'settings.change': {
    from: 'own',
    in: v.strictObject({
      type: v.literal('settings.change'),
      quiet: v.optional(v.picklist(QUIET)),
      keepDays: v.optional(v.picklist(KEEP_DAYS)),
      onBattery: v.optional(v.picklist(ON_BATTERY)),
    }),
  },
} as const;

export type RuntimeMessageType = keyof typeof RUNTIME_MESSAGES;
export type RuntimeMessages = { [T in RuntimeMessageType]: v.InferOutput<(typeof RUNTIME_MESSAGES)[T]['in']> };
export type RuntimeMessage = RuntimeMessages[RuntimeMessageType];

export interface RuntimeAnswers extends CaseAnswers {
  /** `on` is false where the user switched the site off, and during a pause. */
  'page.opened': { readonly on: boolean; readonly quiet: Quiet };
  'channel.announce': { readonly bridgeUrl: string };
  'evidence.changed': null;
  'popup.opened': null;
  /** False when the video is no longer on the page. */
  'video.rescan': { readonly found: boolean };
  /** False when the video is no longer on the page. */
  'video.show': { readonly found: boolean };
  'tab.scan': null;
  /** False when the video is no longer on the page. */
  'video.cancel': { readonly found: boolean };
  'video.details': null;
  'detector.wake': null;
  'media.access': { readonly granted: boolean };
  'leave.ask': null;
  /** Null when it was copied. */
  'screen.ask': { readonly refused: ScreenRefusal | null };
  'screen.copy': { readonly refused: ScreenRefusal | null };
  'site.switch': null;
  'watch.pause': null;
  'watch.resume': null;
  'seen.forget': null;
  'battery.wish': { readonly onBattery: OnBattery };
  'settings.change': null;
}

/** Result of checking a message; `problem` is for the console. */
export type Parsed =
  { readonly ok: true; readonly message: RuntimeMessage } | { readonly ok: false; readonly problem: string };

/** Who sent a message, as far as the rows care. */
export type SenderKind = 'page' | 'own' | 'foreign';

/** Checks shape and sender of whatever arrived. Never throws. */
export function parseRuntimeMessage(message: unknown, sender: SenderKind): Parsed {
  const type = typeof message === 'object' && message !== null ? (message as { type?: unknown }).type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(RUNTIME_MESSAGES, type)) {
    return { ok: false, problem: `unknown message ${String(type)}` };
  }
  const row = RUNTIME_MESSAGES[type as RuntimeMessageType];
  if (row.from !== sender) return { ok: false, problem: `${type} must come from ${row.from}, came from ${sender}` };
  const result = v.safeParse(row.in, message);
  if (!result.success) return { ok: false, problem: `${type}: ${v.summarize(result.issues)}` };
  return { ok: true, message: result.output };
}
