import { limitOf } from '../../../../../casework/evidence-view/limit-of';
import { NOTHING_EARLIER } from '../../../../messages/known';
import { evidenceTexts } from '../../../../texts/casework/evidence-words';
import { scanTexts } from '../../../../texts/scan-words';
import { verdictView } from '../../../../texts/verdict-view';
import { baseRate } from '../../model/case-data';
import { afterwardsText } from '../../probability';
import type { ItemEvidence } from '../load/item-evidence';

/** The verdict in words, with its figure and interval. */
export function VerdictHead({
  of: { result, yardstick },
}: {
  readonly of: Pick<ItemEvidence, 'result' | 'yardstick'>;
}) {
  const { verdict, llrLow, llrHigh } = result;
  const view = verdictView({
    ...NOTHING_EARLIER,
    state: verdict.status,
    verdict,
    problem: null,
    waitsToPlay: false,
    stable: true,
    slowedBy: null,
  });
  const said = verdict.llr === null ? null : { llr: verdict.llr, low: llrLow, high: llrHigh };
  const limit = said && yardstick && limitOf(said, yardstick.model.bounds);
  return (
    <div class="ev-verdict" data-tone={view.tone}>
      <p class="ev-word">{view.text}</p>
      {view.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {verdict.llr !== null && (
        <p>
          {llrLow !== null && llrHigh !== null
            ? evidenceTexts.interval(verdict.llr, llrLow, llrHigh)
            : evidenceTexts.ratio(verdict.llr)}
        </p>
      )}
      {verdict.llr !== null && <p>{afterwardsText(verdict.llr, baseRate.value)}</p>}
      {limit !== null && <p class="quiet">{evidenceTexts.limit(limit)}</p>}
      {view.frames && <p class="quiet">{view.frames}</p>}
      {result.takenFromItemId !== null && <p class="quiet">{evidenceTexts.takenOver}</p>}
      <p class="quiet">{scanTexts.noProof}</p>
    </div>
  );
}
