/** The start of a day of this machine's time zone, as many days later as asked for, milliseconds since 1970. in: `2026-11-23`; null for anything else */
export function msOfDay(day: string, later: number): number | null {
  const [year, month, date] = day.split('-').map(Number);
  const at = new Date(year ?? NaN, (month ?? NaN) - 1, (date ?? NaN) + later).getTime();
  return Number.isNaN(at) ? null : at;
}

/** The day that a moment is in, as a field for dates has it; empty for null. in: `later`, days to add */
export function dayOf(atMs: number | null, later = 0): string {
  if (atMs === null) return '';
  const at = new Date(atMs);
  at.setDate(at.getDate() + later);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
