import {
  ALL_FORMATS,
  Conversion,
  Input,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  UrlSource,
  WebMOutputFormat,
  type StreamTargetChunk,
} from 'mediabunny';

/** Resolves when the buffer has taken the bytes in. */
function append(buffer: SourceBuffer, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    buffer.addEventListener('updateend', () => resolve(), { once: true });
    buffer.addEventListener('error', () => reject(new Error('the browser refused a piece of the video')), {
      once: true,
    });
    buffer.appendBuffer(bytes);
  });
}

function opened(source: MediaSource): Promise<void> {
  if (source.readyState === 'open') return Promise.resolve();
  return new Promise((resolve) => source.addEventListener('sourceopen', () => resolve(), { once: true }));
}

/**
 * Plays a file as the big platforms do: cut into fragments (copied, not encoded again) that are appended to a MediaSource one by one.
 * out  the `blob:` URL for `video.src`, at once; pieces follow until `signal` aborts
 * `onError` gets what went wrong later; the signal's abort is no error.
 */
export function streamVideo(url: string, signal: AbortSignal, onError: (error: unknown) => void): string {
  const source = new MediaSource();
  const blobUrl = URL.createObjectURL(source);
  signal.addEventListener('abort', () => URL.revokeObjectURL(blobUrl), { once: true });
  void feed(source, url, signal).catch((error: unknown) => {
    if (!signal.aborted) onError(error);
  });
  return blobUrl;
}

async function feed(source: MediaSource, url: string, signal: AbortSignal): Promise<void> {
  const input = new Input({ source: new UrlSource(new URL(url, location.href)), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error(`${url} has no video track`);
  const webm = track.codec === 'vp8' || track.codec === 'vp9';
  const format = webm ? new WebMOutputFormat({ appendOnly: true }) : new Mp4OutputFormat({ fastStart: 'fragmented' });
  let buffer: SourceBuffer | null = null;
  const output: Output = new Output({
    format,
    target: new StreamTarget(
      new WritableStream<StreamTargetChunk>({
        async write({ data }) {
          signal.throwIfAborted();
          buffer ??= await openBuffer();
          await append(buffer, data as Uint8Array<ArrayBuffer>);
        },
      }),
    ),
  });
  const openBuffer = async (): Promise<SourceBuffer> => {
    await opened(source);
    return source.addSourceBuffer(await output.getMimeType());
  };
  const conversion = await Conversion.init({ input, output, showWarnings: false });
  signal.addEventListener('abort', () => void conversion.cancel(), { once: true });
  signal.throwIfAborted();
  await conversion.execute();
  if (source.readyState === 'open') source.endOfStream();
}
