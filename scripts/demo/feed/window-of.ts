/**
 * Which rows of a list must exist for what is in view, with one row to spare on either side.
 * in   scroll position, window height and row height in pixels; how many rows there are
 * out  indices `from` (inclusive) to `to` (exclusive)
 */
export function windowOf(
  scrollTopPx: number,
  heightPx: number,
  rowPx: number,
  rows: number,
): { from: number; to: number } {
  const from = Math.max(Math.floor(scrollTopPx / rowPx) - 1, 0);
  const to = Math.min(Math.ceil((scrollTopPx + heightPx) / rowPx) + 1, rows);
  return { from: Math.min(from, rows), to };
}
