/** A line that is longer holds no record of ours, and would not fit into one text; characters. */
const MOST_CHARS = 1 << 27;
/** Given in its place: no JSON. */
const TOO_LONG = '…';

/**
 * Cuts text that comes as UTF-8 bytes, piece by piece, into its lines.
 * in   `mostChars`: of a longer line only the sign `…` is given
 * out  `push` takes the next bytes, `end` the rest without a newline; both give lines to `onLine`, empty ones left out
 */
export function lineSplitter(
  onLine: (line: string) => void,
  mostChars = MOST_CHARS,
): { push(chunk: Uint8Array): void; end(): void } {
  const decoder = new TextDecoder();
  // Pieces of the line that has not ended yet: joined once, not anew with each chunk.
  let held: string[] = [];
  let chars = 0;
  const hold = (text: string): void => {
    chars += text.length;
    if (chars <= mostChars) held.push(text);
    else held = [];
  };
  const close = (): void => {
    const line = chars > mostChars ? TOO_LONG : held.join('');
    [held, chars] = [[], 0];
    if (line !== '') onLine(line);
  };
  const take = (text: string): void => {
    const [first = '', ...others] = text.split('\n');
    hold(first);
    for (const line of others) {
      close();
      hold(line);
    }
  };
  return {
    push: (chunk) => take(decoder.decode(chunk, { stream: true })),
    end() {
      take(decoder.decode());
      close();
    },
  };
}
