import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { caseTexts } from '../../../texts/casework/case-words';
import './question.css';

interface AskFirstProps {
  /** Words of the button, and what a screen reader says of it where that is more. */
  readonly button: string;
  readonly label?: string;
  readonly title: string;
  /** Words of the button that does it. */
  readonly yes: string;
  /** Enough is known to do it. */
  readonly ready?: boolean;
  readonly does: () => Promise<unknown>;
  readonly children: ComponentChildren;
}

/** A button that asks before it does what is not done by mistake. Escape says no. */
export function AskFirst({ button, label, title, yes, ready = true, does, children }: AskFirstProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const titleId = useId();
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  const close = (): void => dialog.current?.close();
  const act = (): void => {
    setBusy(true);
    void does().finally(() => {
      setBusy(false);
      close();
    });
  };
  return (
    <>
      <button type="button" aria-label={label} onClick={() => setOpen(true)}>
        {button}
      </button>
      <dialog
        ref={dialog}
        class="question"
        aria-labelledby={titleId}
        onClose={() => setOpen(false)}
        // Keys of the page behind it are none here.
        onKeyDown={(event) => event.stopPropagation()}
      >
        {isOpen && (
          <>
            <h2 id={titleId} dir="auto">
              {title}
            </h2>
            {children}
            <p class="buttons">
              <button type="button" autoFocus onClick={close}>
                {caseTexts.cancel}
              </button>
              <button type="button" class="danger" disabled={!ready || isBusy} onClick={act}>
                {yes}
              </button>
              {isBusy && <progress aria-label={title} />}
            </p>
          </>
        )}
      </dialog>
    </>
  );
}
