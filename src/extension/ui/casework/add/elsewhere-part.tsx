import { computed, signal } from '@preact/signals';
import { addTexts } from '../../../texts/casework/add-words';
import { items } from '../model/case-data';
import { fetchGroups, isElsewhere, type FetchGroup } from './fetchable';
import { askForLeave, mayFetch } from './leave';
import { openItemPage } from './open-item';
import { queueItems } from './queue-items';
import { pageOfItem } from './whereabouts';

const elsewhere = computed(() =>
  items.value.filter((item) => isElsewhere(item)).toSorted((a, b) => a.addedAtMs - b.addedAtMs),
);
const withPage = computed(() => elsewhere.value.filter((item) => pageOfItem(item) !== null));
const groups = computed(() => fetchGroups(items.value));
/** Items whose page was opened from here: the next one is another. */
const opened = signal<ReadonlySet<string>>(new Set());
/** Hosts for which there is leave, as far as it was asked. */
const allowed = signal<ReadonlyMap<string, boolean>>(new Map());

/** So many are listed; the list of items has them all. */
const SHOWN = 20;

function open(caseId: string, itemId: string): void {
  opened.value = new Set([...opened.value, itemId]);
  void openItemPage(caseId, itemId).catch(() => undefined);
}

async function fetchAll(caseId: string, { host, url, itemIds }: FetchGroup): Promise<void> {
  // First, straight from the click: the browser asks only then.
  if (!(await askForLeave(url))) return;
  allowed.value = new Map([...allowed.value, [host, true]]);
  await queueItems(caseId, itemIds, host);
}

function FetchButton({ caseId, group }: { readonly caseId: string; readonly group: FetchGroup }) {
  const { host, url, itemIds } = group;
  const known = allowed.value.get(host);
  if (known === undefined) {
    void mayFetch(url).then((may) => (allowed.value = new Map([...allowed.value, [host, may]])));
  }
  return (
    <button type="button" data-fetch={host} onClick={() => void fetchAll(caseId, group)}>
      {known ? addTexts.fetchFiles(itemIds.length, host) : addTexts.allow(itemIds.length, host)}
    </button>
  );
}

/** Videos that are not here yet: pages to open, files to fetch. */
export function ElsewherePart({ caseId }: { readonly caseId: string }) {
  if (elsewhere.value.length === 0 && groups.value.length === 0) return null;
  const next = withPage.value.find(({ itemId }) => !opened.value.has(itemId)) ?? withPage.value[0];
  return (
    <section class="add-part" aria-labelledby="add-elsewhere">
      <h3 id="add-elsewhere">{addTexts.elsewhereTitle}</h3>
      {withPage.value.length > 0 && <p>{addTexts.elsewhere(withPage.value.length)}</p>}
      <p class="add-buttons">
        {next && (
          <button type="button" onClick={() => open(caseId, next.itemId)}>
            {addTexts.openNext}
          </button>
        )}
        {groups.value.map((group) => (
          <FetchButton key={group.host} caseId={caseId} group={group} />
        ))}
      </p>
      {groups.value.length > 0 && <p class="quiet">{addTexts.fetchText}</p>}
      <ul class="add-elsewhere">
        {withPage.value.slice(0, SHOWN).map(({ itemId, name }) => (
          <li key={itemId}>
            <bdi>{name}</bdi>
            <button type="button" aria-label={addTexts.openOf(name)} onClick={() => open(caseId, itemId)}>
              {addTexts.open}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
