import { useRef } from 'preact/hooks';
import type { CaseRecord } from '../../../../casework/model/records';
import { caseTexts } from '../../../texts/casework/case-words';

type Given = Pick<CaseRecord, 'name' | 'operator' | 'purpose'>;

/** Name, operator and purpose of a case. */
export function CaseForm({
  of = { name: '', operator: '', purpose: '' },
  save,
  button,
  cancel,
}: {
  readonly of?: Given;
  readonly button: string;
  readonly save: (given: Given) => Promise<void>;
  readonly cancel?: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(form.current!);
    const read = (name: keyof Given): string => String(data.get(name) ?? '').trim();
    if (read('name') !== '') void save({ name: read('name'), operator: read('operator'), purpose: read('purpose') });
  };
  return (
    <form ref={form} class="cases-form" onSubmit={submit}>
      <label>
        <span>{caseTexts.name}</span>
        <input name="name" required maxLength={200} defaultValue={of.name} autoComplete="off" dir="auto" />
      </label>
      <label>
        <span>{caseTexts.operator}</span>
        <input name="operator" maxLength={200} defaultValue={of.operator} autoComplete="off" dir="auto" />
      </label>
      <label>
        <span>{caseTexts.purpose}</span>
        <input name="purpose" maxLength={1000} defaultValue={of.purpose} autoComplete="off" dir="auto" />
      </label>
      <p class="buttons">
        <button type="submit" class="main">
          {button}
        </button>
        {cancel && (
          <button type="button" onClick={cancel}>
            {caseTexts.cancel}
          </button>
        )}
      </p>
    </form>
  );
}
