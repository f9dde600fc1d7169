/** A fragmented MP4 as streams are served: what begins it, and its pieces. */
export interface Segments {
  readonly init: Buffer;
  readonly segments: readonly Buffer[];
}

const HEAD_BYTES = 8;

/**
 * Cuts a fragmented MP4 at its movie fragments (ISO/IEC 14496-12: a box is its length, 32 bits, and its type). What lies behind the last piece (an index) is left out.
 * @throws RangeError for a file without fragments
 */
export function segmentsOf(file: Buffer): Segments {
  const starts: number[] = [];
  let endsAt = file.length;
  for (let at = 0; at + HEAD_BYTES <= file.length; at += file.readUInt32BE(at)) {
    const type = file.toString('latin1', at + 4, at + HEAD_BYTES);
    if (type === 'moof') starts.push(at);
    if (type === 'mfra') endsAt = at;
    if (file.readUInt32BE(at) < HEAD_BYTES)
      throw new RangeError(`segmentsOf: a box of ${file.readUInt32BE(at)} bytes at ${at}`);
  }
  if (starts.length === 0) throw new RangeError('segmentsOf: no movie fragment in the file');
  return {
    init: file.subarray(0, starts[0]),
    segments: starts.map((start, i) => file.subarray(start, starts[i + 1] ?? endsAt)),
  };
}
