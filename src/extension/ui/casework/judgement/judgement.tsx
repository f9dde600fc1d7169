import { LABELS, type ItemRecord } from '../../../../casework/model/records';
import { labelTexts } from '../../../texts/casework/item-words';
import { listTexts } from '../../../texts/casework/list-words';
import { setLabel, setNote } from '../model/item-steps';
import { useRecordedText } from '../use-recorded-text';
import './judgement.css';

/** The analyst's own label, one of four or none, and note; `noteId`: of the field for it. */
export function Judgement({ item, noteId }: { readonly item: ItemRecord; readonly noteId: string }) {
  const field = useRecordedText<HTMLTextAreaElement>(item.note);
  return (
    <div class="judgement">
      <div class="judgement-labels" role="group" aria-label={listTexts.yourLabel}>
        {LABELS.map((label, i) => (
          <button
            key={label}
            type="button"
            aria-pressed={item.label === label}
            aria-keyshortcuts={String(i + 1)}
            data-label={label}
            onClick={() => void setLabel(item, label)}
          >
            {labelTexts[label]} <kbd aria-hidden="true">{i + 1}</kbd>
          </button>
        ))}
      </div>
      <textarea
        key={item.itemId}
        ref={field}
        id={noteId}
        rows={2}
        maxLength={10_000}
        aria-label={listTexts.yourNote}
        aria-keyshortcuts="n"
        placeholder={listTexts.yourNote}
        defaultValue={item.note}
        dir="auto"
        onChange={(event) => void setNote(item, event.currentTarget.value)}
      />
    </div>
  );
}
