import { timelineTexts } from '../../texts/scan-words';
import { messageDirection } from '../../texts/translate';
import { useBlobUrl } from '../blob-url';
import type { MomentFace, TimelinePoint } from './timeline-view';

/** The faces of one moment: their pictures, and what was said of each. */
export function Faces({ point: { time, faces } }: { readonly point: TimelinePoint }) {
  return (
    <section class="faces" dir={messageDirection()} aria-live="polite">
      <h4>{timelineTexts.moment(time)}</h4>
      {faces.length === 0 && <p class="quiet">{timelineTexts.noFace}</p>}
      {faces.length > 0 && (
        <ul class="plain">
          {faces.map((face) => (
            <FaceFigure key={face.number} face={face} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FaceFigure({ face: { number, crop, pictureText, lines } }: { readonly face: MomentFace }) {
  const url = useBlobUrl(crop);
  return (
    <li class="face">
      <div class="crop">{url ? <img src={url} alt={pictureText} /> : <small>{timelineTexts.noPicture}</small>}</div>
      <div>
        <strong>{timelineTexts.face(number)}</strong>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </li>
  );
}
