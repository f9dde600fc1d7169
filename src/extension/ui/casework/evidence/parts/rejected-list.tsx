import type { RejectedFrames } from '../../../../../casework/evidence-view/rejected';
import { evidenceTexts } from '../../../../texts/casework/evidence-words';
import { rejectedTexts, timeText } from '../../../../texts/scan-words';

/** So many places are named at once; all of them are a click away. */
const PLACES = 8;

/** Frames that gave nothing, by why, and where they are. */
export function RejectedList({
  frames,
  compact = false,
}: {
  readonly frames: readonly RejectedFrames[];
  readonly compact?: boolean;
}) {
  const Heading = compact ? 'h4' : 'h3';
  return (
    <section class="ev-part" data-part="rejected">
      <Heading>{evidenceTexts.rejected}</Heading>
      {frames.length === 0 && <p class="quiet">{evidenceTexts.rejectedNone}</p>}
      {frames.map(({ reason, timesS }) => {
        const title = evidenceTexts.rejectedRow(reason, timesS.length);
        const places = rejectedTexts.at(timesS.map(timeText));
        return timesS.length <= PLACES ? (
          <p key={reason}>
            {title} <small>{places}</small>
          </p>
        ) : (
          <details key={reason}>
            <summary>{title}</summary>
            <small>{places}</small>
          </details>
        );
      })}
    </section>
  );
}
