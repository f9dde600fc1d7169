import { useMemo } from 'preact/hooks';
import { peopleTexts } from '../../../texts/casework/people-words';
import { accounts, isRead, items, people, sources } from '../model/case-data';
import { AccountForm } from './account-form';
import { AccountRow } from './account-row';
import { PersonForm } from './person-form';
import { PersonRow } from './person-row';
import { SourceRow } from './source-row';
import './people.css';

function countsOf(ids: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** People, accounts and sources of a case. */
export function PeopleView({ caseId }: { readonly caseId: string }) {
  const all = items.value;
  const ofAccount = useMemo(() => countsOf(all.map(({ accountId }) => accountId)), [all]);
  const ofSource = useMemo(() => countsOf(all.map(({ sourceId }) => sourceId)), [all]);
  if (!isRead.value) return <section aria-busy="true" />;
  return (
    <div class="people-page">
      <section aria-labelledby="people">
        <h2 id="people">{peopleTexts.people}</h2>
        <p class="quiet">{peopleTexts.peopleExplained}</p>
        {people.value.length === 0 && <p>{peopleTexts.noPeople}</p>}
        <ul class="people-list">
          {people.value
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map((person) => (
              <PersonRow key={person.personId} person={person} accounts={accounts.value} />
            ))}
        </ul>
        <PersonForm caseId={caseId} />
      </section>
      <section aria-labelledby="accounts">
        <h2 id="accounts">{peopleTexts.accounts}</h2>
        <p class="quiet">{peopleTexts.accountsExplained}</p>
        {accounts.value.length === 0 ? (
          <p>{peopleTexts.noAccounts}</p>
        ) : (
          <div class="people-scroll">
            <table class="people-table">
              <thead>
                <tr>
                  <th scope="col">{peopleTexts.platform}</th>
                  <th scope="col">{peopleTexts.handle}</th>
                  <th scope="col">{peopleTexts.videos}</th>
                  <th scope="col">{peopleTexts.owner}</th>
                  <th scope="col">{peopleTexts.verified}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {accounts.value
                  .toSorted((a, b) => a.platform.localeCompare(b.platform) || a.handle.localeCompare(b.handle))
                  .map((account) => (
                    <AccountRow
                      key={account.accountId}
                      account={account}
                      people={people.value}
                      count={ofAccount.get(account.accountId) ?? 0}
                      several={accounts.value.length > 1}
                    />
                  ))}
              </tbody>
            </table>
          </div>
        )}
        <AccountForm caseId={caseId} />
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{peopleTexts.sources}</h2>
        {sources.value.length === 0 && <p>{peopleTexts.noSources}</p>}
        <ul class="people-list">
          {sources.value
            .toSorted((a, b) => b.addedAtMs - a.addedAtMs)
            .map((source) => (
              <SourceRow key={source.sourceId} source={source} count={ofSource.get(source.sourceId) ?? 0} />
            ))}
        </ul>
      </section>
    </div>
  );
}
