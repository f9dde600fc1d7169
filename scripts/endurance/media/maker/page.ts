import { transcode } from '../../../demo/forge/transcode';
import { CLIP_SECONDS, type ClipPlan } from '../plan';
import { paintScene } from '../scene';
import { drawStamp } from '../stamp';

declare global {
  interface Window {
    /** Makes one clip; out: the file in base64. */
    makeClip?: (clip: ClipPlan) => Promise<string>;
  }
}

/** What a feed serves at this size, with bits to spare for the stamp. */
const BITS_PER_SECOND = 1_500_000;
/** `String.fromCharCode` takes its bytes as arguments, of which there may only be so many. */
const CHUNK = 0x8000;

function toBase64(file: ArrayBuffer): string {
  const bytes = new Uint8Array(file);
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

window.makeClip = async ({ id, truth, url, startS }) => {
  let frame = 0;
  const { file } = await transcode(
    { url, startS, durationS: CLIP_SECONDS, container: 'webm', bitsPerSecond: BITS_PER_SECOND, donor: null },
    ({ data, width, height }) => {
      if (truth === 'no-face') paintScene(data, width, height, id, frame);
      drawStamp(data, width, height, id);
      frame += 1;
    },
  );
  return toBase64(file);
};
