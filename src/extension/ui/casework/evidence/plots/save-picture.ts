/** PNGs are this many times as large as the picture on the page, for print. */
const PNG_SCALE = 2;

/** Offers a file to be saved where the browser saves what is downloaded. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address by then; a later task frees the memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const svgBlob = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** The picture of an SVG file. Rejects where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth * PNG_SCALE, image.naturalHeight * PNG_SCALE);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('This browser draws no pictures.');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A file name of an item's picture: letters, figures, dots, hyphens and low lines of the item's name, then what it shows. */
export function fileNameOf(item: string, id: string, ending: 'svg' | 'png'): string {
  const safe = item
    .replace(/[^\p{L}\p{N}._]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${safe || 'item'}-${id}.${ending}`;
}
