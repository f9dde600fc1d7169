import { chromium } from '@playwright/test';
import { chromiumArguments } from '../../src/headless/chromium/arguments';

/** Runs in a page; text, since a function would refer to helpers of the TypeScript runner that the page does not have. */
const SCRIPT = (sourceUrl: string, durationMs: number): string => `(async () => {
  const video = document.createElement('video');
  Object.assign(video, { src: ${JSON.stringify(sourceUrl)}, muted: true, loop: true });
  await video.play();
  const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
  const context = canvas.getContext('2d');
  const draw = () => {
    context.drawImage(video, 280, 90, 720, 540);
    video.requestVideoFrameCallback(draw);
  };
  draw();
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8', videoBitsPerSecond: 3000000 });
  const pieces = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, ${durationMs}));
  recorder.stop();
  await stopped;
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsDataURL(new Blob(pieces));
  await read;
  return reader.result;
})()`;

/** A recorded clip and the browser that made it. */
export interface Recording {
  /** A WebM file. */
  readonly bytes: Buffer;
  readonly browserVersion: string;
}

/**
 * Plays a small clip in a page of `site`, draws it to 1280 x 720 and records that as VP8: one real face of about 200 px, all the time.
 * @throws Error when the browser cannot play or record.
 */
export async function recordClip(
  chromiumPath: string,
  site: string,
  clip: string,
  seconds: number,
): Promise<Recording> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments() });
  try {
    const page = await browser.newPage();
    await page.goto(`${site}/blank`);
    const dataUrl = await page.evaluate<string>(SCRIPT(`${site}${clip}`, seconds * 1000));
    return { bytes: Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'), browserVersion: browser.version() };
  } finally {
    await browser.close();
  }
}
