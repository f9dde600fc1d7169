import { useState } from 'preact/hooks';
import type { CaseRecord } from '../../../../casework/model/records';
import { caseTexts } from '../../../texts/casework/case-words';
import { momentText } from '../../../texts/translate';
import { archiveCase, deleteCase, describeCase, reopenCase } from '../model/case-steps';
import { hrefOf } from '../route';
import { CaseForm } from './case-form';

/** One case in the list, with what can be done to it. */
export function CaseRow({ of }: { readonly of: CaseRecord }) {
  const [changing, setChanging] = useState(false);
  if (changing) {
    return (
      <li>
        <CaseForm
          of={of}
          button={caseTexts.save}
          save={async (given) => {
            await describeCase(of, given);
            setChanging(false);
          }}
          cancel={() => setChanging(false)}
        />
      </li>
    );
  }
  const { caseId, name, operator, purpose, createdAtMs, archivedAtMs, paused } = of;
  return (
    <li data-case-id={caseId}>
      <div class="cases-what">
        <a href={hrefOf({ view: 'items', caseId })} dir="auto">
          {name}
        </a>
        {purpose && <p dir="auto">{purpose}</p>}
        <p class="quiet">
          {caseTexts.begun(momentText(createdAtMs))}
          {operator && <bdi> · {operator}</bdi>}
          {paused && ` · ${caseTexts.paused}`}
        </p>
      </div>
      <div class="buttons">
        <button type="button" aria-label={caseTexts.renameOf(name)} onClick={() => setChanging(true)}>
          {caseTexts.rename}
        </button>
        {archivedAtMs === null ? (
          <button type="button" aria-label={caseTexts.archiveOf(name)} onClick={() => void archiveCase(of)}>
            {caseTexts.archive}
          </button>
        ) : (
          <button type="button" aria-label={caseTexts.reopenOf(name)} onClick={() => void reopenCase(of)}>
            {caseTexts.reopen}
          </button>
        )}
        <button type="button" aria-label={caseTexts.deleteOf(name)} onClick={() => void deleteCase(of)}>
          {caseTexts.delete}
        </button>
      </div>
    </li>
  );
}
