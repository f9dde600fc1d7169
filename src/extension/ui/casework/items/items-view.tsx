import { useEffect } from 'preact/hooks';
import { listTexts } from '../../../texts/casework/list-words';
import { isRead, items } from '../model/case-data';
import { QueuePanel } from '../queue/queue-panel';
import { hrefOf } from '../route';
import { FilterBar } from './filter-bar';
import { Inspector } from './inspector';
import { ItemList } from './item-list';
import { useListKeys } from './list-keys';
import { rows } from './list-model';
import { followLookAlikes } from './look-alikes';
import { RankingStrip } from './ranking-strip';
import './items.css';

const SEARCH_ID = 'items-search';
const NOTE_ID = 'items-note';

/** The items of a case, ranked. */
export function ItemsView({ caseId }: { readonly caseId: string }) {
  useEffect(followLookAlikes, []);
  useListKeys({ searchId: SEARCH_ID, noteId: NOTE_ID });
  if (!isRead.value) return <section class="items" aria-busy="true" />;
  if (items.value.length === 0) {
    return (
      <section class="items-empty">
        <p>{listTexts.empty}</p>
        <p>
          <a href={hrefOf({ view: 'add', caseId })}>{listTexts.emptyAdd}</a>
        </p>
      </section>
    );
  }
  return (
    <section class="items" aria-label={listTexts.list}>
      <QueuePanel />
      <RankingStrip />
      <FilterBar searchId={SEARCH_ID} />
      <div class="items-body">
        {rows.value.length === 0 ? <p class="items-nothing">{listTexts.nothingFits}</p> : <ItemList />}
        <Inspector noteId={NOTE_ID} />
      </div>
    </section>
  );
}
