/** Beginnings that a spreadsheet takes for a formula, those of East Asian keyboards included (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A field by RFC 4180; text that a spreadsheet would run as a formula gets an apostrophe before it. Numbers stay numbers; null is empty. */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
