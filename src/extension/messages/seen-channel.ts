/** Name of the BroadcastChannel on which the service worker posts what the user wants forgotten, before it is taken out of the stores. */
export const SEEN_CHANNEL = 'seen';

export interface Forgotten {
  /** Null: everything. */
  readonly videoId: string | null;
}
