import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { tell } from '../../../platform/tell';
import { putTexts } from '../../../texts/casework/put-words';
import { cases } from '../model/case-data';
import { go } from '../route';
import './add.css';

const KEY = 'waiting-for-a-case:0';
const waiting = signal(0);
/** Why they could not be added, and wait still; null before that was tried. */
const problem = signal<string | null>(null);
let following = false;

const countOf = (stored: unknown): number => (Array.isArray(stored) ? stored.length : 0);

/** Videos were put into "the case that was opened last" when there was none. */
function follow(): void {
  if (following) return;
  following = true;
  const { session } = browser.storage;
  void session.get(KEY).then((stored) => (waiting.value = countOf(stored[KEY])));
  session.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) waiting.value = countOf(changes[KEY]?.newValue);
  });
}

async function putInto(caseId: string | null): Promise<void> {
  const answer = await tell<'case.put-waiting'>({ type: 'case.put-waiting', caseId });
  problem.value = answer.problem;
  if (caseId !== null && answer.problem === null) go({ view: 'items', caseId });
}

/** Asks into which case videos of pages go that wait for the answer; nothing where none wait. */
export function PutWaiting() {
  follow();
  if (waiting.value === 0) return null;
  const open = (cases.value ?? []).filter((one) => one.archivedAtMs === null && one.deletedAtMs === null);
  return (
    <section class="add-put" aria-labelledby="add-put">
      <h2 id="add-put">{putTexts.waiting(waiting.value)}</h2>
      {problem.value !== null && <p role="alert">{putTexts.failed(problem.value)}</p>}
      <p class="add-buttons">
        {open.map(({ caseId, name }) => (
          <button key={caseId} type="button" onClick={() => void putInto(caseId).catch(() => undefined)}>
            {putTexts.here(name)}
          </button>
        ))}
        <button type="button" onClick={() => void putInto(null).catch(() => undefined)}>
          {putTexts.drop}
        </button>
      </p>
    </section>
  );
}
