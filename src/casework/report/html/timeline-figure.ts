import type { ReportItem } from '../schema';
import { html, type Markup } from './markup';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [400, 112, 30, 6, 6, 20];

/** Steps of 1, 2, 5, 10, 15, 30, 60 s ... that give at most 6 marks. */
function timeStep(lengthS: number): number {
  return [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800].find((step) => lengthS / step <= 6) ?? 3600;
}

/**
 * How the log10 likelihood ratio of a video went while it was looked at, as a picture that needs no program. Null where less than two moments are known.
 * in   bounds of what is stated and limits of bands, log10 likelihood ratio
 */
export function timelineFigure(
  frames: NonNullable<ReportItem['frames']>,
  { lowerLlr, upperLlr, marks }: { lowerLlr: number; upperLlr: number; marks: readonly number[] },
  title: string,
): Markup | null {
  const points = frames.flatMap(({ mediaTimeS, llr }) => (llr === null ? [] : [{ mediaTimeS, llr }]));
  if (points.length < 2) return null;
  const [fromS, toS] = [points[0]!.mediaTimeS, points.at(-1)!.mediaTimeS];
  const lengthS = Math.max(toS - fromS, 0.1);
  const x = (timeS: number): string => (LEFT + ((timeS - fromS) / lengthS) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (llr: number): string => {
    const held = Math.min(upperLlr, Math.max(lowerLlr, llr));
    return (TOP + ((upperLlr - held) / (upperLlr - lowerLlr)) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  };
  const step = timeStep(lengthS);
  const first = Math.ceil(fromS / step) * step;
  const times = Array.from({ length: Math.floor((toS - first) / step + 1e-6) + 1 }, (_, i) => first + i * step);
  const levels = [-2, -1, 0, 1, 2].filter((level) => level >= lowerLlr && level <= upperLlr);
  const line = points.map(({ mediaTimeS, llr }, i) => `${i === 0 ? 'M' : 'L'}${x(mediaTimeS)} ${y(llr)}`).join('');
  return html`<figure class="plot">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}" font-family="sans-serif" font-size="9">
      ${levels.map((level) => html`<path d="M${LEFT} ${y(level)}H${WIDTH - RIGHT}" stroke="${level === 0 ? '#555' : '#ccc'}" stroke-width="0.7" /><text x="${LEFT - 5}" y="${Number(y(level)) + 3}" text-anchor="end" fill="#333">${level > 0 ? `+${level}` : level}</text>`)}
      ${marks.map((mark) => html`<path d="M${LEFT} ${y(mark)}H${WIDTH - RIGHT}" stroke="#b3261e" stroke-width="0.7" stroke-dasharray="4 3" />`)}
      ${times.map((timeS) => html`<path d="M${x(timeS)} ${HEIGHT - BOTTOM}v4" stroke="#555" stroke-width="0.7" /><text x="${x(timeS)}" y="${HEIGHT - 6}" text-anchor="middle" fill="#333">${timeS} s</text>`)}
      <path d="${line}" fill="none" stroke="#1f4e9c" stroke-width="1.6" stroke-linejoin="round" />
      ${points.map(({ mediaTimeS, llr }) => html`<circle cx="${x(mediaTimeS)}" cy="${y(llr)}" r="1.8" fill="#1f4e9c" />`)}
    </svg>
  </figure>`;
}
