import type { Plane8 } from '../../frames/frame';
import type { PixelRuns } from '../region-pixels';

/** Neighbours of a pixel as (dx, dy), clockwise from the left upper one; neighbour i sets bit i. */
const NEIGHBOURS = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
] as const;

/** 58 codes whose circle changes at most twice, and one bin for all others. */
const PATTERN_BINS = 59;

const changes = (code: number) =>
  NEIGHBOURS.reduce((sum, _, i) => sum + (((code >> i) & 1) === ((code >> ((i + 1) % 8)) & 1) ? 0 : 1), 0);

/** Codes with at most two changes, ascending: their place is their bin. */
const UNIFORM_CODES: readonly number[] = Array.from({ length: 256 }, (_, code) => code).filter(
  (code) => changes(code) <= 2,
);

const BIN_OF_CODE = Uint8Array.from({ length: 256 }, (_, code) => {
  const bin = UNIFORM_CODES.indexOf(code);
  return bin < 0 ? PATTERN_BINS - 1 : bin;
});

/** Names of the bins: the code in hexadecimal, `mixed` for the last. */
export const PATTERN_NAMES: readonly string[] = [
  ...UNIFORM_CODES.map((code) => `x${code.toString(16).padStart(2, '0')}`),
  'mixed',
];

/**
 * Square-rooted shares of the uniform local binary patterns LBP(8,1) at the pixels given (at least one from the edge).
 * The eight neighbours are taken at whole pixels, a bit is set where neighbour >= centre.
 * from Ojala, Pietikainen, Maenpaa 2002 (IEEE TPAMI 24(7)); theirs interpolates the diagonal neighbours
 */
export function uniformPatternShares(luma: Plane8, { runs, count }: PixelRuns): Float64Array {
  const { width, data: s } = luma;
  const codes = new Int32Array(256);
  for (let r = 0; r < runs.length; r += 2) {
    for (let i = runs[r]!, end = runs[r + 1]!; i < end; i += 1) {
      const up = i - width;
      const down = i + width;
      const c = s[i]!;
      // Sample minus centre has its sign bit clear exactly where sample >= centre: no branch to mispredict.
      const below =
        ((s[up - 1]! - c) >>> 31) |
        (((s[up]! - c) >>> 31) << 1) |
        (((s[up + 1]! - c) >>> 31) << 2) |
        (((s[i + 1]! - c) >>> 31) << 3) |
        (((s[down + 1]! - c) >>> 31) << 4) |
        (((s[down]! - c) >>> 31) << 5) |
        (((s[down - 1]! - c) >>> 31) << 6) |
        (((s[i - 1]! - c) >>> 31) << 7);
      codes[below ^ 255]! += 1;
    }
  }
  return codeShares(codes, count);
}

/** Square-rooted shares of the bins, from how often each of the 256 codes was found among `count`. */
export function codeShares(codes: Int32Array, count: number): Float64Array {
  const shares = new Float64Array(PATTERN_BINS);
  for (let code = 0; code < 256; code += 1) shares[BIN_OF_CODE[code]!]! += codes[code]!;
  return shares.map((found) => Math.sqrt(found / (count + 1e-6)));
}
