import { useEffect } from 'preact/hooks';
import { journalTexts, whoTexts } from '../../../texts/casework/journal-words';
import { forgetCheck } from './check-model';
import { CheckPart } from './check-part';
import { FingerprintPart } from './fingerprint-part';
import { entries, followJournal, shown, unreadable, who, type Who } from './journal-model';
import { LineList } from './line-list';
import { LinePart } from './line-part';
import './journal.css';

const WHO: readonly Who[] = ['all', 'analyst', 'program'];

/** The journal of a case: every line, and the check of the whole case against it. */
export function JournalView({ caseId }: { readonly caseId: string }) {
  useEffect(() => {
    const stop = followJournal(caseId);
    return () => {
      stop();
      forgetCheck();
    };
  }, [caseId]);
  if (unreadable.value !== null) return <p role="alert">{journalTexts.unreadable(unreadable.value)}</p>;
  if (entries.value === null) return <section class="journal" aria-busy="true" />;
  return (
    <div class="journal" data-lines={entries.value.length}>
      <p>{journalTexts.intro}</p>
      <div class="journal-checks">
        <CheckPart caseId={caseId} />
        <FingerprintPart entries={entries.value} />
      </div>
      <div class="journal-bar">
        <span role="status">{journalTexts.count(shown.value.length)}</span>
        <label>
          <span>{journalTexts.who}</span>
          <select value={who.value} onChange={(event) => (who.value = event.currentTarget.value as Who)}>
            {WHO.map((one) => (
              <option key={one} value={one}>
                {whoTexts[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {shown.value.length === 0 ? (
        <p class="quiet">{journalTexts.empty}</p>
      ) : (
        <div class="journal-both">
          <LineList />
          <LinePart />
        </div>
      )}
    </div>
  );
}
