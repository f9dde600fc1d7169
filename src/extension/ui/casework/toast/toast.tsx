import { useEffect } from 'preact/hooks';
import { toastTexts } from '../../../texts/casework/toast-words';
import { isTyping } from '../keyboard/commands';
import { lastDone, undoLast } from '../model/undo';
import './toast.css';

/** So long it says what was done; undoing by key works longer. */
const SHOWN_MS = 12_000;

const undo = (): void => void undoLast(toastTexts.undone);

/** Says what was done last, with a way to take it back; Ctrl+Z does so as well, outside of fields. */
export function Toast() {
  const done = lastDone.value;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => {
      if (lastDone.peek() === done && !document.querySelector('.toast:is(:hover, :focus-within)'))
        lastDone.value = null;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <div class="toast" data-shown={done !== null}>
      <p role="status" dir="auto">
        {done?.text}
      </p>
      {done?.canUndo && (
        <button type="button" onClick={undo}>
          {toastTexts.undo}
        </button>
      )}
      {done && (
        <button type="button" aria-label={toastTexts.close} onClick={() => (lastDone.value = null)}>
          ✕
        </button>
      )}
    </div>
  );
}
