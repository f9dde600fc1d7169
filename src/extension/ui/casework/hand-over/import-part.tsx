import { useRef } from 'preact/hooks';
import { handOverTexts, importTexts } from '../../../texts/casework/hand-over-words';
import { openCases } from '../../../storage/cases/cases';
import { hrefOf } from '../route';
import { findingTexts } from './finding-words';
import { importPackage, type ImportedCase, type ImportRefusal } from './import-package';
import { useLongWork } from './use-long-work';
import './hand-over.css';

const MOST_SHOWN = 12;

/** Takes in a case that was handed over as a package. */
export function ImportPart() {
  const [state, run] = useLongWork<'verifying', ImportedCase | ImportRefusal>('verifying');
  const picker = useRef<HTMLInputElement>(null);
  const take = (file: File): Promise<void> =>
    run(({ signal, onProgress }) =>
      importPackage(openCases(), file, { signal, onProgress: (done, all) => onProgress('verifying', done, all) }),
    );

  return (
    <section class="hand-over-import" aria-labelledby="hand-over-import">
      <h2 id="hand-over-import">{importTexts.title}</h2>
      <p class="quiet">{importTexts.explained}</p>
      <p class="buttons">
        <button type="button" disabled={state.at === 'busy'} onClick={() => picker.current?.click()}>
          {importTexts.choose}
        </button>
        {state.at === 'busy' && (
          <button type="button" onClick={state.stop}>
            {handOverTexts.cancel}
          </button>
        )}
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={importTexts.choose}
        accept=".zip,application/zip"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // Chosen once more, the same file shall be a change again.
          currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      {state.at === 'busy' && (
        <label class="hand-over-progress">
          {importTexts.verifying}
          <progress value={state.share} />
        </label>
      )}
      <div role="status">
        {state.at === 'stopped' && <p class="status">{state.why}</p>}
        {state.at === 'ended' && <Outcome of={state.outcome} />}
      </div>
    </section>
  );
}

function Outcome({ of }: { readonly of: ImportedCase | ImportRefusal }) {
  if (of.ok) {
    return (
      <p class="status">
        {importTexts.done(of.name)} <a href={hrefOf({ view: 'items', caseId: of.caseId })}>{importTexts.open}</a>
      </p>
    );
  }
  if (of.code === 'already-here') return <p class="status">{importTexts.already}</p>;
  if (of.code === 'not-a-case') return <p class="status">{importTexts.notACase(of.record)}</p>;
  if (of.code !== 'altered') return <p class="status">{handOverTexts.failed(of.detail)}</p>;
  const findings = findingTexts(of.verified);
  return (
    <div class="status">
      <p>{importTexts.refused}</p>
      <ul class="hand-over-findings">
        {findings.slice(0, MOST_SHOWN).map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
        {findings.length > MOST_SHOWN && <li>{importTexts.more(findings.length - MOST_SHOWN)}</li>}
      </ul>
    </div>
  );
}
