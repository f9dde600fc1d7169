/** A share as "12 %"; under 10 % with one decimal. in  [0, 1], null: unknown */
export function percent(share: number | null): string {
  if (share === null) return '–';
  const value = share * 100;
  return `${value !== 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} %`;
}

/** Two decimals; a dash for null. */
export function twoDecimals(value: number | null): string {
  return value === null ? '–' : value.toFixed(2).replace('-', '−');
}

/** "0.87 (0.82 to 0.91)", or the bare number where there is no interval. */
export function withInterval(value: number | null, low: number | null, high: number | null): string {
  const bare = twoDecimals(value);
  return value === null || low === null || high === null
    ? bare
    : `${bare} (${twoDecimals(low)} to ${twoDecimals(high)})`;
}
