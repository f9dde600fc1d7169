import { browser } from 'wxt/browser';
import type { RuntimeAnswers, RuntimeMessages, RuntimeMessageType } from '../messages/runtime';

/**
 * Sends a message to the service worker and gives its answer.
 * @throws Error when the extension was reloaded under a running content script, or when the service worker refused the message.
 */
export async function tell<T extends RuntimeMessageType>(message: RuntimeMessages[T]): Promise<RuntimeAnswers[T]> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) {
    throw new Error(`${message.type} was refused`);
  }
  return answer.value as RuntimeAnswers[T];
}

/** False once the extension was reloaded, updated or removed: scripts of the old one go on in open pages, cut off from everything. */
export function extensionIsAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
