import type { AccountRecord, PersonRecord } from '../../../../casework/model/records';
import { peopleTexts } from '../../../texts/casework/people-words';
import { changeAccount, removeAccount } from '../model/people-steps';
import { showOnly } from '../items/list-state';
import { hrefOf } from '../route';
import { MergeAccount } from './merge-account';

/** One account: whom it shows, whether it is their own, and the way to its videos. */
export function AccountRow({
  account,
  people,
  count,
  several,
}: {
  readonly account: AccountRecord;
  readonly people: readonly PersonRecord[];
  readonly count: number;
  /** There are others that it may be merged with. */
  readonly several: boolean;
}) {
  const { caseId, accountId, platform, handle, url, personId, verified, alsoKnownAs = [] } = account;
  return (
    <tr data-account-id={accountId}>
      <td dir="auto">{platform}</td>
      <td dir="auto">
        {url?.startsWith('https://') ? (
          <a href={url} target="_blank" rel="noreferrer">
            {handle}
          </a>
        ) : (
          handle
        )}
        {alsoKnownAs.map((name) => (
          <small key={`${name.platform} ${name.handle}`} class="people-also quiet">
            {peopleTexts.also(`${name.platform === platform ? '' : `${name.platform} `}${name.handle}`)}
          </small>
        ))}
      </td>
      <td>
        <a
          href={hrefOf({ view: 'items', caseId })}
          onClick={() => showOnly(caseId, { accountId })}
          aria-label={`${handle}: ${peopleTexts.count(count)}`}
        >
          {peopleTexts.count(count)}
        </a>
      </td>
      <td>
        <select
          aria-label={peopleTexts.ownerOf(handle)}
          value={personId ?? ''}
          onChange={(event) => void changeAccount(account, { personId: event.currentTarget.value || null })}
        >
          <option value="">{peopleTexts.nobody}</option>
          {people.map((person) => (
            <option key={person.personId} value={person.personId}>
              {person.name}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={peopleTexts.verifiedOf(handle)}
          checked={verified}
          onChange={(event) => void changeAccount(account, { verified: event.currentTarget.checked })}
        />
      </td>
      <td class="people-does">
        {several && <MergeAccount account={account} />}
        {count === 0 && (
          <button type="button" aria-label={peopleTexts.removeOf(handle)} onClick={() => void removeAccount(account)}>
            {peopleTexts.remove}
          </button>
        )}
      </td>
    </tr>
  );
}
