import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CaseRecord } from '../../../../casework/model/records';
import { queueTexts } from '../../../texts/casework/queue-words';
import { showOnly } from '../items/list-state';
import { items, openCase } from '../model/case-data';
import { pauseCase, resumeCase } from '../model/case-steps';
import { retry } from '../model/item-steps';
import { askWhyHalted, hearNews, lookForWork } from '../model/queue-calls';
import { hrefOf } from '../route';
import { queueView } from './queue-view';
import './queue.css';

/** Share of one item that is done, [0, 1]. */
interface Progress {
  readonly itemId: string;
  readonly share: number;
}

/** How far the scans of the case are, and what can be done about them. Nothing while there is nothing to say. */
export function QueuePanel() {
  const pace = useSignal<number | null>(null);
  const progress = useSignal<Progress | null>(null);
  /** Why nothing is scanned until the analyst says so; null while there is no such reason. */
  const halted = useSignal<string | null>(null);
  useEffect(() => {
    const deaf = hearNews((news) => {
      halted.value = news.type === 'halted' ? news.why : null;
      if (news.type === 'halted') return;
      if (news.type === 'pace') pace.value = news.secondsPerItem;
      else if (news.caseId === openCase.peek()?.caseId) {
        const share = news.burstsPlanned === 0 ? 0 : news.burstsDone / news.burstsPlanned;
        progress.value = { itemId: news.itemId, share };
      }
    });
    // It may have halted before this page was opened.
    askWhyHalted();
    return deaf;
  }, []);
  const view = useComputed(() => queueView(items.value, pace.value));
  const of = openCase.value;
  const { all, done, failed, elsewhere, toFetch, left, running, leftS } = view.value;
  if (!of || all === 0 || (left === 0 && failed.length === 0 && elsewhere + toFetch === 0)) return null;
  const inItem = running && progress.value?.itemId === running.itemId ? progress.value.share : 0;
  const ended = done + failed.length;
  return (
    <section class="queue" aria-label={queueTexts.title} data-left={left} data-done={done} data-failed={failed.length}>
      {left > 0 && (
        <>
          <progress aria-label={queueTexts.title} max={ended + left} value={ended + inItem} />
          <span>{queueTexts.progress(ended, ended + left)}</span>
          {halted.value === null ? (
            <>
              <span class="quiet">{timeLeft(of, leftS)}</span>
              <PauseButton of={of} />
            </>
          ) : (
            <>
              <span role="alert">{halted.value}</span>
              <button
                type="button"
                onClick={() => {
                  halted.value = null;
                  void lookForWork();
                }}
              >
                {queueTexts.resume}
              </button>
            </>
          )}
        </>
      )}
      {failed.length > 0 && (
        <button type="button" onClick={() => void retry(of.caseId, failed)}>
          {queueTexts.retry(failed.length)}
        </button>
      )}
      {elsewhere > 0 && (
        <button type="button" onClick={() => showOnly(of.caseId, { outcome: 'elsewhere' })}>
          {queueTexts.elsewhere(elsewhere)}
        </button>
      )}
      {toFetch > 0 && <a href={hrefOf({ view: 'add', caseId: of.caseId })}>{queueTexts.toFetch(toFetch)}</a>}
      {running && !of.paused && (
        <span class="queue-now quiet" dir="auto" title={running.name}>
          {running.name}
        </span>
      )}
    </section>
  );
}

function timeLeft({ paused }: CaseRecord, leftS: number | null): string {
  if (paused) return queueTexts.paused;
  return leftS === null ? queueTexts.unknownTime : queueTexts.timeLeft(leftS);
}

function PauseButton({ of }: { readonly of: CaseRecord }) {
  return of.paused ? (
    <button type="button" onClick={() => void resumeCase(of)}>
      {queueTexts.resume}
    </button>
  ) : (
    <button type="button" onClick={() => void pauseCase(of)}>
      {queueTexts.pause}
    </button>
  );
}
