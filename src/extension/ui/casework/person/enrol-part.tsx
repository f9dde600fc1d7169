import { useState } from 'preact/hooks';
import type { EnrolmentRecord } from '../../../../casework/model/person';
import type { PersonRecord } from '../../../../casework/model/records';
import { MIN_CLIPS } from '../../../../casework/person/person-model';
import { personTexts } from '../../../texts/casework/person-words';
import type { Candidate } from './candidates';
import { enrolPerson, forgetPerson } from './person-steps';

interface Shown {
  readonly person: PersonRecord;
  readonly candidates: readonly Candidate[];
  readonly enrolment: EnrolmentRecord | null;
}

/** The choice of the videos that a person is learnt from. */
export function EnrolPart({ person, candidates, enrolment }: Shown) {
  const first = enrolment?.itemIds ?? candidates.filter(({ own }) => own).map(({ item }) => item.itemId);
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null);
  const chosen = changed ?? new Set(first);
  const picked = candidates.filter(({ item }) => chosen.has(item.itemId)).map(({ item }) => item.itemId);
  const toggle = (itemId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(itemId)) next.add(itemId);
    setChanged(next);
  };
  return (
    <section aria-labelledby="person-enrol">
      <h3 id="person-enrol">{personTexts.enrol}</h3>
      <p class="quiet">{personTexts.candidates}</p>
      {candidates.length === 0 && <p role="status">{personTexts.noCandidates}</p>}
      {candidates.length > 0 && (
        <>
          <ul class="person-candidates">
            {candidates.map(({ item }) => (
              <li key={item.itemId}>
                <label dir="auto">
                  <input type="checkbox" checked={chosen.has(item.itemId)} onChange={() => toggle(item.itemId)} />
                  {item.name}
                </label>
              </li>
            ))}
          </ul>
          <p role="status">{personTexts.chosen(picked.length, MIN_CLIPS)}</p>
          <div class="person-buttons">
            <button type="button" disabled={picked.length < MIN_CLIPS} onClick={() => void enrolPerson(person, picked)}>
              {personTexts.learn}
            </button>
            {enrolment && (
              <button type="button" onClick={() => void forgetPerson(person, enrolment)}>
                {personTexts.forget}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
