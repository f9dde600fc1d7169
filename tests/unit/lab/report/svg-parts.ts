import { parseHTML } from 'linkedom';

/** What a drawn plot holds, read from its SVG text. */
export interface SvgParts {
  /** Drawn things of a kind, by the name that Plot gives their group: `line`, `area`, `dot`, `rule`. */
  count(kind: string): number;
  /** Corners of each line, in pixels. */
  readonly lines: readonly (readonly (readonly [number, number])[])[];
  /** All letters in the plot. */
  readonly texts: readonly string[];
  readonly description: string | null;
}

/** Parses an SVG. Throws TypeError when there is none. */
export function svgParts(svg: string | null): SvgParts {
  const { document } = parseHTML(`<!doctype html><html><body>${svg ?? ''}</body></html>`);
  const root = document.querySelector('svg');
  if (!root) throw new TypeError('svgParts: no svg');
  const children = (kind: string): Element[] =>
    [...root.querySelectorAll(`g[aria-label="${kind}"]`)].flatMap((group) => [
      ...group.querySelectorAll('path, line, circle'),
    ]);
  return {
    count: (kind) => children(kind).length,
    lines: children('line').map((path) =>
      [...(path.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]): [number, number] => [
        Number(x),
        Number(y),
      ]),
    ),
    texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
    description: root.getAttribute('aria-label'),
  };
}
