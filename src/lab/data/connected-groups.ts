/**
 * Groups of names that were seen together, directly or through others (connected components, by union-find).
 * in   sets of names      out  name -> its group, called after the first of its names in order
 */
export function connectedGroups(sets: Iterable<readonly string[]>): Map<string, string> {
  const parentOf = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parentOf.get(root); up !== undefined && up !== root; up = parentOf.get(root)) root = up;
    // Shortens the way for the next who asks.
    for (let at = name; at !== root;) {
      const up = parentOf.get(at) ?? root;
      parentOf.set(at, root);
      at = up;
    }
    return root;
  };
  for (const names of sets) {
    for (const name of names) {
      if (!parentOf.has(name)) parentOf.set(name, name);
      const [a, b] = [rootOf(names[0]!), rootOf(name)];
      if (a !== b) parentOf.set(a < b ? b : a, a < b ? a : b);
    }
  }
  return new Map([...parentOf.keys()].map((name) => [name, rootOf(name)]));
}
