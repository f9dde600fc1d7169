import { Input, UnsupportedInputFormatError } from 'mediabunny';
import type { OpenVideo, VideoProblem } from './video';
import { byteSource, readHead } from './byte-source';
import { CONTAINERS, foreignContainer } from './containers';
import { videoProblem } from './problems';
import { openWithVideoElement } from './video-element';
import { openWithWebCodecs } from './web-codecs';

/** No tracks at all: an MP4 whose index, mostly written last, is missing; in other containers there is just no video. */
async function withoutVideo(input: Input): Promise<VideoProblem> {
  const format = await input.getFormat();
  const tracks = await input.getTracks();
  const indexMissing = tracks.length === 0 && (format.name === 'MP4' || format.name === 'QuickTime File Format');
  return videoProblem(indexMissing ? 'truncated' : 'no-video-track');
}

/** A `<video>` element fetches by itself, and would send the user's cookies along to other hosts: from there it plays nothing. */
function openByPlaying(source: Blob | string, codec: string | null): Promise<OpenVideo | VideoProblem> {
  const isForeign = typeof source === 'string' && new URL(source, location.href).origin !== location.origin;
  if (!isForeign) return openWithVideoElement(source, codec);
  return Promise.resolve(codec === null ? videoProblem('unreadable') : videoProblem('unsupported-codec', codec));
}

async function demux(source: Blob | string, input: Input): Promise<OpenVideo | VideoProblem> {
  const track = await input.getPrimaryVideoTrack();
  if (!track) return withoutVideo(input);
  const opened = await openWithWebCodecs(track);
  return 'refused' in opened ? openByPlaying(source, opened.refused) : opened;
}

/**
 * Opens a video file for reading single frames: demuxed by mediabunny and decoded by WebCodecs, or by a `<video>` element where WebCodecs
 * refuses the codec or the container is not known (`decoder` says which; not for a file of another host). Needs a page, not a worker.
 * in   `source`: the file, or a URL that this page may fetch (byte ranges are used where the server has them)
 * out  the video, to be closed by the caller; or what is wrong with it. Never throws for a bad file.
 */
export async function openVideo(source: Blob | string): Promise<OpenVideo | VideoProblem> {
  const head = await readHead(source);
  if ('code' in head) return head;
  if (head.sizeBytes === 0) return videoProblem('empty');
  const foreign = foreignContainer(head.bytes);
  if (foreign) return videoProblem('unsupported-codec', foreign);
  const input = new Input({ source: byteSource(source), formats: CONTAINERS });
  let result: OpenVideo | VideoProblem;
  try {
    result = await demux(source, input);
  } catch (error) {
    if (error instanceof UnsupportedInputFormatError) result = await openByPlaying(source, null);
    else result = videoProblem('unreadable', error instanceof Error ? error.message : String(error));
  }
  if ('code' in result || result.decoder === 'video-element') input.dispose();
  return result;
}
