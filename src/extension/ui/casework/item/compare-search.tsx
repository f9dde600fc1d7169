import { useState } from 'preact/hooks';
import type { ItemRecord } from '../../../../casework/model/records';
import { evidenceTexts } from '../../../texts/casework/evidence-words';
import { items } from '../model/case-data';
import { hrefOf } from '../route';
import { COMPARE_ID } from './item-keys';

/** So many are offered; a longer name finds others. */
const MOST = 12;

/** Finds another item with a result to set beside this one. */
export function CompareSearch({ caseId, item }: { readonly caseId: string; readonly item: ItemRecord }) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const found =
    wanted === ''
      ? []
      : items.value
          .filter((one) => one.itemId !== item.itemId && one.result !== null)
          .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
          .slice(0, MOST);
  return (
    <section class="ev-part" data-part="compare">
      <h3>{evidenceTexts.compare}</h3>
      <label>
        {evidenceTexts.compareFind}
        <input
          id={COMPARE_ID}
          type="search"
          aria-keyshortcuts="c"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div aria-live="polite">
        {wanted !== '' && found.length === 0 && <p class="quiet">{evidenceTexts.compareNone}</p>}
        {found.length > 0 && (
          <ul class="plain">
            {found.map(({ itemId, name }) => (
              <li key={itemId}>
                <a href={hrefOf({ view: 'compare', caseId, aId: item.itemId, bId: itemId })} dir="auto">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
