/** One post as the feed's server hands it out. Whether its video is genuine is not in here: the page must not know. */
export interface Post {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly text: string;
  readonly ago: string;
  readonly likes: number;
  readonly videoUrl: string;
  /** How the player loads the video: the file itself, or pieces appended to a MediaSource. */
  readonly source: 'plain' | 'mse';
}

/** What the page tells a visitor's script about a post; the demo matches the extension's verdicts by `mediaUrls`. */
export interface PostState {
  readonly id: string;
  readonly source: Post['source'];
  /** Every URL that the post's `<video>` ever had, `blob:` ones included; the last is the current one. */
  readonly mediaUrls: readonly string[];
  readonly mounted: boolean;
  readonly playing: boolean;
  readonly currentTimeS: number;
}

declare global {
  interface Window {
    feed?: {
      posts(): PostState[];
      /** Pixels to scroll (down is positive) until the post is in the middle of the window. */
      distanceTo(id: string): number;
      /** How many `<video>` nodes the list has made; far fewer than posts, for they are recycled. */
      videoNodes(): number;
    };
  }
}
