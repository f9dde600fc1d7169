const MIN_MS = 60_000;

/**
 * A moment as a clock on the wall shows it.
 * in   milliseconds since 1970; minutes by which the clock is ahead of UTC (the negative of `Date.getTimezoneOffset`)
 * out  ISO 8601 with offset, e.g. `2026-11-23T13:45:00.250+01:00`
 */
export function localTimeOf(atMs: number, aheadMin: number): string {
  const shifted = new Date(atMs + aheadMin * MIN_MS).toISOString().slice(0, -1);
  const minutes = Math.abs(aheadMin);
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${shifted}${aheadMin < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
