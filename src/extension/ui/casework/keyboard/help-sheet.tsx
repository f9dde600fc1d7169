import { useEffect, useRef } from 'preact/hooks';
import { keyRows, keyTexts } from '../../../texts/casework/key-words';
import { isTyping } from './commands';
import { setSingleKeys, singleKeys } from './single-keys';
import './keyboard.css';

/** The button for the sheet of keys, and the sheet; `?` opens it as well. */
export function HelpSheet() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '?' || isTyping(event.target) || !singleKeys.value) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button type="button" class="keyboard-button" onClick={() => dialog.current?.showModal()}>
        {keyTexts.button} <kbd aria-hidden="true">?</kbd>
      </button>
      <dialog ref={dialog} class="keyboard-sheet" aria-labelledby="keyboard-title">
        <h2 id="keyboard-title">{keyTexts.title}</h2>
        <dl class="keys">
          {keyRows().map(({ keys, text }) => (
            <div key={text}>
              <dt>{text}</dt>
              <dd>
                {keys.map((one) => (
                  <kbd key={one} dir="ltr">
                    {one}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            checked={singleKeys.value}
            onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          />
          <span>{keyTexts.single}</span>
        </label>
        <form method="dialog">
          <button type="submit" class="main">
            {keyTexts.close}
          </button>
        </form>
      </dialog>
    </>
  );
}
