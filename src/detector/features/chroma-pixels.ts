import type { Mask } from './family';
import { perInput } from './per-input';
import { listPixels } from './region-pixels';

/** A mask of the luma at the size of the chroma: each chroma sample takes the mask at its 2 x 2 block's left upper pixel. */
function halveMask(mask: Mask, width: number, height: number): Mask {
  const halfWidth = (width + 1) >> 1;
  const halfHeight = (height + 1) >> 1;
  const half = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0, i = 0; y < halfHeight; y += 1) {
    const row = 2 * y * width;
    for (let x = 0; x < halfWidth; x += 1, i += 1) half[i] = mask[row + 2 * x]!;
  }
  return half;
}

/**
 * The face's inside and its surround as lists of chroma samples (4:2:0: half width, half height, rounded up), made once a
 * face. Samples within two of the crop's edge are left out, as for luma. A chroma sample on the border may hold colour of
 * a pixel on the other side: its block is 2 x 2 pixels, the gap between the regions 0.12 face sizes.
 */
export const chromaPixels = perInput(({ crop, regions }) => {
  const { width, height } = crop.planes.y;
  const list = (mask: Mask) => listPixels(halveMask(mask, width, height), (width + 1) >> 1, (height + 1) >> 1);
  return { inner: list(regions.inner), ring: list(regions.ring) };
});
