import { popupTexts } from '../../texts/words';
import { scanTexts } from '../../texts/scan-words';
import { DropZone } from './drop-zone';
import { JobCard } from './job-card';
import { jobs, scanFiles, shown, videoId } from './model';
import { Result } from './result';

/** The page: the result of one video where it was opened for one; files to scan, and their results. */
export function ScanPage() {
  const heading = videoId === null ? scanTexts.title : scanTexts.resultTitle;
  document.title = `${heading} – Swapwatch`;
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <h1>{heading}</h1>
      </header>
      {videoId !== null && <StoredVideo />}
      <DropZone chosen={scanFiles} />
      {jobs.value.length > 0 && (
        <ul class="jobs">
          {jobs.value.map((job) => (
            <JobCard key={job.scanId} job={job} />
          ))}
        </ul>
      )}
    </main>
  );
}

function StoredVideo() {
  if (shown.value === undefined) return <section class="card" aria-busy="true" />;
  if (shown.value === null) return <p class="card">{scanTexts.notStored}</p>;
  const { record, view, waits } = shown.value;
  return (
    <section class="card" data-video-id={record.videoId} data-state={record.state}>
      <h2 class="name" dir="auto">
        {record.title.trim() || popupTexts.unnamed}
      </h2>
      {waits && <p class="notice">{scanTexts.tabBehind}</p>}
      <Result view={view} />
    </section>
  );
}
