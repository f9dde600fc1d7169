import { useState } from 'preact/hooks';
import type { CaseRecord } from '../../../../casework/model/records';
import { caseTexts } from '../../../texts/casework/case-words';
import { cases } from '../model/case-data';
import { createCase } from '../model/case-steps';
import { go } from '../route';
import { PutWaiting } from '../add/put-waiting';
import { ImportPart } from '../hand-over/import-part';
import { StoreBar } from '../store-bar/store-bar';
import { CaseForm } from './case-form';
import { CaseRow } from './case-row';
import './cases.css';

async function create(given: Pick<CaseRecord, 'name' | 'operator' | 'purpose'>): Promise<void> {
  const caseId = await createCase(given);
  if (caseId !== null) go({ view: 'add', caseId });
}

/** All cases of this machine, the newest first; archived ones apart. The bin is the store bar's. */
export function CasesView() {
  if (cases.value === null) return <section aria-busy="true" />;
  const kept = cases.value.filter((one) => one.deletedAtMs === null).toSorted((a, b) => b.createdAtMs - a.createdAtMs);
  const open = kept.filter((one) => one.archivedAtMs === null);
  const archived = kept.filter((one) => one.archivedAtMs !== null);
  return (
    <div class="cases-page">
      <PutWaiting />
      {open.length === 0 ? <FirstCase /> : <NewCase />}
      {open.length > 0 && (
        <section aria-labelledby="cases-open">
          <h2 id="cases-open">{caseTexts.open}</h2>
          <CaseTable rows={open} />
        </section>
      )}
      {archived.length > 0 && (
        <details class="cases-archived">
          <summary>{caseTexts.archived(archived.length)}</summary>
          <CaseTable rows={archived} />
        </details>
      )}
      <ImportPart />
      <StoreBar />
    </div>
  );
}

function CaseTable({ rows }: { readonly rows: readonly CaseRecord[] }) {
  return (
    <ul class="cases-list">
      {rows.map((one) => (
        <CaseRow key={one.caseId} of={one} />
      ))}
    </ul>
  );
}

/** Nothing there yet: what a case is, and the way to one. */
function FirstCase() {
  return (
    <section aria-labelledby="cases-first">
      <h2 id="cases-first">{caseTexts.first}</h2>
      <p>{caseTexts.explained}</p>
      <p class="quiet">{caseTexts.local}</p>
      <CaseForm save={create} button={caseTexts.create} />
    </section>
  );
}

function NewCase() {
  const [writing, setWriting] = useState(false);
  if (!writing) {
    return (
      <p class="cases-new">
        <button type="button" class="main" onClick={() => setWriting(true)}>
          {caseTexts.newCase}
        </button>
      </p>
    );
  }
  return (
    <section aria-label={caseTexts.newCase}>
      <CaseForm save={create} button={caseTexts.create} cancel={() => setWriting(false)} />
    </section>
  );
}
