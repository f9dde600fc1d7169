import type { RuntimeAnswers, RuntimeMessages, RuntimeMessageType } from '../messages/runtime';
import { parseRuntimeMessage } from '../messages/runtime';
import type { Sender } from './sender';
import { senderKind } from './sender';

export type Handlers = {
  [T in RuntimeMessageType]: (message: RuntimeMessages[T], sender: Sender) => Promise<RuntimeAnswers[T]>;
};

/** What goes back over the wire: `value` is there only when the message was accepted and handled. */
export type Answer = { readonly value: unknown } | { readonly problem: string };

/** Checks each message's shape and sender, then calls its handler. Refusals and failures become an answer with `problem`. */
export function createRouter(ownId: string, ownOrigin: string, handlers: Handlers) {
  return async (message: unknown, sender: Sender): Promise<Answer> => {
    const parsed = parseRuntimeMessage(message, senderKind(sender, ownId, ownOrigin));
    if (!parsed.ok) return { problem: parsed.problem };
    const handle = handlers[parsed.message.type] as (message: unknown, sender: Sender) => Promise<unknown>;
    try {
      return { value: await handle(parsed.message, sender) };
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  };
}
