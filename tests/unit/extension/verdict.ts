import type { VideoVerdict } from '../../../src/detector/verdict/verdict';
import type { VideoRecord } from '../../../src/extension/messages/video-record';

/** An assessed verdict with the given parts. */
export function verdict(part: Partial<VideoVerdict> = {}): VideoVerdict {
  return {
    status: 'assessed',
    reason: null,
    llr: 0,
    likelihood: 0.5,
    band: 'inconclusive',
    framesUsed: 8,
    framesRejected: 0,
    tracks: [],
    contributions: [],
    modelId: 'model',
    featureSchemaId: 'schema',
    codeVersion: 'version',
    ...part,
  };
}

/** A record of a video with the given parts. */
export function record(part: Partial<VideoRecord> = {}): VideoRecord {
  return {
    videoId: '00000000-0000-4000-8000-000000000000',
    tabId: 1,
    frameId: 0,
    pageUrl: 'https://x.com/home',
    mediaUrl: 'https://video.twimg.com/clip.mp4',
    title: 'Home',
    post: null,
    demanded: false,
    state: 'assessed',
    verdict: verdict(),
    stable: true,
    problem: null,
    known: 'here',
    measuredAtMs: null,
    pixels: 'player',
    thumbnail: null,
    firstSeenAtMs: 1000,
    updatedAtMs: 2000,
    ...part,
  };
}
