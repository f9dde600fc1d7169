import type { Box } from '../../../detector/faces/face';
import type { RawFrame } from '../../../detector/frames/frame';
import { areaPixels } from '../thumbnail-pixels';
import { cropArea } from './crop-area';

const MAX_SIDE_PX = 128;
/** Read at most this finely; the canvas makes it smaller more smoothly than leaving pixels out would. */
const READ_SIDE_PX = 2 * MAX_SIDE_PX;
const JPEG_QUALITY = 0.82;

/** The face in `boxPx` of the frame as a small JPEG, as it was coded: not turned, not aligned. */
export async function encodeCrop(frame: RawFrame, boxPx: Box): Promise<Blob> {
  const { width, height, rgba } = areaPixels(frame, cropArea(boxPx, frame), READ_SIDE_PX);
  const read = new OffscreenCanvas(width, height);
  read.getContext('2d')!.putImageData(new ImageData(rgba, width, height), 0, 0);
  const scale = Math.min(1, MAX_SIDE_PX / Math.max(width, height));
  const small = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = small.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(read, 0, 0, small.width, small.height);
  return small.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}
