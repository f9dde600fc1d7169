import { panelTexts, popupTexts } from '../../texts/words';
import { rescan } from './model';
import { Thumbnail } from './thumbnail';
import type { Row } from './view';

function Reasons({ reasons }: { readonly reasons: Row['view']['reasons'] }) {
  return (
    <ul class="reasons">
      {reasons.map(({ text, direction, share }) => (
        <li key={text}>
          <span>{text}</span> <small>{direction}</small>
          <div class="bar" aria-hidden="true">
            <i
              data-side={share > 0 ? 'towards' : 'away'}
              style={{ width: `${Math.abs(share) * 50}%`, left: `${share > 0 ? 50 : 50 - Math.abs(share) * 50}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** One video in the list. The `data-` attributes are there for tests and for other tools. */
export function VideoRow({ row, canRescan }: { readonly row: Row; readonly canRescan: boolean }) {
  const { record, title, source, post, view, numbers, rejections } = row;
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
    >
      <Thumbnail blob={record.thumbnail} />
      <div class="text">
        <h2>{view.text}</h2>
        <p class="name" id={`name-${record.videoId}`} title={record.mediaUrl}>
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
            {numbers && <p class="quiet">{numbers}</p>}
          </details>
        )}
        {view.frames && (
          <p class="quiet">
            {view.frames}
            {rejections.length > 0 && ` (${rejections.join(', ')})`}
          </p>
        )}
        {canRescan && (
          <button type="button" aria-describedby={`name-${record.videoId}`} onClick={() => void rescan(record)}>
            {popupTexts.rescan}
          </button>
        )}
      </div>
    </li>
  );
}
