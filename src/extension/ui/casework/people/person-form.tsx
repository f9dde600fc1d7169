import { useRef } from 'preact/hooks';
import { peopleTexts } from '../../../texts/casework/people-words';
import { addPerson } from '../model/people-steps';

/** Adds a person by name. */
export function PersonForm({ caseId }: { readonly caseId: string }) {
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const name = input.current!.value.trim();
    if (name === '') return;
    input.current!.value = '';
    void addPerson(caseId, name);
  };
  return (
    <form class="people-form" onSubmit={submit}>
      <label>
        <span>{peopleTexts.personName}</span>
        <input ref={input} required maxLength={200} autoComplete="off" dir="auto" />
      </label>
      <button type="submit">{peopleTexts.addPerson}</button>
    </form>
  );
}
