/** Part of a file, bytes; both ends included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a `Range` header (RFC 9110, section 14) for a file of `sizeBytes`.
 * out  the range; `whole` when there is none, when it is of a form that may be ignored (several ranges, other units) and for an empty file
 *      (a refusal would put an error on the page's console); `unsatisfiable` when it lies behind the end.
 */
export function byteRange(header: string | undefined, sizeBytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (!match[1] && !match[2]) || sizeBytes === 0) return 'whole';
  if (!match[1]) {
    const length = Math.min(Number(match[2]), sizeBytes);
    return length === 0 ? 'unsatisfiable' : { first: sizeBytes - length, last: sizeBytes - 1 };
  }
  const first = Number(match[1]);
  const last = match[2] ? Math.min(Number(match[2]), sizeBytes - 1) : sizeBytes - 1;
  if (first >= sizeBytes) return 'unsatisfiable';
  return last < first ? 'whole' : { first, last };
}
