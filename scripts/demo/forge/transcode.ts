import {
  ALL_FORMATS,
  BufferTarget,
  canEncodeVideo,
  Conversion,
  Input,
  Mp4OutputFormat,
  Output,
  UrlSource,
  WebMOutputFormat,
  type VideoCodec,
} from 'mediabunny';
import type { ForgeJob } from './job';

/** Best first. A browser without an H.264 encoder writes VP9 into the MP4 file, which it also plays. */
const CODECS: Record<ForgeJob['container'], readonly VideoCodec[]> = { mp4: ['avc', 'vp9'], webm: ['vp9', 'vp8'] };

async function pickCodec(job: ForgeJob): Promise<VideoCodec> {
  for (const codec of CODECS[job.container]) if (await canEncodeVideo(codec)) return codec;
  throw new Error(`this browser encodes none of ${CODECS[job.container].join(', ')}`);
}

/**
 * Cuts a clip and encodes it afresh. Every frame is decoded, drawn on a canvas, handed to `change` as RGBA and encoded from the
 * canvas, whether `change` does anything or not: genuine and forged clips thus share one codec history.
 */
export async function transcode(
  job: ForgeJob,
  change: (frame: ImageData) => void,
): Promise<{ file: ArrayBuffer; codec: VideoCodec; frames: number }> {
  const codec = await pickCodec(job);
  const input = new Input({ source: new UrlSource(new URL(job.url, location.href)), formats: ALL_FORMATS });
  const target = new BufferTarget();
  const format = job.container === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })!;
  let frames = 0;
  const conversion = await Conversion.init({
    input,
    output,
    trim: { start: job.startS, end: job.startS + job.durationS },
    audio: { discard: true },
    tags: {},
    video: {
      codec,
      bitrate: job.bitsPerSecond,
      forceTranscode: true,
      // The feed seeks to zero at every loop; a key frame every two seconds is what platforms use.
      keyFrameInterval: 2,
      process(sample) {
        canvas.width = sample.displayWidth;
        canvas.height = sample.displayHeight;
        sample.draw(context, 0, 0);
        const frame = context.getImageData(0, 0, canvas.width, canvas.height);
        change(frame);
        context.putImageData(frame, 0, 0);
        frames += 1;
        return canvas;
      },
    },
  });
  if (!conversion.isValid)
    throw new Error(`cannot convert ${job.url}: ${conversion.discardedTracks.map((t) => t.reason).join(', ')}`);
  await conversion.execute();
  if (!target.buffer) throw new Error(`nothing was written for ${job.url}`);
  return { file: target.buffer, codec, frames };
}
