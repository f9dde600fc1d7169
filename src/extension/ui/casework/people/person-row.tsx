import type { AccountRecord, PersonRecord } from '../../../../casework/model/records';
import { peopleTexts } from '../../../texts/casework/people-words';
import { changePerson, removePerson } from '../model/people-steps';
import { hrefOf } from '../route';
import { useRecordedText } from '../use-recorded-text';

/** One person, with a note that is saved when it is left. */
export function PersonRow({
  person,
  accounts,
}: {
  readonly person: PersonRecord;
  readonly accounts: readonly AccountRecord[];
}) {
  const { caseId, personId, name, note } = person;
  const noteField = useRecordedText<HTMLInputElement>(note);
  const theirs = accounts.filter((account) => account.personId === personId);
  return (
    <li class="people-person" data-person-id={personId}>
      <strong dir="auto" id={`person-${personId}`}>
        {name}
      </strong>
      <span class="quiet">
        {theirs.map(({ accountId, platform, handle, verified }, i) => (
          <>
            {i > 0 && ' · '}
            <bdi key={accountId}>
              {verified && '✓ '}
              {platform} {handle}
            </bdi>
          </>
        ))}
      </span>
      <input
        class="people-note"
        ref={noteField}
        aria-label={peopleTexts.noteOf(name)}
        placeholder={peopleTexts.personNote}
        defaultValue={note}
        maxLength={2000}
        dir="auto"
        onChange={(event) => void changePerson(person, { name, note: event.currentTarget.value })}
      />
      <a href={hrefOf({ view: 'person', caseId, personId })} aria-describedby={`person-${personId}`}>
        {peopleTexts.open}
      </a>
      <button type="button" aria-label={peopleTexts.removeOf(name)} onClick={() => void removePerson(person, accounts)}>
        {peopleTexts.remove}
      </button>
    </li>
  );
}
