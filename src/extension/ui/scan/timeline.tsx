import { useRef, useState } from 'preact/hooks';
import { percentText, timelineTexts } from '../../texts/scan-words';
import { messageDirection } from '../../texts/translate';
import { Faces } from './faces';
import { stepTo } from './step-to';
import type { TimelinePoint, TimelineTrack, TimelineView } from './timeline-view';

/** Height of the drawing's own scale; its width is 1000. Lines are stretched to the place there is, points are not drawn but buttons. */
const HEIGHT = 1000;

function lineOf(places: readonly { readonly x: number; readonly likelihood: number | null }[]): string {
  return places
    .flatMap(({ x, likelihood }) => (likelihood === null ? [] : `${x * 1000},${(1 - likelihood) * HEIGHT}`))
    .join(' ');
}

/** A round cap on a line of no length is a dot, round however the drawing is stretched. */
function dotsOf(places: TimelineTrack['places']): string {
  return places.map(({ x, likelihood }) => `M${x * 1000} ${(1 - likelihood) * HEIGHT}h0`).join('');
}

/** The curve of the likelihood, its moments to choose from, and the faces of the one that is chosen. */
export function Timeline({ view }: { readonly view: TimelineView }) {
  const { points, tracks, ticks } = view;
  const [chosen, setChosen] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const at = Math.min(chosen ?? view.telling, points.length - 1);
  const entry = Math.min(focused ?? at, points.length - 1);
  const pressed = (event: KeyboardEvent): void => {
    const next = stepTo(event.key, entry, points.length);
    if (next === null) return;
    event.preventDefault();
    setFocused(next);
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class="timeline" dir="ltr">
      <div class="scale" aria-hidden="true">
        <span>{percentText(1)}</span>
        <span>{percentText(0.5)}</span>
        <span>{percentText(0)}</span>
      </div>
      <div class="plot">
        <svg viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <line class="even" x1="0" x2="1000" y1={HEIGHT / 2} y2={HEIGHT / 2} />
          {tracks.map(({ number, places }) => (
            <g key={number} class="track" data-face={((number - 1) % 4) + 1}>
              <polyline points={lineOf(places)} />
              <path d={dotsOf(places)} />
            </g>
          ))}
          <polyline class="all" points={lineOf(points)} />
        </svg>
        <div ref={group} class="points" role="group" aria-label={timelineTexts.group} onKeyDown={pressed}>
          {points.map((point, i) => (
            <Point
              key={point.mediaTimeS}
              point={point}
              chosen={i === at}
              reachable={i === entry}
              choose={() => {
                setChosen(i);
                setFocused(i);
              }}
            />
          ))}
        </div>
      </div>
      <div class="ticks" aria-hidden="true">
        {ticks.map(({ x, text }) => (
          <span key={text} style={{ left: `${x * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
      <Legend view={view} />
      <Faces point={points[at]!} />
    </div>
  );
}

interface PointProps {
  readonly point: TimelinePoint;
  readonly chosen: boolean;
  /** The one that the Tab key stops at; the others are reached from it by arrow keys. */
  readonly reachable: boolean;
  readonly choose: () => void;
}

function Point({ point, chosen, reachable, choose }: PointProps) {
  const { x, likelihood, kind, label } = point;
  return (
    <button
      type="button"
      class="point"
      data-kind={kind}
      aria-pressed={chosen}
      title={label}
      tabIndex={reachable ? 0 : -1}
      style={{ left: `${x * 100}%`, top: `${(1 - (likelihood ?? 0.5)) * 100}%` }}
      onClick={choose}
    />
  );
}

function Legend({ view: { points, tracks } }: { readonly view: TimelineView }) {
  return (
    <p class="legend" dir={messageDirection()}>
      <span class="key all">{timelineTexts.all}</span>
      {tracks.map(({ number, name }) => (
        <span key={number} class="key" data-face={((number - 1) % 4) + 1}>
          {name}
        </span>
      ))}
      {points.some(({ kind }) => kind === 'open') && <span class="key open">{timelineTexts.open}</span>}
      {points.some(({ kind }) => kind === 'unused') && <span class="key unused">{timelineTexts.unused}</span>}
      <span class="quiet">{timelineTexts.high}</span>
      <span class="quiet">{timelineTexts.low}</span>
      <small>{timelineTexts.hint}</small>
    </p>
  );
}
