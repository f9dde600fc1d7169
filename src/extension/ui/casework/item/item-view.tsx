import { useEffect } from 'preact/hooks';
import { evidenceTexts } from '../../../texts/casework/evidence-words';
import { listTexts } from '../../../texts/casework/list-words';
import { Evidence } from '../evidence/evidence';
import { useItemEvidence } from '../evidence/load/item-evidence';
import { whyNothing } from '../evidence/parts/item-state';
import { currentId, listOf } from '../items/list-state';
import { Judgement } from '../judgement/judgement';
import { isRead, itemById, items } from '../model/case-data';
import { removeItems } from '../model/remove-items';
import { PersonLine } from '../person/person-line';
import { go, hrefOf } from '../route';
import { CompareSearch } from './compare-search';
import { NOTE_ID, useItemKeys } from './item-keys';
import { neighboursOf } from './neighbours';
import '../evidence/evidence.css';

/** All that is known of one item. */
export function ItemView({ caseId, itemId }: { readonly caseId: string; readonly itemId: string }) {
  const item = itemById.value.get(itemId);
  const evidence = useItemEvidence(item);
  useItemKeys(item);
  // The list, when one goes back to it, stands where one was.
  useEffect(() => {
    listOf(caseId);
    currentId.value = itemId;
  }, [caseId, itemId]);
  const { previous, next } = neighboursOf(itemId);
  return (
    <section class="ev" data-item={itemId} data-state={item?.state}>
      <p class="ev-ways">
        <a href={hrefOf({ view: 'items', caseId })}>{evidenceTexts.back}</a>
        {previous !== null && (
          <a href={hrefOf({ view: 'item', caseId, itemId: previous })} aria-keyshortcuts="k">
            {evidenceTexts.previous}
          </a>
        )}
        {next !== null && (
          <a href={hrefOf({ view: 'item', caseId, itemId: next })} aria-keyshortcuts="j">
            {evidenceTexts.next}
          </a>
        )}
        {item && (
          <button
            type="button"
            class="ev-remove"
            onClick={() => void removeItems([item], items.peek()).then((done) => done && go({ view: 'items', caseId }))}
          >
            {listTexts.remove}
          </button>
        )}
      </p>
      {item && <h2 dir="auto">{item.name}</h2>}
      {item && <Judgement item={item} noteId={NOTE_ID} />}
      {typeof evidence === 'string' && (
        <p role="alert" dir="auto">
          {evidence}
        </p>
      )}
      {evidence === null && <p role="status">{whyNothing(item, isRead.value)}</p>}
      {evidence !== null && typeof evidence !== 'string' && (
        <>
          <Evidence of={evidence} />
          <PersonLine caseId={caseId} itemId={itemId} />
          <CompareSearch caseId={caseId} item={evidence.item} />
        </>
      )}
    </section>
  );
}
