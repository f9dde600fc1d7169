import * as v from 'valibot';

const Id = v.pipe(v.string(), v.uuid());
const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const Host = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));

/**
 * Messages to the service worker: who may send a row, what goes in. Answers are in `RuntimeAnswers`.
 * `page`: our content script in a tab; `own`: a page of the extension itself (popup, offscreen document).
 */
export const RUNTIME_MESSAGES = {
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
  'site.switch': {
    from: 'own',
    in: v.strictObject({ type: v.literal('site.switch'), tabId: TabId, host: Host, on: v.boolean() }),
  },
} as const;

export type RuntimeMessageType = keyof typeof RUNTIME_MESSAGES;
export type RuntimeMessages = { [T in RuntimeMessageType]: v.InferOutput<(typeof RUNTIME_MESSAGES)[T]['in']> };
export type RuntimeMessage = RuntimeMessages[RuntimeMessageType];

export interface RuntimeAnswers {
  /** `on` is false where the user switched the site off. */
  'page.opened': { readonly on: boolean };
  'channel.announce': { readonly bridgeUrl: string };
  'evidence.changed': null;
  'popup.opened': null;
  /** False when the video is no longer on the page. */
  'video.rescan': { readonly found: boolean };
  'site.switch': null;
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
