import type { RecordName } from '../../../../casework/journal/findings';
import type { Verification } from '../../../storage/cases/verify-case';
import { findingText } from '../../../texts/casework/finding-words';
import { journalTexts } from '../../../texts/casework/journal-words';
import { accountById, itemById, openCase, personById, sourceById } from '../model/case-data';
import { check, startCheck } from './check-model';

/** More are not read by anybody; the first ones tell what happened. */
const MOST_SHOWN = 200;

/** The name that the analyst knows a record by. */
function nameOf({ kind, id }: RecordName): string | null {
  switch (kind) {
    case 'case':
      return openCase.value?.name ?? null;
    case 'person':
    case 'enrolment':
      return personById.value.get(id)?.name ?? null;
    case 'account':
      return accountById.value.get(id)?.handle ?? null;
    case 'source':
      return sourceById.value.get(id)?.name ?? null;
    case 'item':
    case 'evidence':
    case 'movement':
      return itemById.value.get(id)?.name ?? null;
  }
}

/** Checks the whole case, and says in words what came of it. */
export function CheckPart({ caseId }: { readonly caseId: string }) {
  const now = check.value;
  return (
    <section class="journal-check" data-check={now.state}>
      <p class="buttons">
        <button type="button" class="main" disabled={now.state === 'running'} onClick={() => void startCheck(caseId)}>
          {journalTexts.check}
        </button>
        {now.state === 'running' && (
          <button type="button" onClick={now.stop}>
            {journalTexts.cancel}
          </button>
        )}
      </p>
      {now.state === 'running' && (
        <p>
          <progress aria-label={journalTexts.check} max={Math.max(1, now.progress.total)} value={now.progress.done} />{' '}
          {journalTexts.checking(now.progress.done, now.progress.total)}
        </p>
      )}
      <div role="status">
        {now.state === 'ended' && <Outcome of={now.verification} />}
        {now.state === 'failed' && <p class="journal-bad">{journalTexts.failed(now.why)}</p>}
      </div>
    </section>
  );
}

function Outcome({ of: { findings, lines, records, blobs } }: { readonly of: Verification }) {
  if (findings.length === 0) {
    return (
      <>
        <p class="journal-good">{journalTexts.unchanged}</p>
        <p>{journalTexts.unchangedWhat(lines, records, blobs)}</p>
        <p class="quiet">{journalTexts.limits}</p>
      </>
    );
  }
  return (
    <>
      <p class="journal-bad">{journalTexts.findings(findings.length)}</p>
      <p>{journalTexts.findingsMeaning}</p>
      <ul class="journal-findings">
        {findings.slice(0, MOST_SHOWN).map((finding, i) => (
          <li key={i} dir="auto">
            {findingText(finding, nameOf)}
          </li>
        ))}
      </ul>
      {findings.length > MOST_SHOWN && <p>{journalTexts.more(findings.length - MOST_SHOWN)}</p>}
    </>
  );
}
