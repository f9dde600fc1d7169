import { panelTexts, popupTexts } from '../../texts/words';
import { scanProgress } from '../../messages/scan-progress';
import { scanTexts } from '../../texts/scan-words';
import { Reasons } from '../reasons';
import { putTexts } from '../../texts/casework/put-words';
import { cancel, forget, intoCase, putIntoCase, putOutcomes, rescan, show } from './model';
import { openDetails } from './scan-page';
import { Offers } from './offers';
import { Thumbnail } from './thumbnail';
import type { Row } from './view';

/** One video in the list. The `data-` attributes are there for tests and for other tools. */
export function VideoRow({ row, canRescan }: { readonly row: Row; readonly canRescan: boolean }) {
  const { record, title, source, post, view, rejections } = row;
  return (
    <li
      class="video"
      data-video-id={record.videoId}
      data-media-url={record.mediaUrl}
      data-state={record.state}
      data-band={record.verdict?.band ?? ''}
      data-llr={record.verdict?.llr ?? ''}
      data-margin={row.margin ?? ''}
      data-tone={view.tone}
      data-pixels={record.pixels}
      data-known={record.known}
    >
      <Thumbnail blob={record.thumbnail} />
      <div class="text">
        <h2>{view.text}</h2>
        <p class="name" dir="auto" id={`name-${record.videoId}`} title={record.mediaUrl}>
          {title} {source && <small>{source}</small>}
        </p>
        {post && (
          <p class="post">
            {post.url === null ? (
              post.text
            ) : (
              <a href={post.url} target="_blank" rel="noreferrer" title={post.url}>
                <bdi>{post.text}</bdi>
              </a>
            )}
          </p>
        )}
        {post?.label && <p class="quiet site-label">{post.label}</p>}
        {view.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {view.reasons.length > 0 && (
          <details>
            <summary>{panelTexts.reasons}</summary>
            <Reasons reasons={view.reasons} />
          </details>
        )}
        {view.frames && (
          <p class="quiet">
            {view.frames}
            {rejections.length > 0 && ` (${rejections.join(', ')})`}
          </p>
        )}
        {canRescan && <Progress row={row} />}
        {canRescan && <Offers record={record} />}
        <p class="buttons">
          {canRescan && (
            <button type="button" aria-describedby={`name-${record.videoId}`} onClick={() => void rescan(record)}>
              {popupTexts.rescan}
            </button>
          )}
          {canRescan && (
            <button type="button" aria-describedby={`name-${record.videoId}`} onClick={() => void show(record)}>
              {popupTexts.show}
            </button>
          )}
          <button
            type="button"
            aria-label={scanTexts.detailsOf(title)}
            onClick={() => void openDetails(record.videoId)}
          >
            {scanTexts.details}
          </button>
          {intoCase.value.any && (
            <button type="button" aria-label={putTexts.of(title)} onClick={() => void putIntoCase(record)}>
              {putTexts.button}
            </button>
          )}
          <button type="button" aria-label={popupTexts.forgetOf(title)} onClick={() => void forget(record)}>
            {popupTexts.forget}
          </button>
        </p>
        <p role="status" class="quiet">
          {putOutcomes.value.get(record.videoId)}
        </p>
      </div>
    </li>
  );
}

/** How far a scan is that the user asked for, and a way out of it. */
function Progress({ row: { record, title } }: { readonly row: Row }) {
  const progress = scanProgress(record);
  if (progress === null) return null;
  return (
    <div class="scan">
      <progress aria-label={title} max={progress.planned} value={progress.done} />
      <small>{scanTexts.progress(progress.done, progress.planned)}</small>
      <button type="button" aria-label={scanTexts.cancelOf(title)} onClick={() => void cancel(record)}>
        {scanTexts.cancel}
      </button>
    </div>
  );
}
