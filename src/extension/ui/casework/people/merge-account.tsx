import { useState } from 'preact/hooks';
import type { AccountRecord } from '../../../../casework/model/records';
import { peopleTexts } from '../../../texts/casework/people-words';
import { accounts, items } from '../model/case-data';
import { mergeAccounts } from '../model/merge-accounts';
import { AskFirst } from '../question/ask-first';

/** A button that makes an account part of another one, which is asked for. */
export function MergeAccount({ account }: { readonly account: AccountRecord }) {
  const [chosen, setChosen] = useState('');
  const stays = accounts.value.find(({ accountId }) => accountId === chosen);
  const { accountId, handle } = account;
  return (
    <AskFirst
      button={peopleTexts.merge}
      label={peopleTexts.mergeOf(handle)}
      title={peopleTexts.mergeTitle(handle)}
      yes={peopleTexts.mergeNow}
      ready={stays !== undefined}
      does={() => (stays ? mergeAccounts(account, stays, items.peek()) : Promise.resolve())}
    >
      <label class="people-merge">
        <span>{peopleTexts.mergeInto}</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="" />
          {accounts.value
            .filter((other) => other.accountId !== accountId)
            .toSorted((a, b) => a.handle.localeCompare(b.handle))
            .map((other) => (
              <option key={other.accountId} value={other.accountId}>
                {other.handle} · {other.platform}
              </option>
            ))}
        </select>
      </label>
      <p class="quiet">{peopleTexts.mergeText}</p>
    </AskFirst>
  );
}
