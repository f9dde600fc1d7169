import { describe, expect, it } from 'vitest';
import { STYLE } from '../../../../../src/extension/content/overlay/style';

type Rgb = readonly [number, number, number];
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** Extremes of what a video can show under a badge; contrast against any other lies between theirs or above. */
const VIDEOS: readonly Rgb[] = [BLACK, WHITE, [255, 0, 0], [0, 255, 0], [0, 0, 255], [128, 128, 128]];

function hex(color: string): { rgb: Rgb; alpha: number } {
  const digits = color.slice(1).length <= 4 ? [...color.slice(1)].map((one) => one + one).join('') : color.slice(1);
  const at = (place: number): number => Number.parseInt(digits.slice(2 * place, 2 * place + 2), 16);
  return { rgb: [at(0), at(1), at(2)], alpha: digits.length === 8 ? at(3) / 255 : 1 };
}

/** What is seen of a colour over another. */
function over(color: string, under: Rgb): Rgb {
  const { rgb, alpha } = hex(color);
  const mix = (place: 0 | 1 | 2): number => alpha * rgb[place] + (1 - alpha) * under[place];
  return [mix(0), mix(1), mix(2)];
}

/** Relative luminance and contrast ratio: WCAG 2.2, definitions. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Value of a property in the last rule whose selectors have this one; null where none has it. */
function valueOf(selector: string, property: string): string | null {
  const rules = [...STYLE.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const values = rules.flatMap(([, selectors = '', body = '']) => {
    if (!selectors.split(',').some((one) => one.trim() === selector)) return [];
    const found = new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]+)`).exec(body)?.[1];
    return found === undefined ? [] : [found.trim()];
  });
  return values.at(-1) ?? null;
}

const TONES = ['looking', 'no-sign', 'inconclusive', 'suspicious', 'strong', 'not-assessable'];

describe('the badge over any video', () => {
  it.each(TONES)('%s can be read', (tone) => {
    const selector = `.badge[data-tone='${tone}']`;
    const background = valueOf(selector, 'background') ?? valueOf('.badge', 'background')!;
    const ink = valueOf(selector, 'color') ?? valueOf('.badge', 'color')!;
    for (const video of VIDEOS) {
      const ground = over(background, video);
      expect(contrast(over(ink, ground), ground), `over ${video.join()}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(STYLE, 'a veil over the whole badge would take contrast away').not.toMatch(/opacity/);
  });

  it('is set off from dark and light videos by its edge or its ground', () => {
    for (const video of [BLACK, WHITE]) {
      const ground = over(valueOf('.badge', 'background')!, video);
      const edge = over('#ffffff38', ground);
      expect(Math.max(contrast(ground, video), contrast(edge, video))).toBeGreaterThan(1.4);
    }
  });

  it.each(['.panel .quiet', '.panel li small', '.panel h3', '.panel'])('panel: %s can be read', (selector) => {
    const ink = valueOf(selector, 'color')!;
    for (const video of VIDEOS) {
      const ground = over(valueOf('.panel', 'background')!, video);
      expect(contrast(over(ink, ground), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('shows focus against both the badge and the video', () => {
    const ring = hex('#8ab4ff').rgb;
    const gap = hex('#14181e').rgb;
    expect(STYLE).toContain('outline: 2px solid #8ab4ff');
    expect(contrast(ring, gap)).toBeGreaterThanOrEqual(3);
  });

  it('is large enough to be hit', () => {
    for (const side of ['min-width', 'min-height']) expect(valueOf('.badge', side)).toBe('24px');
  });
});

describe('movement', () => {
  it('is slower than three times a second, and ends where it is not wanted', () => {
    const lengths = [...STYLE.matchAll(/animation: \w+ ([\d.]+)s/g)].map(([, seconds]) => Number(seconds));
    expect(lengths.length).toBeGreaterThan(0);
    for (const seconds of lengths) expect(1 / seconds).toBeLessThan(3);
    expect(STYLE).toMatch(/prefers-reduced-motion: reduce\) \{ \.badge svg \{ animation: none !important/);
    expect(STYLE).not.toMatch(/transition/);
  });
});
