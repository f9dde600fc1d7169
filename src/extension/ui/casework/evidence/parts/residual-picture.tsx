import { useEffect, useMemo, useRef } from 'preact/hooks';
import {
  RESIDUAL_COLOURS,
  residualPixels,
  strengthOf,
  thirdResidual,
  type Luma,
} from '../../../../../casework/evidence-view/third-residual';
import type { LumaCrop } from '../../../../../casework/evidence-view/crops';
import { evidenceTexts } from '../../../../texts/casework/evidence-words';
import { composeSvg, escaped } from '../plots/compose-svg';
import { SaveButtons } from './save-buttons';

/**
 * Grey levels at and beyond which colours are full; fixed, so that two items can be compared. Skin in clips of feeds measures 2 to 6 (looked at 2026-11-23, FaceForensics++ c23
 * and LipReadingQuiz), edges far more.
 */
const LIMIT = 8;
/** Pixels are shown whole times as large, so that nothing is resampled; about so wide on the page. */
const WIDTH_PX = 256;
const DIRECTIONS = ['across', 'down'] as const;

interface Picture {
  readonly name: string;
  readonly note: string | null;
  readonly pixels: Uint8ClampedArray;
}

function picturesOf(luma: Luma): Picture[] {
  const grey = new Uint8ClampedArray(4 * luma.data.length).fill(255);
  luma.data.forEach((level, i) => grey.fill(level, 4 * i, 4 * i + 3));
  return [
    { name: evidenceTexts.residualLuma, note: null, pixels: grey },
    ...DIRECTIONS.map((direction) => {
      const residual = thirdResidual(luma, direction);
      return {
        name: direction === 'across' ? evidenceTexts.residualAcross : evidenceTexts.residualDown,
        note: evidenceTexts.residualStrength(strengthOf(residual, direction)),
        pixels: residualPixels(residual, LIMIT),
      };
    }),
  ];
}

const css = (i: number): string => `rgb(${RESIDUAL_COLOURS[i]!.join(' ')})`;

interface ResidualProps {
  readonly luma: Luma;
  readonly crop: LumaCrop;
  readonly item: string;
  readonly lines: readonly string[];
  readonly compact?: boolean;
}

/** The face as decoded, and what is left of it across and down, with a legend of the colours. */
export function ResidualPicture({ luma, crop, item, lines, compact = false }: ResidualProps) {
  const pictures = useMemo(() => picturesOf(luma), [luma]);
  const canvases = useRef<(HTMLCanvasElement | null)[]>([]);
  const saved = (): string => {
    const { width, height } = luma;
    const gap = 16;
    const inner = pictures.map(({ name, note }, i) => {
      const x = i * (width + gap);
      const href = canvases.current[i]!.toDataURL('image/png');
      return (
        `<image x="${x}" width="${width}" height="${height}" href="${href}" style="image-rendering: pixelated"/>` +
        `<text x="${x}" y="${height + 16}" font-size="11">${escaped(name)}</text><text x="${x}" y="${height + 32}" font-size="11">${escaped(note ?? '')}</text>`
      );
    });
    const size = { widthPx: Math.max(480, 3 * (width + gap)), heightPx: height + 40 };
    const legend = evidenceTexts.residualLegend(LIMIT);
    return composeSvg({
      ...size,
      title: evidenceTexts.residual,
      inner: inner.join(''),
      legend: [],
      lines: [legend, ...lines],
    });
  };
  const Heading = compact ? 'h4' : 'h3';
  return (
    <figure class="ev-figure" data-figure="residual">
      <Heading>{evidenceTexts.residual}</Heading>
      <p class="quiet">{evidenceTexts.residualText}</p>
      <div class="ev-residuals" tabIndex={0} role="group" aria-label={evidenceTexts.residual}>
        {pictures.map((picture, i) => (
          <div key={picture.name}>
            <Canvas
              picture={picture}
              luma={luma}
              label={evidenceTexts.residualAlt(crop.timeS, picture.name)}
              keep={(canvas) => (canvases.current[i] = canvas)}
            />
            <p>
              {picture.name}
              {picture.note !== null && <small>{picture.note}</small>}
            </p>
          </div>
        ))}
      </div>
      <p class="ev-scale">
        <span
          class="ev-ramp"
          aria-hidden="true"
          style={{ background: `linear-gradient(to right, ${css(0)}, ${css(1)}, ${css(2)})` }}
        />
        {evidenceTexts.residualLegend(LIMIT)}
      </p>
      <SaveButtons title={evidenceTexts.residual} item={item} id="residual" svg={saved} />
    </figure>
  );
}

interface CanvasProps {
  readonly picture: Picture;
  readonly luma: Luma;
  readonly label: string;
  readonly keep: (canvas: HTMLCanvasElement | null) => void;
}

function Canvas({ picture, luma: { width, height }, label, keep }: CanvasProps) {
  const place = useRef<HTMLCanvasElement | null>(null);
  useEffect(() => {
    const pixels = new ImageData(width, height);
    pixels.data.set(picture.pixels);
    place.current?.getContext('2d')?.putImageData(pixels, 0, 0);
  }, [picture, width, height]);
  return (
    <canvas
      ref={(canvas) => {
        place.current = canvas;
        keep(canvas);
      }}
      width={width}
      height={height}
      style={{ width: `${width * Math.max(1, Math.floor(WIDTH_PX / width))}px` }}
      role="img"
      aria-label={label}
    />
  );
}
