/** `count` names `prefix` + number from `first` on, zero-padded to one width so that they sort in order: `r01`, `r02`, ... */
export function numberedNames(prefix: string, count: number, first = 0): string[] {
  const width = String(first + count - 1).length;
  return Array.from({ length: count }, (_, i) => prefix + String(first + i).padStart(width, '0'));
}
