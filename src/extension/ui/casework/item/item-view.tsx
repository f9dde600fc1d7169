import { evidenceTexts } from '../../../texts/casework/evidence-words';
import { Evidence } from '../evidence/evidence';
import { useItemEvidence } from '../evidence/load/item-evidence';
import { whyNothing } from '../evidence/parts/item-state';
import { isRead, itemById } from '../model/case-data';
import { hrefOf } from '../route';
import { CompareSearch } from './compare-search';
import '../evidence/evidence.css';

/** All that is known of one item. */
export function ItemView({ caseId, itemId }: { readonly caseId: string; readonly itemId: string }) {
  const item = itemById.value.get(itemId);
  const evidence = useItemEvidence(item);
  return (
    <section class="page ev" data-item={itemId} data-state={item?.state}>
      <p>
        <a href={hrefOf({ view: 'items', caseId })}>{evidenceTexts.back}</a>
      </p>
      {item && <h2 dir="auto">{item.name}</h2>}
      {typeof evidence === 'string' && (
        <p role="alert" dir="auto">
          {evidence}
        </p>
      )}
      {evidence === null && <p role="status">{whyNothing(item, isRead.value)}</p>}
      {evidence !== null && typeof evidence !== 'string' && (
        <>
          <Evidence of={evidence} />
          <CompareSearch caseId={caseId} item={evidence.item} />
        </>
      )}
    </section>
  );
}
