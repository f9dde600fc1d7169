/**
 * Cuts text that comes as UTF-8 bytes, piece by piece, into its lines.
 * out  `push` takes the next bytes, `end` the rest without a newline; both give lines to `onLine`, empty ones left out
 */
export function lineSplitter(onLine: (line: string) => void): { push(chunk: Uint8Array): void; end(): void } {
  const decoder = new TextDecoder();
  let rest = '';
  const give = (line: string): void => {
    if (line !== '') onLine(line);
  };
  return {
    push(chunk) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop()!;
      lines.forEach(give);
    },
    end() {
      give(rest + decoder.decode());
      rest = '';
    },
  };
}
