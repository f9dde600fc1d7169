import type { FrameColor, PixelFormat, RawFrame } from '../detector/frames/frame';

/** Formats copied as they are; with alpha the fourth plane is left unread. */
const NATIVE: Partial<Record<string, PixelFormat>> = {
  I420: 'I420',
  I420A: 'I420',
  I444: 'I444',
  I444A: 'I444',
  NV12: 'NV12',
};

/** From this height on, pictures that do not say their matrix are taken as BT.709, as players do. */
const HD_HEIGHT_PX = 720;

function colorOf(frame: VideoFrame, format: PixelFormat, height: number): FrameColor {
  const coded = frame.colorSpace.matrix as string | null;
  const fullRange = format === 'RGBA' || (frame.colorSpace.fullRange ?? false);
  if (coded === 'smpte170m' || coded === 'bt470bg') return { matrix: 'bt601', fullRange };
  if (coded === 'bt709' || coded === 'bt2020-ncl') return { matrix: 'bt709', fullRange };
  return { matrix: height >= HD_HEIGHT_PX ? 'bt709' : 'bt601', fullRange };
}

/** Chroma is shared by 2 x 2 pixels there, so a copied rectangle has to begin at an even one. */
function visibleRect(frame: VideoFrame, format: PixelFormat): { x: number; y: number; width: number; height: number } {
  const rect = frame.visibleRect;
  if (!rect) throw new TypeError('toRawFrame: the frame is closed');
  const step = format === 'I420' || format === 'NV12' ? 2 : 1;
  const x = rect.x - (rect.x % step);
  const y = rect.y - (rect.y % step);
  return { x, y, width: rect.width + rect.x - x, height: rect.height + rect.y - y };
}

/**
 * The visible pixels of a decoded frame, byte for byte as the decoder left them where its format is 8-bit I420, I444 or NV12;
 * any other format is converted to RGBA by the browser. The frame is not closed.
 * in   `mediaTimeS`: presentation time in seconds, copied to the result
 * @throws DOMException when the browser refuses to copy (protected or foreign pixels); TypeError when the frame is closed.
 */
export async function toRawFrame(frame: VideoFrame, mediaTimeS: number): Promise<RawFrame> {
  const format = NATIVE[frame.format ?? ''] ?? 'RGBA';
  const rect = visibleRect(frame, format);
  const options: VideoFrameCopyToOptions = format === 'RGBA' ? { rect, format: 'RGBA' } : { rect };
  const data = new ArrayBuffer(frame.allocationSize(options));
  const planes = await frame.copyTo(data, options);
  const layout = format === 'I420' || format === 'I444' ? planes.slice(0, 3) : planes;
  const color = colorOf(frame, format, rect.height);
  return { format, width: rect.width, height: rect.height, layout, color, data, mediaTimeS };
}
