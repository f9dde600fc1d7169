/** One line of a text. `text` is what was read of it; `whole` is false where the line is longer than what is read of one. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly whole: boolean;
}

/**
 * Cuts a text that comes in pieces into lines, without ever holding more than one line of at most `mostChars`.
 * out  each complete line without its end; `end` gives what is left
 */
export function createLines(mostChars: number): { push(piece: string): Line[]; end(): Line[] } {
  let number = 1;
  let held = '';
  let whole = true;
  const take = (piece: string): void => {
    const room = mostChars - held.length;
    if (piece.length > room) whole = false;
    held += piece.slice(0, Math.max(0, room));
  };
  const close = (): Line => {
    const line = { number, text: held.endsWith('\r') ? held.slice(0, -1) : held, whole };
    number += 1;
    held = '';
    whole = true;
    return line;
  };
  return {
    push(piece) {
      const lines: Line[] = [];
      let from = 0;
      for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
        take(piece.slice(from, at));
        lines.push(close());
        from = at + 1;
      }
      take(piece.slice(from));
      return lines;
    },
    end: () => (held === '' && whole ? [] : [close()]),
  };
}
