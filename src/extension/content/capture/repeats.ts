import type { Grabbed } from './grab';

function samePixels(a: Grabbed, b: Grabbed): boolean {
  if (a.kind !== 'frame' || b.kind !== 'frame' || a.frame.data.byteLength !== b.frame.data.byteLength) return false;
  const one = new Uint8Array(a.frame.data);
  const other = new Uint8Array(b.frame.data);
  return one.every((value, i) => value === other[i]);
}

/**
 * Leaves out what is the picture before once more, byte for byte. Firefox can give one picture under two times when the page was busy in
 * between; to the detector, the two would be a face that does not change at all.
 */
export function withoutRepeats(grabbed: readonly Grabbed[]): readonly Grabbed[] {
  return grabbed.filter((one, i) => i === 0 || !samePixels(one, grabbed[i - 1]!));
}
