/** What the media tests call in the browser: src/media as it ships, answers as plain JSON. */
import type { RawFrame } from '../../../../src/detector/frames/frame';
import { burstStarts } from '../../../../src/media/burst-times';
import { openVideo } from '../../../../src/media/open-video';
import { openWithVideoElement } from '../../../../src/media/video-element';
import type { OpenVideo, VideoProblem } from '../../../../src/media/video';
import { isProblem } from '../../../../src/media/video';
import { makeSound, makeVideo } from './make-media';

/** As the detector wants them. */
const SHAPE = { frames: 6, minGapS: 0.02 };

async function digest(data: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function describe(frame: RawFrame) {
  const { format, width, height, layout, color, mediaTimeS } = frame;
  return {
    format,
    width,
    height,
    layout,
    color,
    mediaTimeS,
    bytes: frame.data.byteLength,
    sha256: await digest(frame.data),
  };
}

async function read(opened: OpenVideo | VideoProblem, count: number) {
  if (isProblem(opened)) return { problem: opened, video: null, frames: [], ms: 0 };
  const started = performance.now();
  const { durationS, frameGapS, widthPx, heightPx, rotationDeg, codec, decoder } = opened;
  const frames = [];
  const startsS = burstStarts(durationS, count, SHAPE, frameGapS);
  for await (const frame of opened.bursts(startsS, SHAPE)) frames.push(await describe(frame));
  const problem = opened.problem();
  opened.close();
  return {
    problem,
    video: { durationS, frameGapS, widthPx, heightPx, rotationDeg, codec, decoder },
    frames,
    ms: performance.now() - started,
  };
}

const mediaTest = {
  makeVideo,
  makeSound,
  read: async (url: string, count: number) => read(await openVideo(url), count),
  readBlob: async (url: string, count: number) => read(await openVideo(await (await fetch(url)).blob()), count),
  readWithElement: async (url: string, count: number) => read(await openWithVideoElement(url, 'test'), count),
};
export type MediaTest = typeof mediaTest;
Object.assign(globalThis, { mediaTest });
