import { useEffect, useRef, useState } from 'preact/hooks';
import { plotTexts } from '../../../../texts/casework/evidence-words';
import { composeSvg } from '../plots/compose-svg';
import { plotWidth, type Figure } from '../plots/figure';
import { loadPlot } from '../plots/load-plot';
import { Legend } from './legend';
import { NumbersTable } from './numbers-table';
import { SaveButtons } from './save-buttons';

interface PlotFigureProps {
  readonly figure: Figure;
  /** For the name of saved files. */
  readonly item: string;
  /** Stands in saved pictures: where they come from. */
  readonly lines: readonly string[];
  /** Of the heading; 3 by itself, 4 within a column. */
  readonly compact?: boolean;
}

function savedSvg(svg: SVGSVGElement, { title, legend }: Figure, lines: readonly string[]): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.querySelectorAll('style').forEach((sheet) => sheet.remove());
  const { width: widthPx, height: heightPx } = svg.viewBox.baseVal;
  copy.setAttribute('width', String(widthPx));
  copy.setAttribute('height', String(heightPx));
  const inner = new XMLSerializer().serializeToString(copy);
  return composeSvg({ title, inner, widthPx, heightPx, legend, lines });
}

/** A plot with its heading, words, legend, numbers and buttons. It is drawn when the chart library is there; its numbers are there at once. */
export function PlotFigure({ figure, item, lines, compact = false }: PlotFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  useEffect(() => {
    let current = true;
    loadPlot().then(
      (plot) => {
        if (!current || !place.current) return;
        const drawn = figure.draw(plot, plotWidth(place.current.clientWidth));
        // The library names its groups of marks; within a picture that has a name of its own they have none.
        drawn.querySelectorAll('[aria-label]').forEach((group) => group.removeAttribute('aria-label'));
        drawn.setAttribute('role', 'img');
        drawn.setAttribute('aria-label', `${figure.title}. ${figure.summary}`);
        drawn.removeAttribute('aria-describedby');
        place.current.replaceChildren(drawn);
        setState('drawn');
      },
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  }, [figure]);
  const Heading = compact ? 'h4' : 'h3';
  return (
    <figure class="ev-figure" data-figure={figure.id} data-state={state}>
      <Heading>{figure.title}</Heading>
      {figure.words.map((sentence) => (
        <p key={sentence} class="quiet">
          {sentence}
        </p>
      ))}
      <Legend entries={figure.legend} />
      {state === 'drawing' && <p class="quiet">{plotTexts.drawing}</p>}
      {state === 'failed' && <p role="alert">{plotTexts.notDrawn}</p>}
      <div class="ev-plot" dir="ltr" ref={place} />
      <SaveButtons
        title={figure.title}
        item={item}
        id={figure.id}
        svg={() => {
          const svg = place.current?.querySelector('svg');
          return svg ? savedSvg(svg, figure, lines) : null;
        }}
      />
      <NumbersTable title={figure.title} table={figure.table} />
    </figure>
  );
}
