import { useState } from 'preact/hooks';
import { tell } from '../../../platform/tell';
import { addTexts } from '../../../texts/casework/add-words';

/** An account's page as it was typed: with or without its scheme. */
function pageOf(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) && new URL(address).hostname.includes('.') ? new URL(address).href : null;
}

/** A whole account: opens its page, where a bar waits for the analyst to start. */
export function AccountPart({ caseId }: { readonly caseId: string }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const open = (event: Event): void => {
    event.preventDefault();
    const url = pageOf(text.trim());
    setProblem(url === null ? addTexts.pageRefused : '');
    if (url !== null) {
      tell<'case.open-page'>({ type: 'case.open-page', caseId, url }).catch(() => setProblem(addTexts.pageRefused));
    }
  };
  return (
    <section class="add-part" aria-labelledby="add-account">
      <h3 id="add-account">{addTexts.pageTitle}</h3>
      <p>{addTexts.pageText}</p>
      <p class="quiet">{addTexts.pageHow}</p>
      <form onSubmit={open}>
        <label class="add-label" for="add-account-url">
          {addTexts.pageLabel}
        </label>
        <p class="add-row">
          <input
            id="add-account-url"
            type="text"
            inputMode="url"
            dir="ltr"
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit" disabled={text.trim() === ''}>
            {addTexts.pageOpen}
          </button>
        </p>
        <p role="status" class="add-problem">
          {problem}
        </p>
      </form>
    </section>
  );
}
