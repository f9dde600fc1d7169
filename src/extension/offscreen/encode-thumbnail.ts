import type { ThumbnailPixels } from './thumbnail-pixels';

const JPEG_QUALITY = 0.8;

/** The small picture as a JPEG. */
export async function encodeThumbnail({ width, height, rgba }: ThumbnailPixels): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}
