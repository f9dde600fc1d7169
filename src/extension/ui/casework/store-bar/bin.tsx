import { useRef } from 'preact/hooks';
import type { CaseRecord } from '../../../../casework/model/records';
import { storeTexts } from '../../../texts/casework/store-words';
import { hrefOf } from '../route';
import { purge, restore } from './store-model';

/** Cases that were deleted: to be taken back, or deleted for good. */
export function Bin({ cases }: { readonly cases: readonly CaseRecord[] }) {
  if (cases.length === 0) return null;
  return (
    <details class="store-bin">
      <summary>{storeTexts.bin(cases.length)}</summary>
      <p class="quiet">{storeTexts.binHint}</p>
      <ul class="rows">
        {cases.map((one) => (
          <BinRow key={one.caseId} of={one} />
        ))}
      </ul>
    </details>
  );
}

function BinRow({ of }: { readonly of: CaseRecord }) {
  const question = useRef<HTMLDialogElement>(null);
  const { caseId, name, deletedAtMs } = of;
  const titleId = `purge-${caseId}`;
  const close = (): void => question.current?.close();
  return (
    <li data-case-id={caseId}>
      <span>
        <bdi>{name}</bdi> <small>{storeTexts.since(deletedAtMs!)}</small>
      </span>
      <span class="buttons store-bin-buttons">
        <button type="button" aria-label={storeTexts.restoreOf(name)} onClick={() => void restore(of)}>
          {storeTexts.restore}
        </button>
        <button
          type="button"
          class="danger"
          aria-label={storeTexts.purgeOf(name)}
          onClick={() => question.current?.showModal()}
        >
          {storeTexts.purge}
        </button>
      </span>
      <dialog ref={question} class="store-question" aria-labelledby={titleId}>
        <h2 id={titleId} dir="auto">
          {storeTexts.purgeTitle(name)}
        </h2>
        <p>{storeTexts.purgeText}</p>
        <p>
          <a href={hrefOf({ view: 'hand-over', caseId })} onClick={close}>
            {storeTexts.purgeExport}
          </a>
        </p>
        <p class="buttons">
          <button type="button" autoFocus onClick={close}>
            {storeTexts.purgeCancel}
          </button>
          <button type="button" class="danger" onClick={() => void purge(of).finally(close)}>
            {storeTexts.purgeNow}
          </button>
        </p>
      </dialog>
    </li>
  );
}
