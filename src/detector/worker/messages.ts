import type { DetectorCalls, Reply } from '../protocol';

/** A call on its way to the worker; `id` is given back with the answer. */
export type CallMessage = {
  [K in keyof DetectorCalls]: { readonly id: number; readonly call: K; readonly in: DetectorCalls[K]['in'] };
}[keyof DetectorCalls];

/** What the worker sends: answers, and once, before anything else, the name of the lock that it holds while it lives. */
export type WorkerMessage =
  | { readonly kind: 'alive'; readonly lock: string }
  | { readonly kind: 'answer'; readonly id: number; readonly reply: Reply<DetectorCalls[keyof DetectorCalls]['out']> };
