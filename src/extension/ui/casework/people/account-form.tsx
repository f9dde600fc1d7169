import { useRef } from 'preact/hooks';
import { peopleTexts } from '../../../texts/casework/people-words';
import { addAccount } from '../model/people-steps';

/** Adds an account by hand; those of posts come by themselves. */
export function AccountForm({ caseId }: { readonly caseId: string }) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(form.current!);
    const read = (name: string): string => String(data.get(name) ?? '').trim();
    const handle = read('handle').replace(/^@/, '');
    if (handle === '' || read('platform') === '') return;
    form.current!.reset();
    void addAccount(caseId, { platform: read('platform'), handle, url: read('url') || null });
  };
  return (
    <form ref={form} class="people-form" onSubmit={submit}>
      <label>
        <span>{peopleTexts.platform}</span>
        <input name="platform" required maxLength={100} autoComplete="off" dir="auto" />
      </label>
      <label>
        <span>{peopleTexts.handle}</span>
        <input name="handle" required maxLength={200} autoComplete="off" dir="auto" />
      </label>
      <label>
        <span>{peopleTexts.url}</span>
        <input name="url" type="url" pattern="https?://.+" maxLength={2000} autoComplete="off" dir="ltr" />
      </label>
      <button type="submit">{peopleTexts.addAccount}</button>
    </form>
  );
}
