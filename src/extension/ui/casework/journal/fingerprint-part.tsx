import { useState } from 'preact/hooks';
import type { JournalEntry } from '../../../../casework/model/journal';
import { journalTexts } from '../../../texts/casework/journal-words';

const FINGERPRINT = /^[0-9a-f]{64}$/;

/** What is to be said of a fingerprint that was typed in; null while the field is empty. */
export function comparison(given: string, entries: readonly JournalEntry[]): string | null {
  const wanted = given.replace(/\s/g, '').toLowerCase();
  if (wanted === '') return null;
  if (!FINGERPRINT.test(wanted)) return journalTexts.compareForm;
  const found = entries.find(({ hash }) => hash === wanted);
  return found ? journalTexts.compareFound(found.seq, found.atMs) : journalTexts.compareMissing;
}

/** The fingerprint of the journal as it stands, to be kept elsewhere; and one that was kept, to be looked up. */
export function FingerprintPart({ entries }: { readonly entries: readonly JournalEntry[] }) {
  const [given, setGiven] = useState('');
  const [copied, setCopied] = useState<string | null>(null);
  const last = entries.at(-1);
  if (!last) return null;
  const { seq, hash } = last;
  const copy = (): void => void navigator.clipboard.writeText(hash).then(() => setCopied(hash));
  return (
    <section class="journal-fingerprint">
      <h2>{journalTexts.fingerprint(seq)}</h2>
      <p>
        <code dir="ltr">{hash}</code>{' '}
        <button type="button" onClick={copy}>
          {copied === hash ? journalTexts.copied : journalTexts.copy}
        </button>
      </p>
      <p class="quiet">{journalTexts.fingerprintUse}</p>
      <label class="journal-compare">
        <span>{journalTexts.compare}</span>
        <input
          value={given}
          dir="ltr"
          spellcheck={false}
          autoComplete="off"
          onInput={(event) => setGiven(event.currentTarget.value)}
        />
      </label>
      <p role="status">{comparison(given, entries)}</p>
    </section>
  );
}
