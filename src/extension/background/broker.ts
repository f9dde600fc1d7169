import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { openOffscreenDocument, offscreenUrl } from './offscreen-document';
import type { Sender } from './sender';

/** Only as long as a frame may take to load the bridge and hand its port over. */
const SECRET_LIFETIME_MS = 30_000;
const KEY_PREFIX = 'secret:';
const keyOf = (secret: string): string => `${KEY_PREFIX}${secret}`;

const Announcement = v.object({ tabId: v.number(), frameId: v.number(), atMs: v.number() });
const Handover = v.strictObject({ secret: v.pipe(v.string(), v.uuid()) });

/** The parts of a service worker's scope that the DOM's types do not know. */
interface WorkerClient {
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}
interface WorkerScope {
  readonly clients: { matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<WorkerClient[]> };
}
type WorkerMessageEvent = MessageEvent<unknown> & { waitUntil(done: Promise<unknown>): void };

/** Notes that a port with `secret` will come from the sender's frame. Kept in session storage: this worker may be killed in between. */
export async function announce(secret: string, sender: Sender, nowMs: number): Promise<void> {
  const announcement = { tabId: sender.tab!.id!, frameId: sender.frameId!, atMs: nowMs };
  await browser.storage.session.set({ [keyOf(secret)]: announcement });
  await dropExpired(nowMs);
}

/** Announcements of pages that let no frame of ours in are never redeemed. */
async function dropExpired(nowMs: number): Promise<void> {
  const expired = Object.entries(await browser.storage.session.get(null)).filter(
    ([key, stored]) => key.startsWith(KEY_PREFIX) && !isTimely(stored, nowMs),
  );
  if (expired.length > 0) await browser.storage.session.remove(expired.map(([key]) => key));
}

function isTimely(stored: unknown, nowMs: number): stored is v.InferOutput<typeof Announcement> {
  return v.is(Announcement, stored) && nowMs - stored.atMs < SECRET_LIFETIME_MS;
}

/** What was announced under the secret; each secret opens once. */
async function redeem(secret: string, nowMs: number): Promise<v.InferOutput<typeof Announcement> | null> {
  const key = keyOf(secret);
  const stored: unknown = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return isTimely(stored, nowMs) ? stored : null;
}

async function passOn(data: unknown, port: MessagePort | undefined): Promise<void> {
  const handover = v.safeParse(Handover, data);
  if (!handover.success || !port) return;
  const announced = await redeem(handover.output.secret, Date.now());
  if (!announced) return port.close();
  await openOffscreenDocument();
  const scope = globalThis as unknown as WorkerScope;
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const offscreen = pages.find((page) => page.url === offscreenUrl());
  if (!offscreen) return port.close();
  const { secret } = handover.output;
  offscreen.postMessage({ type: 'port', secret, tabId: announced.tabId, frameId: announced.frameId }, [port]);
}

/**
 * Passes ports that come from a bridge frame on to the offscreen document, once each, if a content script of ours announced their secret
 * over extension messaging. A page can load the bridge and post to it, but knows no secret, so its ports end here.
 */
export function brokerPorts(): void {
  addEventListener('message', (event) => {
    (event as WorkerMessageEvent).waitUntil(passOn(event.data, event.ports[0]));
  });
}
