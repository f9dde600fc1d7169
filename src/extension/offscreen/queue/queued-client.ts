import type { DetectorClient } from '../../../detector/client';
import type { FrameQueue } from './frame-queue';
import type { Rank } from './pick-next';

/** A line that was full is tried again after this long. */
const TRY_AGAIN_MS = 200;

/** The detector for those who know nothing of other videos: their frames wait in the same line as all others. */
export function queuedClient(client: DetectorClient, queue: FrameQueue, rank: Rank): DetectorClient {
  const frame: DetectorClient['frame'] = async (streamId, picture, options) => {
    for (;;) {
      const run = (): ReturnType<DetectorClient['frame']> => client.frame(streamId, picture, options);
      const turn = await queue.add({ videoId: streamId, rank: () => rank, more: 0, run });
      if (turn.ran) return turn.value;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  };
  return { ...client, frame };
}
