import type { RawFrame } from '../../../detector/frames/frame';
import { toRawFrame } from '../../../media/raw-frame';
import { SCREEN_CHANNEL, type PixelRect, type ScreenPicture } from '../../messages/screen-copy';

/** Smaller copies hold no face that anybody could look at. Pixels. */
const MIN_SIDE_PX = 32;

/** The video's part of a tab's picture, in the picture's own pixels; inside it, with even sides. null where too little is left. Pure. */
export function cropOf(
  { rect, viewportWidth }: Pick<ScreenPicture, 'rect' | 'viewportWidth'>,
  picture: { readonly width: number; readonly height: number },
): PixelRect | null {
  const scale = picture.width / viewportWidth;
  const x = Math.min(picture.width, Math.ceil(rect.x * scale));
  const y = Math.min(picture.height, Math.ceil(rect.y * scale));
  const width = Math.min(picture.width, Math.floor((rect.x + rect.width) * scale)) - x;
  const height = Math.min(picture.height, Math.floor((rect.y + rect.height) * scale)) - y;
  if (Math.min(width, height) < MIN_SIDE_PX) return null;
  return { x, y, width: width - (width % 2), height: height - (height % 2) };
}

/** out: RGBA pixels of the video as the screen shows it; null where too little of it is left. @throws DOMException for a broken PNG */
async function toFrame(picture: ScreenPicture): Promise<RawFrame | null> {
  const bitmap = await createImageBitmap(picture.png);
  try {
    const crop = cropOf(picture, bitmap);
    if (!crop) return null;
    // Not by way of a canvas, which some browsers alter against tracking.
    const shown = new VideoFrame(bitmap, { timestamp: 0, visibleRect: crop });
    try {
      return { ...(await toRawFrame(shown, picture.mediaTimeS)), color: { matrix: 'bt709', fullRange: true } };
    } finally {
      shown.close();
    }
  } finally {
    bitmap.close();
  }
}

/** Takes in what the service worker copies off the screen, one picture after the other. */
export function listenToScreenCopies(
  took: (videoId: string, frame: RawFrame) => Promise<void>,
  warn: (error: unknown) => void,
): void {
  let last: Promise<void> = Promise.resolve();
  new BroadcastChannel(SCREEN_CHANNEL).addEventListener('message', ({ data }: MessageEvent<ScreenPicture>) => {
    last = last
      .then(async () => {
        const frame = await toFrame(data);
        if (frame) await took(data.videoId, frame);
      })
      .catch(warn);
  });
}
