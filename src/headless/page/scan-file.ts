import type { DetectorClient } from '../../detector/client';
import { BURST_SHAPE } from '../../detector/bursts/burst-shape';
import { burstCount, burstStarts } from '../../media/burst-times';
import { openVideo } from '../../media/open-video';
import { turnFrame } from '../../media/turn-frame';
import type { OpenVideo } from '../../media/video';
import { isProblem } from '../../media/video';
import type { FramePlan, WireReport, WireScan } from './messages';
import { toWire } from './wire-report';

interface Wish {
  readonly fileUrl: string;
  /** Null: by the length of the video and the size of its pictures. */
  readonly bursts: number | null;
  readonly wantFeatures: boolean;
  /** Frames that are looked at for faces and their landmarks alone, in place of bursts; null: bursts. */
  readonly facesAt: FramePlan | null;
}

function burstPlan({ durationS, widthPx, heightPx, frameGapS }: OpenVideo, bursts: number | null): FramePlan {
  const count = bursts ?? burstCount(durationS, Math.min(widthPx, heightPx));
  return { startsS: burstStarts(durationS, count, BURST_SHAPE, frameGapS), shape: BURST_SHAPE };
}

async function readFrames(client: DetectorClient, video: OpenVideo, streamId: string, wish: Wish): Promise<WireScan> {
  const { durationS, widthPx, heightPx, rotationDeg, codec, decoder } = video;
  const described = { durationS, widthPx, heightPx, rotationDeg, codec, decoder };
  const reports: WireReport[] = [];
  const { startsS, shape } = wish.facesAt ?? burstPlan(video, wish.bursts);
  const faces = wish.facesAt !== null;
  const lookedAtFor = { wantFeatures: wish.wantFeatures, wantLandmarks: faces, facesOnly: faces };
  for await (const frame of video.bursts(startsS, shape)) {
    const reply = await client.frame(streamId, turnFrame(frame, rotationDeg), lookedAtFor);
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
