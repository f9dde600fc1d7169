import type { FormatWriter } from './format-writer';

/** One JSON object a line, written as soon as the video is done. */
export function ndjson(): FormatWriter {
  return { begin: () => '', line: (line) => `${JSON.stringify(line)}\n`, end: () => '' };
}
