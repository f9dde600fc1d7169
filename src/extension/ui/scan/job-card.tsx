import { problemText, scanTexts } from '../../texts/scan-words';
import { cancel, scanAgain } from './model';
import { isOver, type Job } from './jobs';
import { percentDone, stateText } from './job-view';
import { Result } from './result';
import { resultView } from './result-view';

/** One file: its progress, then its result. The `data-` attributes are there for tests and for other tools. */
export function JobCard({ job }: { readonly job: Job }) {
  const { scanId, file, state, problem, record } = job;
  return (
    <li class="card job" data-scan-id={scanId} data-state={state} data-llr={record?.verdict?.llr ?? ''}>
      <div class="line">
        <h2 class="name" dir="auto" id={`name-${scanId}`}>
          {file.name}
        </h2>
        {!isOver(job) && (
          <button type="button" aria-label={scanTexts.cancelOf(file.name)} onClick={() => cancel(scanId)}>
            {scanTexts.cancel}
          </button>
        )}
        {(state === 'failed' || state === 'cancelled') && (
          <button type="button" aria-describedby={`name-${scanId}`} onClick={() => scanAgain(job)}>
            {scanTexts.again}
          </button>
        )}
      </div>
      {!isOver(job) && <Progress job={job} />}
      <div role="status" class={state === 'ended' ? 'unseen' : 'state'}>
        <p>{stateText(job)}</p>
        {state === 'failed' && problem && <p class="why">{problemText(problem)}</p>}
      </div>
      {state === 'ended' && record && <Result view={resultView(record, job.moments)} />}
    </li>
  );
}

function Progress({ job }: { readonly job: Job }) {
  const { file, burstsDone, burstsPlanned } = job;
  const percent = percentDone(job);
  return (
    <div class="progress">
      <progress
        aria-label={file.name}
        {...(burstsPlanned > 0
          ? { max: burstsPlanned, value: burstsDone }
          : job.state === 'waiting'
            ? { max: 1, value: 0 }
            : {})}
      />
      {percent !== null && <span>{percent}</span>}
      {burstsPlanned > 0 && <small>{scanTexts.progress(burstsDone, burstsPlanned)}</small>}
    </div>
  );
}
