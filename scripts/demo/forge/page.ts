import type { ForgeJob, ForgeReply, ForgeResult } from './job';

/** `String.fromCharCode` takes its bytes as arguments, of which there may only be so many. */
const CHUNK = 0x8000;

function toBase64(file: ArrayBuffer): string {
  const bytes = new Uint8Array(file);
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** One job at a time; rejects with what the worker says went wrong. */
window.forge = (job: ForgeJob): Promise<ForgeResult> =>
  new Promise((resolve, reject) => {
    worker.onerror = (event) =>
      reject(new Error(`the forging worker stopped: ${event.message || 'it could not be loaded'}`));
    worker.onmessage = ({ data }: MessageEvent<ForgeReply>) => {
      if (data.ok) resolve({ ...data.value, base64: toBase64(data.value.file) });
      else reject(new Error(data.detail));
    };
    worker.postMessage(job);
  });
