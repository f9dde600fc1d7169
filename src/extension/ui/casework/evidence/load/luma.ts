import { useEffect, useState } from 'preact/hooks';
import type { Luma } from '../../../../../casework/evidence-view/third-residual';
import { useStoredBlob } from './stored-picture';

/** Grey levels of a PNG as they were written, without any colour management. */
export async function readLuma(png: Blob): Promise<Luma> {
  const picture = await createImageBitmap(png, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  try {
    const { width, height } = picture;
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('This browser draws no pictures.');
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    return { width, height, data: Uint8Array.from({ length: width * height }, (_, i) => data[4 * i]!) };
  } finally {
    picture.close();
  }
}

/** The kept luma of a face; null until it is read, and where there is none. */
export function useLuma(sha256: string | null): Luma | null {
  const blob = useStoredBlob(sha256);
  const [luma, setLuma] = useState<Luma | null>(null);
  useEffect(() => {
    let current = true;
    setLuma(null);
    if (blob === null) return;
    readLuma(blob).then(
      (read) => current && setLuma(read),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [blob]);
  return luma;
}
