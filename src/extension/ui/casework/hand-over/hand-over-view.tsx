import { useState } from 'preact/hooks';
import { handOverTexts } from '../../../texts/casework/hand-over-words';
import { openCases } from '../../../storage/cases/cases';
import { useBlobUrl } from '../../blob-url';
import { items } from '../model/case-data';
import { hrefOf } from '../route';
import { exportCase, type ExportedCase, type ExportRefusal } from './export-case';
import { useLongWork } from './use-long-work';
import './hand-over.css';

function refusalText(refusal: ExportRefusal): string {
  switch (refusal.code) {
    case 'too-large':
      return handOverTexts.tooLarge(refusal.sizeBytes, refusal.maxBytes);
    case 'no-case':
      return handOverTexts.noCase;
    case 'file-altered':
      return handOverTexts.failed(refusal.path);
    case 'disk-full':
    case 'unavailable':
      return handOverTexts.failed(refusal.detail);
  }
}

/** Source files that a working copy is kept of: how many, and their bytes. Several items may share one. */
function keptSources(): { readonly files: number; readonly bytes: number } {
  const sizes = new Map(
    items.value.flatMap(({ bytes }) => (bytes?.kept ? [[bytes.sha256, bytes.sizeBytes ?? 0]] : [])),
  );
  return { files: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
}

/** What leaves the machine by the analyst's hand. */
export function HandOverView({ caseId }: { readonly caseId: string }) {
  const [withSources, setWithSources] = useState(true);
  const [state, run] = useLongWork<'reading' | 'packing', ExportedCase | ExportRefusal>('reading', caseId);
  const sources = keptSources();

  const write = (): Promise<void> => run((watch) => exportCase(openCases(), caseId, { withSources, ...watch }));

  return (
    <section class="hand-over" aria-labelledby="hand-over-title">
      <h2 id="hand-over-title">{handOverTexts.title}</h2>
      <p>{handOverTexts.explained}</p>
      <p>
        <a href={hrefOf({ view: 'report', caseId })}>{handOverTexts.reportLink}</a>
      </p>
      {sources.files > 0 && (
        <div class="hand-over-sources">
          <label>
            <input
              type="checkbox"
              checked={withSources}
              disabled={state.at === 'busy'}
              aria-describedby="hand-over-sources"
              onChange={({ currentTarget }) => setWithSources(currentTarget.checked)}
            />
            {handOverTexts.withSources}
          </label>
          <p id="hand-over-sources" class="quiet">
            {handOverTexts.sourcesHint(sources.files, sources.bytes)}
          </p>
        </div>
      )}
      <p class="buttons">
        <button type="button" class="main" disabled={state.at === 'busy'} onClick={() => void write()}>
          {handOverTexts.write}
        </button>
        {state.at === 'busy' && (
          <button type="button" onClick={state.stop}>
            {handOverTexts.cancel}
          </button>
        )}
      </p>
      {state.at === 'busy' && (
        <label class="hand-over-progress">
          {state.step === 'reading' ? handOverTexts.reading : handOverTexts.packing}
          <progress value={state.share} />
        </label>
      )}
      <div role="status">
        {state.at === 'stopped' && <p class="status">{state.why}</p>}
        {state.at === 'ended' && !state.outcome.ok && <p class="status">{refusalText(state.outcome)}</p>}
        {state.at === 'ended' && state.outcome.ok && <Done exported={state.outcome} />}
      </div>
    </section>
  );
}

function Done({ exported: { file, name, manifest } }: { readonly exported: ExportedCase }) {
  const url = useBlobUrl(file);
  const missing = manifest.omitted.filter(({ why }) => why === 'missing').length;
  return (
    <div class="hand-over-done">
      <p>{handOverTexts.done}</p>
      {url && (
        <p>
          <a class="hand-over-save" href={url} download={name}>
            {handOverTexts.save(name)}
          </a>
        </p>
      )}
      {missing > 0 && <p>{handOverTexts.missing(missing)}</p>}
      <dl>
        <dt>{handOverTexts.root}</dt>
        <dd>
          <code dir="ltr" class="hand-over-root">
            {manifest.rootSha256}
          </code>
          <small>{handOverTexts.rootHint}</small>
        </dd>
      </dl>
      <p>{handOverTexts.verify}</p>
      <pre dir="ltr" tabIndex={0}>
        npm run --silent verify -- --root {manifest.rootSha256} {name}
      </pre>
    </div>
  );
}
