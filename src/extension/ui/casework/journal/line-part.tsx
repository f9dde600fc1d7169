import type { JournalEntry } from '../../../../casework/model/journal';
import { byTexts, journalTexts } from '../../../texts/casework/journal-words';
import { stepText } from '../../../texts/casework/step-words';
import { entries, selected } from './journal-model';
import { clockWentBack, detailViews, utcOf } from './line-view';
import { nameOf } from './name-of';

/** A step may change ten thousand records. */
const MOST_RECORDS = 50;

/** One line of the journal, all of it. */
export function LinePart() {
  const entry = selected.value;
  return (
    <aside class="journal-line" aria-label={journalTexts.selected} tabIndex={0}>
      {entry ? <Line entry={entry} /> : <p class="quiet">{journalTexts.select}</p>}
    </aside>
  );
}

function Line({ entry }: { readonly entry: JournalEntry }) {
  const { seq, what, by, localTime, previous, hash } = entry;
  const details = detailViews(entry, nameOf);
  return (
    <>
      <h2>{journalTexts.line(seq)}</h2>
      <p>
        {stepText(what)} · {byTexts[by]}
      </p>
      {clockWentBack(entries.value?.[seq - 1], entry) && <p class="journal-bad">{journalTexts.back}</p>}
      <dl>
        <Figure name={journalTexts.utc} value={utcOf(entry)} />
        <Figure name={journalTexts.local} value={localTime} />
        <Figure name={journalTexts.code} value={what} />
      </dl>
      {details.length > 0 && (
        <>
          <h3>{journalTexts.details}</h3>
          <dl>
            {details.map(({ name, values }) => (
              <div key={name}>
                <dt dir="ltr">{name}</dt>
                <dd>
                  {values.map((value, i) => (
                    <span key={i}>
                      {i > 0 && ' → '}
                      <bdi>{value}</bdi>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Records entry={entry} />
      <dl>
        <Figure name={journalTexts.previous} value={previous} />
        <Figure name={journalTexts.hash} value={hash} />
      </dl>
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code dir="ltr">{value}</code>
      </dd>
    </div>
  );
}

function Records({ entry: { records } }: { readonly entry: JournalEntry }) {
  if (records.length === 0) return null;
  return (
    <>
      <h3>{journalTexts.records}</h3>
      <ul class="journal-records">
        {records.slice(0, MOST_RECORDS).map(({ kind, id, sha256 }) => (
          <li key={`${kind} ${id}`} dir="ltr">
            <code>
              {kind} {id}
            </code>{' '}
            {sha256 === null ? journalTexts.removed : <code class="quiet">{sha256}</code>}
          </li>
        ))}
      </ul>
      {records.length > MOST_RECORDS && <p>{journalTexts.more(records.length - MOST_RECORDS)}</p>}
    </>
  );
}
