import type { OutputFormat, VideoCodec } from 'mediabunny';
import { AudioBufferSource, BufferTarget, CanvasSource, Mp4OutputFormat, Output, WebMOutputFormat } from 'mediabunny';

export interface VideoWish {
  readonly codec: VideoCodec;
  readonly container: 'mp4' | 'webm';
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly framesPerSecond: number;
  readonly rotation?: 0 | 90 | 180 | 270;
}

async function base64(output: Output<OutputFormat, BufferTarget>): Promise<string> {
  await output.finalize();
  const bytes = new Uint8Array(output.target.buffer!);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** A video of moving shapes without a face, encoded by the browser; base64. */
export async function makeVideo(wish: VideoWish): Promise<string> {
  const canvas = new OffscreenCanvas(wish.width, wish.height);
  const context = canvas.getContext('2d', { alpha: false })!;
  const format = wish.container === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat();
  const output = new Output({ format, target: new BufferTarget() });
  const source = new CanvasSource(canvas, { codec: wish.codec, bitrate: 1_000_000, keyFrameInterval: 1 });
  output.addVideoTrack(source, { rotation: wish.rotation ?? 0 });
  await output.start();
  for (let index = 0; index < wish.frames; index += 1) {
    context.fillStyle = `hsl(${(index * 37) % 360} 60% 50%)`;
    context.fillRect(0, 0, wish.width, wish.height);
    context.fillStyle = 'white';
    context.fillRect((index * 7) % wish.width, wish.height / 4, wish.width / 8, wish.height / 2);
    await source.add(index / wish.framesPerSecond, 1 / wish.framesPerSecond);
  }
  return base64(output);
}

/** One second of a tone in a WebM file without video; base64. */
export async function makeSound(): Promise<string> {
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new AudioBufferSource({ codec: 'opus', bitrate: 64_000 });
  output.addAudioTrack(source);
  await output.start();
  const sound = new AudioBuffer({ length: 48_000, numberOfChannels: 1, sampleRate: 48_000 });
  sound.getChannelData(0).forEach((_, index, samples) => (samples[index] = Math.sin(index / 20) / 4));
  await source.add(sound);
  return base64(output);
}
