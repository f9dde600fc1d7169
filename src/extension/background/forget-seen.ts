import { mediaKeysOf } from '../messages/media-key';
import { SEEN_CHANNEL, type Forgotten } from '../messages/seen-channel';
import { openEvidence } from '../storage/evidence/evidence';
import { openMoments } from '../storage/moments/moments';
import { openSeen } from '../storage/seen/seen';
import { forgetAll } from './forgetting';

/**
 * Forgets one video, or (null) all: verdicts on media seen, records, moments with their pictures. What is being looked at meanwhile goes on being shown on its
 * page, and is written nowhere any more.
 */
export async function forgetSeen(videoId: string | null): Promise<void> {
  const channel = new BroadcastChannel(SEEN_CHANNEL);
  channel.postMessage({ videoId } satisfies Forgotten);
  channel.close();
  if (videoId === null) return forgetAll();
  const evidence = openEvidence();
  const record = await evidence.get(videoId);
  const keys = record ? mediaKeysOf(record.post, record.mediaUrl) : { file: null, post: null };
  await Promise.all([
    openSeen().forget(videoId, keys, record?.measuredAtMs ?? null),
    openMoments().forget([videoId]),
    evidence.remove(videoId),
  ]);
}
