import type { ScanLine } from '../scan-line';
import type { FormatWriter } from './format-writer';

const COLUMNS = [
  'video',
  'sha256',
  'status',
  'reason',
  'llr',
  'likelihood',
  'band',
  'framesUsed',
  'framesRejected',
  'tracks',
  'durationS',
  'elapsedMs',
  'modelId',
  'error',
] as const satisfies readonly (keyof ScanLine)[];

/** A field by RFC 4180; text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"). */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A header and one record a video, RFC 4180; `tracks` is their number here. */
export function csv(): FormatWriter {
  return {
    begin: () => `${COLUMNS.join(',')}\r\n`,
    line: (line) => {
      const values = { ...line, tracks: line.tracks.length };
      return `${COLUMNS.map((column) => csvField(values[column])).join(',')}\r\n`;
    },
    end: () => '',
  };
}
