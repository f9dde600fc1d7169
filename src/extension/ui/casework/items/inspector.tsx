import type { ItemRecord } from '../../../../casework/model/records';
import { reasonOf } from '../../../../casework/filters/item-filter';
import { listTexts, reasonText } from '../../../texts/casework/list-words';
import { itemProblemText } from '../../../texts/casework/problem-words';
import { momentText } from '../../../texts/translate';
import { bandSentences, likelihoodText } from '../../../texts/words';
import { ItemPageLink } from '../add/item-page-link';
import { Judgement } from '../judgement/judgement';
import { accountById, accounts, baseRate } from '../model/case-data';
import { setAccount } from '../model/item-steps';
import { afterwardsText } from '../probability';
import { hrefOf } from '../route';
import { compareWith } from './compare';
import { current } from './list-model';
import { comparedId } from './list-state';
import { removeAndGoOn } from './remove-current';
import { LookAlikes } from './look-alikes-part';
import { rowView } from './row-view';

/** The current video of the list: what is known of it in short, the analyst's own label and note. */
export function Inspector({ noteId }: { readonly noteId: string }) {
  const item = current.value;
  if (!item) {
    return (
      <aside class="items-inspector" aria-label={listTexts.selected}>
        <p class="quiet">{listTexts.none}</p>
      </aside>
    );
  }
  const { itemId, caseId, origin, state, problem, result, name } = item;
  return (
    <aside class="items-inspector" aria-label={listTexts.selected} data-item-id={itemId}>
      <h2 dir="auto">{name.trim() || listTexts.unnamed}</h2>
      <p class="items-ways">
        <a href={hrefOf({ view: 'item', caseId, itemId })}>{listTexts.open}</a>
        <ItemPageLink item={item}>{listTexts.page}</ItemPageLink>
        <button type="button" aria-pressed={comparedId.value === itemId} onClick={() => compareWith(item)}>
          {comparedId.value === itemId ? listTexts.compareFirst : listTexts.compare}
        </button>
        <button type="button" aria-keyshortcuts="Delete" onClick={() => removeAndGoOn(item)}>
          {listTexts.remove}
        </button>
      </p>
      <Judgement item={item} noteId={noteId} />
      <div class="items-said">
        {state === 'failed' && problem && <p>{itemProblemText(problem)}</p>}
        {state === 'done' && result && <Said item={item} />}
        {result && <p class="quiet">{listTexts.noProof}</p>}
      </div>
      <AccountOf item={item} />
      {origin.post?.postedAt && (
        <p class="quiet">
          <time dateTime={origin.post.postedAt}>{momentText(Date.parse(origin.post.postedAt))}</time>
        </p>
      )}
      <LookAlikes item={item} />
    </aside>
  );
}

/** The verdict in words. */
function Said({ item }: { readonly item: ItemRecord }) {
  const { llr, band } = item.result!.verdict;
  const reason = reasonOf(item);
  const view = rowView(item, { account: undefined, source: undefined }, baseRate.value);
  return (
    <>
      <p>
        <strong data-outcome={view.outcome}>{view.outcomeText}</strong>
      </p>
      {band && <p>{bandSentences[band]}</p>}
      {llr !== null && (
        <p>
          {likelihoodText(llr)} {afterwardsText(llr, baseRate.value)}
        </p>
      )}
      {view.ratio && <p class="quiet">{view.ratio.spoken}</p>}
      {reason && <p>{reasonText(reason)}</p>}
    </>
  );
}

function AccountOf({ item }: { readonly item: ItemRecord }) {
  if (accounts.value.length === 0) return null;
  const known = item.accountId !== null && accountById.value.has(item.accountId) ? item.accountId : '';
  return (
    <label class="items-pick">
      <span>{listTexts.account}</span>
      <select value={known} onChange={(event) => void setAccount(item, event.currentTarget.value || null)}>
        <option value="">{listTexts.noAccount}</option>
        {accounts.value
          .toSorted((a, b) => a.handle.localeCompare(b.handle))
          .map(({ accountId, handle, platform }) => (
            <option key={accountId} value={accountId}>
              {handle} · {platform}
            </option>
          ))}
      </select>
    </label>
  );
}
