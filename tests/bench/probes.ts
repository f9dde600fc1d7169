/** Milliseconds since 1970 with fractions: the same clock in every context of one machine. */
const CLOCK = 'performance.timeOrigin + performance.now()';

/**
 * Goes into the content script's own world, beside the untouched script: notes when pictures are taken, copied and sent, and when answers come.
 * Only what the browser's own functions cost there is noted, all of it on the page's main thread.
 */
export const PAGE_PROBE = `(() => {
  const now = () => ${CLOCK};
  const log = { captureMs: [], sendMs: [], sentAt: [], assessedAt: null, stableAt: null };
  globalThis.swapwatchBench = log;
  const Native = globalThis.VideoFrame;
  let takenMs = 0;
  globalThis.VideoFrame = class extends Native {
    constructor(...args) { const start = now(); super(...args); takenMs = now() - start; }
  };
  const copyTo = Native.prototype.copyTo;
  Native.prototype.copyTo = async function (...args) {
    const start = now();
    const result = await copyTo.apply(this, args);
    if (args[0].byteLength > 100000) log.captureMs.push(takenMs + now() - start);
    return result;
  };
  const listening = new WeakSet();
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, transfer) {
    if (!listening.has(this)) {
      listening.add(this);
      this.addEventListener('message', ({ data }) => {
        if (data.type !== 'report' || data.state !== 'assessed') return;
        log.assessedAt ??= now();
        if (data.stable) log.stableAt ??= now();
      });
    }
    const start = now();
    post.call(this, message, transfer);
    if (message.type !== 'frame') return;
    log.sendMs.push(now() - start);
    log.sentAt.push(start);
  };
})()`;

/** Goes into the offscreen document: notes when a frame is handed to the worker and what the worker says of its own time. */
export const OFFSCREEN_PROBE = `(() => {
  const now = () => ${CLOCK};
  const log = { arrivedAt: [], timings: [], bursts: 0 };
  globalThis.swapwatchBench = log;
  const listening = new WeakSet();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, transfer) {
    if (!listening.has(this)) {
      listening.add(this);
      this.addEventListener('message', ({ data }) => {
        const report = data?.reply?.value;
        if (!report?.timingsMs || report.faces.length !== 1) return;
        const bursts = report.verdict.tracks.reduce((sum, track) => sum + track.burstsUsed, 0);
        const { margin, quality } = report.faces[0];
        log.timings.push({
          ...report.timingsMs,
          faceSizePx: quality?.faceSizePx ?? 0,
          measured: margin !== null,
          completes: bursts > log.bursts,
        });
        log.bursts = bursts;
      });
    }
    if (message?.in?.frame) log.arrivedAt.push(now());
    return post.call(this, message, transfer);
  };
})()`;

/** What a common way of reading pixels costs on the same page: the picture drawn to a canvas and read back. One number a picture, milliseconds. */
export const CANVAS_PEER = `(async () => {
  const video = document.querySelector('video');
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const costs = [];
  while (costs.length < 30) {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    const start = performance.now();
    context.drawImage(video, 0, 0);
    context.getImageData(0, 0, canvas.width, canvas.height);
    costs.push(performance.now() - start);
  }
  return costs;
})()`;

export interface PageLog {
  readonly captureMs: number[];
  readonly sendMs: number[];
  readonly sentAt: number[];
  readonly assessedAt: number | null;
  /** When the verdict was settled. */
  readonly stableAt: number | null;
}

/** One frame in the worker, milliseconds a stage. */
export interface FrameTiming extends Record<
  'detect' | 'landmarks' | 'align' | 'features' | 'bursts' | 'classify',
  number
> {
  /** Width of the face's outline; 0 where it was not looked at that closely. */
  readonly faceSizePx: number;
  /** The frame was measured by itself: the first or fourth of its burst. */
  readonly measured: boolean;
  /** It completed a burst, which was measured. */
  readonly completes: boolean;
}

export interface OffscreenLog {
  readonly arrivedAt: number[];
  readonly timings: FrameTiming[];
}
