import { useEffect } from 'preact/hooks';
import { journalTexts } from '../../../texts/casework/journal-words';
import { storeTexts } from '../../../texts/casework/store-words';
import type { Usage } from '../../../storage/cases/case-store';
import { cases } from '../model/case-data';
import { hrefOf } from '../route';
import { Bin } from './bin';
import { checkAll, followUsage, keep, refused, startCheckAll, usage } from './store-model';
import './store-bar.css';

/** From this share of the browser's bound on, the analyst is told that room is scarce. */
const SCARCE = 0.9;

/** What the cases take on this machine, the check of all of them, and the bin. */
export function StoreBar() {
  useEffect(followUsage, []);
  const deleted = (cases.value ?? [])
    .filter(({ deletedAtMs }) => deletedAtMs !== null)
    .toSorted((a, b) => b.deletedAtMs! - a.deletedAtMs!);
  return (
    <section class="store-bar" aria-labelledby="store-bar-title">
      <h2 id="store-bar-title">{storeTexts.title}</h2>
      {usage.value ? <Space of={usage.value} /> : <p class="quiet">{storeTexts.unknown}</p>}
      {(cases.value?.length ?? 0) > 0 && <CheckAll />}
      <Bin cases={deleted} />
    </section>
  );
}

function Space({ of: { usedBytes, quotaBytes, persisted } }: { readonly of: Usage }) {
  const share = quotaBytes > 0 ? usedBytes / quotaBytes : 0;
  return (
    <>
      <p>
        {storeTexts.used(usedBytes)} {quotaBytes > 0 && storeTexts.quota(quotaBytes)}
      </p>
      {quotaBytes > 0 && <meter aria-label={storeTexts.meter} min={0} max={1} high={SCARCE} value={share} />}
      {share > SCARCE && <p class="store-scarce">{storeTexts.scarce}</p>}
      <p class="quiet">
        {persisted ? storeTexts.kept : storeTexts.notKept}{' '}
        {!persisted && (
          <button type="button" onClick={() => void keep()}>
            {storeTexts.ask}
          </button>
        )}{' '}
        <span role="status">{refused.value && !persisted && storeTexts.refused}</span>
      </p>
    </>
  );
}

function CheckAll() {
  const now = checkAll.value;
  return (
    <div class="store-check" data-check={now.state}>
      <button type="button" disabled={now.state === 'running'} onClick={() => void startCheckAll()}>
        {storeTexts.checkAll}
      </button>
      <div role="status">
        {now.state === 'running' && journalTexts.checking(now.done, now.cases)}
        {now.state === 'failed' && journalTexts.failed(now.why)}
        {now.state === 'ended' && now.bad.length === 0 && storeTexts.checkAllOk(now.checked)}
        {now.state === 'ended' && now.bad.length > 0 && <BadCases ids={now.bad} />}
      </div>
    </div>
  );
}

function BadCases({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      <p class="store-scarce">{storeTexts.checkAllBad}</p>
      <ul>
        {ids.map((caseId) => {
          const name = cases.value?.find((one) => one.caseId === caseId)?.name;
          return (
            <li key={caseId}>
              {name === undefined ? (
                storeTexts.nameless(caseId)
              ) : (
                <a href={hrefOf({ view: 'journal', caseId })} dir="auto">
                  {name}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
