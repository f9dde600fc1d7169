import { useRef } from 'preact/hooks';
import { NO_FILTER, type ItemFilter, type Outcome, type Reason } from '../../../../casework/filters/item-filter';
import { LABELS, QUEUE_STATES, type Label } from '../../../../casework/model/records';
import { labelTexts } from '../../../texts/casework/item-words';
import { listTexts, outcomeTexts, reasonText, sortTexts } from '../../../texts/casework/list-words';
import { accounts, items, sources } from '../model/case-data';
import { removeItems } from '../model/remove-items';
import { AskFirst } from '../question/ask-first';
import { Pick } from './pick';
import { found, reasons } from './list-model';
import { filter, grouped, SORTS, sortBy, type Sort } from './list-state';
import { isLooking } from './look-alikes';
import { dayOf, msOfDay } from './days';

const OUTCOMES: readonly Outcome[] = [
  ...(['strong', 'suspicious', 'inconclusive', 'no-sign', 'not-assessable'] as const),
  ...QUEUE_STATES.filter((state) => state !== 'done'),
];

const set = (change: Partial<ItemFilter>): void => void (filter.value = { ...filter.value, ...change });
const hasFilter = (): boolean =>
  Object.entries(filter.value).some(([name, value]) => value !== NO_FILTER[name as keyof ItemFilter]);

/** Search, filters and order of the list. */
export function FilterBar({ searchId }: { readonly searchId: string }) {
  const { text, outcome, reviewed, label } = filter.value;
  const all = items.value.length;
  const shown = found.value.length;
  return (
    <div class="items-filters" role="search" aria-label={listTexts.filters}>
      <input
        id={searchId}
        type="search"
        class="items-search"
        aria-label={listTexts.search}
        placeholder={listTexts.searchShort}
        title={listTexts.search}
        aria-keyshortcuts="/"
        value={text}
        onInput={(event) => set({ text: event.currentTarget.value })}
        dir="auto"
      />
      <Pick<Outcome>
        name={listTexts.result}
        any={listTexts.anyResult}
        value={outcome}
        choices={OUTCOMES.map((one) => [one, one === 'elsewhere' ? listTexts.elsewhereAny : outcomeTexts[one]])}
        choose={(chosen) => set({ outcome: chosen })}
      />
      <Pick<Label>
        name={listTexts.label}
        any={listTexts.anyLabel}
        value={label}
        choices={LABELS.map((one) => [one, labelTexts[one]])}
        choose={(chosen) => set({ label: chosen })}
      />
      <Pick<'yes' | 'no'>
        name={listTexts.reviewed}
        any={listTexts.anyReviewed}
        value={reviewed === null ? null : reviewed ? 'yes' : 'no'}
        choices={[
          ['yes', listTexts.yes],
          ['no', listTexts.no],
        ]}
        choose={(chosen) => set({ reviewed: chosen === null ? null : chosen === 'yes' })}
      />
      <MoreFilters />
      <span class="items-count" role="status">
        {shown === all ? listTexts.all(all) : listTexts.count(shown, all)}
      </span>
      {hasFilter() && (
        <button type="button" onClick={() => (filter.value = NO_FILTER)}>
          {listTexts.clear}
        </button>
      )}
      {hasFilter() && shown > 0 && (
        <AskFirst
          button={`${listTexts.removeCount(shown)} …`}
          title={listTexts.removeCount(shown)}
          yes={listTexts.removeNow}
          does={() => removeItems(found.peek(), items.peek())}
        >
          <p>{listTexts.removeText}</p>
        </AskFirst>
      )}
      <span class="items-order">
        <label class="items-tick">
          <input
            type="checkbox"
            checked={grouped.value}
            onChange={(event) => (grouped.value = event.currentTarget.checked)}
          />
          <span>{isLooking.value ? listTexts.looking : listTexts.grouped}</span>
        </label>
        <select
          aria-label={listTexts.sort}
          value={sortBy.value}
          onChange={(event) => (sortBy.value = event.currentTarget.value as Sort)}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {sortTexts[one]}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

/** Those that are needed less often. */
function MoreFilters() {
  const part = useRef<HTMLDetailsElement>(null);
  const { accountId, sourceId, reason, fromMs, beforeMs } = filter.value;
  const count = [accountId, sourceId, reason, fromMs, beforeMs].filter((one) => one !== null).length;
  return (
    <details
      ref={part}
      class="items-more"
      onKeyDown={(event) => event.key === 'Escape' && (part.current!.open = false)}
    >
      <summary>
        {listTexts.filters}
        {count > 0 && <b> ({count})</b>}
      </summary>
      <div class="items-more-body">
        <Pick<string>
          name={listTexts.account}
          any={listTexts.anyAccount}
          value={accountId}
          choices={accounts.value
            .map(({ accountId: id, platform, handle }) => [id, `${handle} · ${platform}`] as const)
            .toSorted(([, a], [, b]) => a.localeCompare(b))}
          choose={(chosen) => set({ accountId: chosen })}
          visible
        />
        <Pick<string>
          name={listTexts.source}
          any={listTexts.anySource}
          value={sourceId}
          choices={sources.value
            .toSorted((a, b) => b.addedAtMs - a.addedAtMs)
            .map(({ sourceId: id, name }) => [id, name] as const)}
          choose={(chosen) => set({ sourceId: chosen })}
          visible
        />
        <Pick<Reason>
          name={listTexts.reason}
          any={listTexts.anyReason}
          value={reason}
          choices={reasons.value.map((one) => [one, reasonText(one)])}
          choose={(chosen) => set({ reason: chosen })}
          visible
        />
        <label class="items-pick">
          <span>{listTexts.from}</span>
          <input
            type="date"
            value={dayOf(fromMs)}
            onChange={(event) => set({ fromMs: msOfDay(event.currentTarget.value, 0) })}
          />
        </label>
        <label class="items-pick">
          <span>{listTexts.to}</span>
          <input
            type="date"
            value={dayOf(beforeMs, -1)}
            onChange={(event) => set({ beforeMs: msOfDay(event.currentTarget.value, 1) })}
          />
        </label>
      </div>
    </details>
  );
}
