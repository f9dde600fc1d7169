import { expect, test } from 'vitest';
import { connectedGroups } from '../../../../src/lab/data/connected-groups';
import { seededRandom } from '../../../../src/casework/interval/seeded-random';

test('names seen together, directly or through others, are one group, called after the first in order', () => {
  const groups = connectedGroups([['d', 'c'], ['e'], ['b', 'a'], ['c', 'b'], []]);
  expect(Object.fromEntries(groups)).toEqual({ a: 'a', b: 'a', c: 'a', d: 'a', e: 'e' });
});

test('agrees with a search from each name, whatever the order of the sets', () => {
  const random = seededRandom(5);
  const pairs = Array.from({ length: 150 }, () => [0, 1].map(() => `n${Math.floor(random() * 200)}`));
  const reached = (from: string): Set<string> => {
    const seen = new Set([from]);
    for (let before = 0; before !== seen.size;) {
      before = seen.size;
      for (const pair of pairs) if (pair.some((name) => seen.has(name))) pair.forEach((name) => seen.add(name));
    }
    return seen;
  };
  const groups = connectedGroups(pairs);
  expect(connectedGroups([...pairs].reverse())).toEqual(new Map([...groups].sort().map((entry) => entry)));
  for (const name of groups.keys()) expect(groups.get(name)).toBe([...reached(name)].sort()[0]);
});

test('a long chain is walked without recursion', () => {
  const chain = Array.from({ length: 100_000 }, (_, i) => [String(i).padStart(6, '0'), String(i + 1).padStart(6, '0')]);
  expect(new Set(connectedGroups(chain.reverse()).values())).toEqual(new Set(['000000']));
});
