import { useState } from 'preact/hooks';
import { addTexts } from '../../../texts/casework/add-words';
import { addGivenList } from './model';

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** Addresses, typed or pasted. */
export function UrlsPart({ caseId }: { readonly caseId: string }) {
  const [text, setText] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    setText('');
    const name = addTexts.listName(Date.now());
    void addGivenList(caseId, { name, typed: true, pieces: once(text) }).catch(() => undefined);
  };
  return (
    <section class="add-part" aria-labelledby="add-urls">
      <h3 id="add-urls">{addTexts.urlsTitle}</h3>
      <p>{addTexts.urlsText}</p>
      <form onSubmit={add}>
        <label class="add-label" for="add-urls-text">
          {addTexts.urlsLabel}
        </label>
        <textarea
          id="add-urls-text"
          dir="ltr"
          rows={5}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p class="add-buttons">
          <button type="submit" disabled={text.trim() === ''}>
            {addTexts.urlsButton}
          </button>
        </p>
      </form>
    </section>
  );
}
