import type { FormatWriter } from './format-writer';

/** One JSON array; each element is written as soon as its video is done. */
export function json(): FormatWriter {
  let first = true;
  return {
    begin: () => '[',
    line: (line) => {
      const text = `${first ? '' : ','}\n${JSON.stringify(line)}`;
      first = false;
      return text;
    },
    end: () => '\n]\n',
  };
}
