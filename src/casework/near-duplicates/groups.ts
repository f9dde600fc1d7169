/** Sets of items that only ever grow together. */
export interface Groups {
  /** The item that stands for all that are with this one. */
  of(item: number): number;
  join(a: number, b: number): void;
}

/** Every item alone at first. from R. Tarjan 1975, J. ACM 22(2) (union by the smaller number, path halving) */
export function createGroups(count: number): Groups {
  const parent = Uint32Array.from({ length: count }, (_, i) => i);
  const of = (item: number): number => {
    let at = item;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  return {
    of,
    join(a, b) {
      const [one, other] = [of(a), of(b)];
      parent[Math.max(one, other)] = Math.min(one, other);
    },
  };
}
