import type { ItemRecord } from '../../../../casework/model/records';
import { listTexts } from '../../../texts/casework/list-words';
import { accountById, itemById } from '../model/case-data';
import { hrefOf } from '../route';
import { lookAlikes } from './look-alikes';
import { rankById } from './list-model';
import { currentId } from './list-state';

/** More than these are not listed. */
const MOST = 20;

/** Videos of the case that look like this one, the highest ranked first. */
export function LookAlikes({ item }: { readonly item: ItemRecord }) {
  const ids = (lookAlikes.value.get(item.itemId) ?? []).filter((id) => id !== item.itemId);
  if (ids.length === 0) return null;
  const rankOf = ({ itemId }: ItemRecord): number => rankById.value.get(itemId) ?? Infinity;
  const others = ids
    .map((id) => itemById.value.get(id))
    .filter((one) => one !== undefined)
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  return (
    <section class="items-alikes" aria-label={listTexts.lookAlikes}>
      <h3>
        {listTexts.lookAlikes} <span class="quiet">{listTexts.alike(others.length)}</span>
      </h3>
      <p class="quiet">{listTexts.lookAlikesExplained}</p>
      <ul>
        {others.slice(0, MOST).map((other) => (
          <li key={other.itemId}>
            <button type="button" class="items-link" dir="auto" onClick={() => (currentId.value = other.itemId)}>
              {other.name.trim() || listTexts.unnamed}
            </button>{' '}
            <small>
              <bdi>{(other.accountId !== null && accountById.value.get(other.accountId)?.handle) || ''}</bdi>
            </small>{' '}
            <a
              href={hrefOf({ view: 'compare', caseId: item.caseId, aId: item.itemId, bId: other.itemId })}
              aria-label={listTexts.compareWith(other.name)}
            >
              {listTexts.compare}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
