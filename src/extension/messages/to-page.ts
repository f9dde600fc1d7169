import type { Quiet } from './preferences';

/** What the service worker tells a content script; JSON. The script trusts it by its sender's id and checks `type` alone. */
export type ToPage =
  /** Scan at once, whatever its size and place: the video with this address, or the largest one in view; under this id where one is given. Answer: `Found`. */
  | { readonly type: 'scan-now'; readonly srcUrl: string | null; readonly videoId?: string }
  /** Scan this one again from the start. Answer: `Found`. */
  | { readonly type: 'rescan'; readonly videoId: string }
  /** The user no longer wants the scan that was asked for. Answer: `Found`. */
  | { readonly type: 'cancel'; readonly videoId: string }
  /** Tell the user, in a note on the page, why nothing is scanned. Answer: `Found`. */
  | { readonly type: 'say'; readonly note: Note }
  /** Is a script of ours here? Answer: `Found`. */
  | { readonly type: 'present' }
  /** The user switched the site on or off. */
  | { readonly type: 'switch'; readonly on: boolean }
  /** The user chose which badges show. Answer: `Found`. */
  | { readonly type: 'quiet'; readonly quiet: Quiet }
  /** Bring the video (null: the next one with a badge) into view, and the keyboard's focus to its badge. Answer: `Found`. */
  | { readonly type: 'go-to'; readonly videoId: string | null }
  /** The screen is about to be copied: where is this video, and what of ours lies over it is hidden. Answer: `ScreenView`. */
  | { readonly type: 'screen-view'; readonly videoId: string }
  /** The screen has been copied: what was hidden comes back. Answer: `Found`. */
  | { readonly type: 'screen-copied' }
  /** The user took hosts away; match patterns, and those that are left. A page that none covers any more is no longer watched. */
  | { readonly type: 'withdrawn'; readonly removed: readonly string[]; readonly left: readonly string[] }
  /** The user granted hosts, as match patterns: videos whose files there could not be read are looked at anew. */
  | { readonly type: 'readable'; readonly origins: readonly string[] };

/** Why a scan that the user asked for does not begin: no video there, or a part of the page that may not be looked into. Or what came of it: the video is in the case, or could not be written. */
export type Note = 'no-video' | 'no-access' | 'in-case' | 'not-in-case';

export interface Found {
  readonly found: boolean;
}
