import type { ScanLine } from '../scan-line';

/** Turns lines into text for standard output; each call gives what is to be written now. */
export interface FormatWriter {
  begin(): string;
  line(line: ScanLine): string;
  end(): string;
}
