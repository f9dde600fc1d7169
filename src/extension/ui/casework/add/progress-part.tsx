import { addTexts, refusalTexts } from '../../../texts/casework/add-words';
import { hrefOf } from '../route';
import { progress, stopAdding } from './model';
import type { Progress, ShownRefusal } from './work';

/** How adding goes, what it came to, and what was not taken and why. */
export function ProgressPart({ caseId }: { readonly caseId: string }) {
  const now = progress.value;
  if (now.state === 'idle') return null;
  return (
    <section class="add-part add-progress" data-state={now.state} data-added={now.added}>
      {now.state === 'ended' ? <Ended now={now} caseId={caseId} /> : <Running now={now} />}
      {now.refusedCount > 0 && <RefusedList now={now} />}
    </section>
  );
}

function Running({ now }: { readonly now: Progress }) {
  const { state, done, planned, bytes, name } = now;
  return (
    <>
      <progress aria-label={addTexts.running} {...(planned > 0 ? { max: planned, value: done } : {})} />
      <p class="add-line">
        <span>{state === 'looking' ? addTexts.lookingThrough : addTexts.progress(done, planned, bytes, name)}</span>
        <button type="button" onClick={stopAdding}>
          {addTexts.cancel}
        </button>
      </p>
    </>
  );
}

function Ended({ now, caseId }: { readonly now: Progress; readonly caseId: string }) {
  const left = now.planned - now.done;
  return (
    <div role="status">
      <p>{addTexts.added(now.added)}</p>
      {now.stopped && <p>{addTexts.stopped}</p>}
      {now.halted !== null && (
        <p class="add-problem" role="alert">
          {addTexts.halted(now.halted)}
        </p>
      )}
      {(now.stopped || now.halted !== null) && left > 0 && <p>{addTexts.left(left)}</p>}
      <p>
        <a href={hrefOf({ view: 'items', caseId })}>{addTexts.seeItems}</a>
      </p>
    </div>
  );
}

function nameOf({ line, name, list }: ShownRefusal): string {
  if (line === null) return name;
  return list === null ? addTexts.line(line, name) : addTexts.lineOf(list, line, name);
}

function RefusedList({ now }: { readonly now: Progress }) {
  const more = now.refusedCount - now.refused.length;
  return (
    <details class="add-refused" open={now.state === 'ended'}>
      <summary>{addTexts.refusedTitle(now.refusedCount)}</summary>
      <ul>
        {now.refused.map((one, i) => (
          <li key={i} data-refusal={one.refusal} data-line={one.line ?? ''}>
            <bdi>{nameOf(one)}</bdi> <span class="quiet">{refusalTexts[one.refusal]}</span>
          </li>
        ))}
        {more > 0 && <li>{addTexts.refusedMore(more)}</li>}
      </ul>
    </details>
  );
}
