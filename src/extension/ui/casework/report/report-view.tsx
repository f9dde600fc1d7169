import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { reportTexts } from '../../../texts/casework/hand-over-words';
import { openCases } from '../../../storage/cases/cases';
import { useBlobUrl } from '../../blob-url';
import { gatherCase } from '../hand-over/gather-case';
import { writeProblem } from '../model/write';
import { noteReport, type ReportForm } from './note-report';
import { writeReport, type WrittenReport } from './write-report';
import './report.css';

type State =
  | { readonly at: 'writing'; readonly share: number }
  | { readonly at: 'written'; readonly report: WrittenReport }
  | { readonly at: 'failed'; readonly why: string };

/** The report of a case, as it will be printed, and the ways to keep it. */
export function ReportView({ caseId }: { readonly caseId: string }) {
  const [state, setState] = useState<State>({ at: 'writing', share: 0 });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setState({ at: 'writing', share: 0 });
    const write = async (): Promise<void> => {
      const store = openCases();
      const onProgress = (done: number, all: number): void => {
        if (done % 25 === 0) setState({ at: 'writing', share: done / all });
      };
      const gathered = await gatherCase(store, caseId, { signal: stop.signal, onProgress });
      if (!gathered) return;
      const report = await writeReport(store, gathered, Date.now());
      if (!stop.signal.aborted) setState({ at: 'written', report });
    };
    write().catch((error: unknown) => {
      if (!stop.signal.aborted) setState({ at: 'failed', why: (error as Error).message });
    });
    return () => stop.abort();
  }, [caseId, round]);

  return (
    <section class="report" aria-labelledby="report-title">
      <h2 id="report-title">{reportTexts.title}</h2>
      <p>{reportTexts.explained}</p>
      {state.at === 'writing' && (
        <label class="report-progress">
          {reportTexts.writing}
          <progress value={state.share} />
        </label>
      )}
      {state.at === 'failed' && (
        <p class="status" role="alert">
          {reportTexts.failed(state.why)}
        </p>
      )}
      {state.at === 'written' && (
        <Written caseId={caseId} report={state.report} again={() => setRound((one) => one + 1)} />
      )}
    </section>
  );
}

interface WrittenProps {
  readonly caseId: string;
  readonly report: WrittenReport;
  readonly again: () => void;
}

function Written({ caseId, report, again }: WrittenProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const note = (form: ReportForm, file: Blob): void => {
    void noteReport(openCases(), caseId, form, file).then((stored) => {
      writeProblem.value = stored.ok ? null : stored.detail;
    });
  };
  const name = `report-${report.document.written.at.slice(0, 10)}`;
  return (
    <>
      <p class="buttons">
        <button
          type="button"
          class="main"
          onClick={() => {
            note('print-dialog', new Blob([report.html]));
            frame.current?.contentWindow?.print();
          }}
        >
          {reportTexts.print}
        </button>
        <SaveLink form="html" text={report.html} name={`${name}.html`} label={reportTexts.html} saved={note} />
        <SaveLink form="json" text={report.json} name={`${name}.json`} label={reportTexts.json} saved={note} />
        <SaveLink
          form="csv"
          text={report.csv}
          name={`ranking-${name.slice(7)}.csv`}
          label={reportTexts.csv}
          saved={note}
        />
        <button type="button" onClick={again}>
          {reportTexts.again}
        </button>
      </p>
      {/* No script runs in it; it may be printed from here. */}
      <iframe
        ref={frame}
        class="report-preview"
        title={reportTexts.preview}
        sandbox="allow-same-origin allow-modals"
        srcdoc={report.html}
      />
    </>
  );
}

const TYPES = { html: 'text/html', json: 'application/json', csv: 'text/csv' } as const;

interface SaveLinkProps {
  readonly form: keyof typeof TYPES;
  readonly text: string;
  readonly name: string;
  readonly label: string;
  readonly saved: (form: ReportForm, file: Blob) => void;
}

function SaveLink({ form, text, name, label, saved }: SaveLinkProps) {
  // The mark tells spreadsheets that it is UTF-8.
  const file = useMemo(() => new Blob(form === 'csv' ? ['\uFEFF', text] : [text], { type: TYPES[form] }), [form, text]);
  const url = useBlobUrl(file);
  return url ? (
    <a class="report-save" href={url} download={name} onClick={() => saved(form, file)}>
      {label}
    </a>
  ) : null;
}
