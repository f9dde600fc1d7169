/** Equal pictures have no noise to divide by; no ratio is reported above this. */
const MAX_DB = 100;

/** 10 log10(signal / noise) in [-100, 100] dB; no noise: 100, no signal: -100. */
export function decibels(signal: number, noise: number): number {
  if (noise <= 0) return MAX_DB;
  if (signal <= 0) return -MAX_DB;
  return Math.max(-MAX_DB, Math.min(MAX_DB, 10 * Math.log10(signal / noise)));
}
