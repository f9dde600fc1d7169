import { useMemo } from 'preact/hooks';
import type { EvidenceTimeline } from '../../../../../casework/evidence-view/timeline';
import { plotTexts } from '../../../../texts/casework/evidence-words';
import type { Yardstick } from '../load/models';
import { timelineFigure } from '../plots/timeline-figure';
import { PlotFigure } from './plot-figure';

interface TimelinePartProps {
  readonly timeline: EvidenceTimeline | null;
  readonly yardstick: Yardstick | null;
  readonly item: string;
  readonly lines: readonly string[];
  /** Names the plot where there are several. */
  readonly id?: string;
  /** End of the time axis, so that two items have the same. */
  readonly untilS?: number;
  readonly compact?: boolean;
}

/** How the figure of an item went over time. */
export function TimelinePart({ timeline, yardstick, item, lines, id, untilS, compact = false }: TimelinePartProps) {
  const model = yardstick?.model ?? null;
  const figure = useMemo(
    () =>
      timeline === null || timeline.video.length === 0
        ? null
        : timelineFigure(timeline, model, { ...(id ? { id } : {}), ...(untilS ? { untilS } : {}) }),
    [timeline, model, id, untilS],
  );
  const Heading = compact ? 'h4' : 'h3';
  if (figure !== null) return <PlotFigure figure={figure} item={item} lines={lines} compact={compact} />;
  return (
    <section class="ev-part">
      <Heading>{plotTexts.timeline}</Heading>
      <p class="quiet">{plotTexts.timelineNone}</p>
    </section>
  );
}
