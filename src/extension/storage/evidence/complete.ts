import { NOTHING_EARLIER } from '../../messages/known';
import type { VideoRecord } from '../../messages/video-record';

/** What records of the first version (0.1.0) lack. Every such video was read from its player or its file, none off the screen; nothing was known of a post. */
const LACKING_IN_VERSION_1 = {
  ...{ post: null, demanded: false, stable: false, pixels: 'player' },
  ...NOTHING_EARLIER,
} as const satisfies Partial<VideoRecord>;

/** A record of the present form, from one of any earlier form; what it says is kept. */
export function complete(stored: Partial<VideoRecord>): VideoRecord {
  return { ...LACKING_IN_VERSION_1, ...stored } as VideoRecord;
}
