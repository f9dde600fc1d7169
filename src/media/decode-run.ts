import type { EncodedPacket } from 'mediabunny';

/** Packets given to the decoder ahead of its output; enough for the reordering of any codec (16 in H.264) to make progress. */
const AHEAD_PACKETS = 24;
/** Decoded pictures that wait for the reader; each can be several megabytes. */
const AHEAD_FRAMES = 4;

/** Lets one side wait until the other has done something. */
function createBell(): { ring(): void; wait(): Promise<void> } {
  let ringing: () => void = () => undefined;
  let next = new Promise<void>((resolve) => (ringing = resolve));
  return {
    ring: () => {
      ringing();
      next = new Promise((resolve) => (ringing = resolve));
    },
    wait: () => next,
  };
}

/**
 * Decodes packets in decode order into pictures in presentation order. The first packet is taken for a key frame whatever the file says.
 * out  frames that the caller closes; when the caller stops early, decoding stops and what was not handed out is closed
 * @throws what the decoder reports, after the frames before it were handed out.
 */
export async function* decodeRun(
  config: VideoDecoderConfig,
  packets: AsyncIterable<EncodedPacket>,
): AsyncGenerator<VideoFrame, void, undefined> {
  const ready: VideoFrame[] = [];
  const bell = createBell();
  let over = false;
  let failure: unknown = null;
  const fail = (error: unknown): void => {
    failure ??= error;
    bell.ring();
  };
  const decoder = new VideoDecoder({
    output: (frame) => {
      ready.push(frame);
      bell.ring();
    },
    error: fail,
  });
  decoder.addEventListener('dequeue', bell.ring);

  const feed = async (): Promise<void> => {
    let first = true;
    decoder.configure(config);
    for await (const packet of packets) {
      while (!over && !failure && (decoder.decodeQueueSize >= AHEAD_PACKETS || ready.length >= AHEAD_FRAMES)) {
        await bell.wait();
      }
      if (over || failure) return;
      const { microsecondTimestamp: timestamp, microsecondDuration: duration, data } = packet;
      decoder.decode(new EncodedVideoChunk({ type: first ? 'key' : packet.type, timestamp, duration, data }));
      first = false;
    }
    await decoder.flush();
  };

  let fed = false;
  const feeding = feed()
    .catch(fail)
    .finally(() => {
      fed = true;
      bell.ring();
    });
  try {
    for (;;) {
      const frame = ready.shift();
      if (frame) {
        bell.ring();
        yield frame;
      } else if (failure) throw failure;
      else if (fed) return;
      else await bell.wait();
    }
  } finally {
    over = true;
    bell.ring();
    if (decoder.state !== 'closed') decoder.close();
    await feeding;
    for (const frame of ready) frame.close();
  }
}
