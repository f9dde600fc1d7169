/** Quantiser of an integer residual as a table: `level[residual + zero]` is its level, 0 .. count - 1. */
export interface LevelTable {
  readonly level: Uint8Array;
  /** Index of residual 0; residuals run from -zero to +zero. */
  readonly zero: number;
  /** Number of levels, 2 x truncation + 1. */
  readonly count: number;
}

/** Rounds halves to the even neighbour, as numpy does; keeps the quantiser symmetric in sign. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const fraction = value - floor;
  if (fraction !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * Table for residuals in [-maxAbs, maxAbs]: divide by `step`, round, clip to [-truncation, truncation]
 * (Fridrich & Kodovsky 2012, IEEE TIFS 7(3), equation 1).
 */
export function levelTable(maxAbs: number, step: number, truncation: number): LevelTable {
  const level = new Uint8Array(2 * maxAbs + 1);
  for (let residual = -maxAbs; residual <= maxAbs; residual += 1) {
    const rounded = roundHalfEven(residual / step);
    level[residual + maxAbs] = Math.min(truncation, Math.max(-truncation, rounded)) + truncation;
  }
  return { level, zero: maxAbs, count: 2 * truncation + 1 };
}
