import type { CDPSession } from '@playwright/test';

type Listener = (params: Record<string, unknown>) => void;

/** What both a browser-wide CDP session and a session inside another one can do. */
export interface CdpChannel {
  send(method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>>;
  on(event: string, listener: Listener): void;
}

/** A Playwright session as a channel. */
export function channelOf(session: CDPSession): CdpChannel {
  return {
    send: (method, params) => session.send(method as never, params as never) as Promise<Record<string, unknown>>,
    on: (event, listener) => void session.on(event as never, listener as never),
  };
}

/**
 * A session with a target that Playwright does not hand out (offscreen documents, their workers), wrapped inside `parent` the way
 * of `Target.sendMessageToTarget`. Sessions nest: a worker's lives inside that of its document.
 */
export function channelInside(parent: CdpChannel, sessionId: string): CdpChannel {
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve(value: Record<string, unknown>): void; reject(error: Error): void }>();
  let last = 0;
  parent.on('Target.receivedMessageFromTarget', (params) => {
    if (params['sessionId'] !== sessionId) return;
    const message = JSON.parse(String(params['message'])) as {
      id?: number;
      method?: string;
      params?: Record<string, unknown>;
      result?: Record<string, unknown>;
      error?: { message: string };
    };
    if (message.method !== undefined)
      for (const listener of listeners.get(message.method) ?? []) listener(message.params ?? {});
    const call = message.id === undefined ? undefined : waiting.get(message.id);
    if (!call) return;
    waiting.delete(message.id!);
    if (message.error) call.reject(new Error(message.error.message));
    else call.resolve(message.result ?? {});
  });
  return {
    send(method, params = {}) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        parent
          .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
          .catch(reject);
      });
    },
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
  };
}
