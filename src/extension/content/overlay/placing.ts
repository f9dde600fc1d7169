/** Where a badge is, CSS pixels of the viewport. */
export interface Placed {
  /** Its start corner above: the left one, or the right one where words run from right to left. */
  readonly x: number;
  readonly y: number;
  readonly dir: 'ltr' | 'rtl';
  /** Drawn so many times larger. */
  readonly scale: number;
  /** Room from that corner to the other side of the video. */
  readonly roomPx: number;
}

/** The CSS transform for a box whose start corner, by its style, is at the viewport's origin. */
export function placing({ x, y, dir, scale }: Omit<Placed, 'roomPx'>): string {
  const across = dir === 'rtl' ? `calc(${x}px - 100%)` : `${x}px`;
  return `translate(${across}, ${y}px)${scale === 1 ? '' : ` scale(${scale})`}`;
}
