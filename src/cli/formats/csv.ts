import { csvField } from '../../casework/report/csv-field';
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
