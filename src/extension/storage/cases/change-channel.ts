import type { CaseChange } from './case-store';

const NAME = 'case-changes';
let sender: BroadcastChannel | null = null;

/** Tells all pages of the extension, this one included. */
export function tellChange(change: CaseChange): void {
  sender ??= new BroadcastChannel(NAME);
  sender.postMessage(change);
}

/** See `CaseStore`. */
export function listenForChanges(listener: (change: CaseChange) => void): () => void {
  // A channel of its own: none hears what it sends itself.
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<CaseChange>) => listener(data);
  return () => channel.close();
}
