/** A share as "12 %"; under 10 % with one decimal. in  [0, 1], null: unknown */
export function percent(share: number | null): string {
  if (share === null) return '–';
  const value = share * 100;
  return `${value !== 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} %`;
}

/** Two decimals; a dash for null. */
export function twoDecimals(value: number | null): string {
  return rounded(value, 2);
}

/** "0.87 (0.82 to 0.91)", or the bare number where there is no interval. */
export function withInterval(value: number | null, low: number | null, high: number | null, decimals = 2): string {
  const bare = rounded(value, decimals);
  return value === null || low === null || high === null
    ? bare
    : `${bare} (${rounded(low, decimals)} to ${rounded(high, decimals)})`;
}

function rounded(value: number | null, decimals: number): string {
  return value === null ? '–' : value.toFixed(decimals).replace('-', '−');
}
