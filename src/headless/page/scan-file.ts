import type { DetectorClient } from '../../detector/client';
import { BURST_SHAPE } from '../../detector/bursts/burst-shape';
import { burstCount, burstStarts } from '../../media/burst-times';
import { openVideo } from '../../media/open-video';
import type { OpenVideo } from '../../media/video';
import { isProblem } from '../../media/video';
import type { WireReport, WireScan } from './messages';
import { toWire } from './wire-report';

interface Wish {
  readonly fileUrl: string;
  /** Null: by the length of the video and the size of its pictures. */
  readonly bursts: number | null;
  readonly wantFeatures: boolean;
}

async function readFrames(client: DetectorClient, video: OpenVideo, streamId: string, wish: Wish): Promise<WireScan> {
  const { durationS, widthPx, heightPx, rotationDeg, codec, decoder } = video;
  const described = { durationS, widthPx, heightPx, rotationDeg, codec, decoder };
  const reports: WireReport[] = [];
  const count = wish.bursts ?? burstCount(durationS, Math.min(widthPx, heightPx));
  const startsS = burstStarts(durationS, count, BURST_SHAPE, video.frameGapS);
  for await (const frame of video.bursts(startsS, BURST_SHAPE)) {
    const reply = await client.frame(streamId, frame, { wantFeatures: wish.wantFeatures });
    if (!reply.ok)
      return { video: described, reports, verdict: null, problem: { code: reply.code, detail: reply.detail } };
    reports.push(toWire(reply.value));
  }
  return { video: described, reports, verdict: reports.at(-1)?.verdict ?? null, problem: video.problem() };
}

/** Looks at bursts of pictures of a file and gives what the detector said of each and of the whole. */
export async function scanFile(client: DetectorClient, streamId: string, wish: Wish): Promise<WireScan> {
  const video = await openVideo(wish.fileUrl);
  if (isProblem(video)) return { video: null, reports: [], verdict: null, problem: video };
  try {
    return await readFrames(client, video, streamId, wish);
  } finally {
    video.close();
    await client.closeStream(streamId);
  }
}
