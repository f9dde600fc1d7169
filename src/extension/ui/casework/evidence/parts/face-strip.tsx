import { useState } from 'preact/hooks';
import type { FaceCrop } from '../../../../../casework/evidence-view/crops';
import { evidenceTexts, plotTexts } from '../../../../texts/casework/evidence-words';
import { timeText } from '../../../../texts/scan-words';
import { reasonTexts } from '../../../../texts/words';
import { useStoredPicture } from '../load/stored-picture';

/** Height of a picture, CSS pixels; pictures are kept with at most 128 on a side. */
const HEIGHT_PX = 150;

interface FaceStripProps {
  readonly crops: readonly FaceCrop[];
  /** Several faces are seen: each is named. */
  readonly named: boolean;
  readonly compact?: boolean;
}

/** The kept pictures of faces, with what the detector saw in them drawn over. */
export function FaceStrip({ crops, named, compact = false }: FaceStripProps) {
  const [marks, setMarks] = useState(true);
  const Heading = compact ? 'h4' : 'h3';
  return (
    <section class="ev-part" data-part="faces">
      <Heading>{evidenceTexts.faces}</Heading>
      {crops.length === 0 ? (
        <p class="quiet">{evidenceTexts.facesNone}</p>
      ) : (
        <>
          <p class="quiet">{evidenceTexts.facesText}</p>
          <label>
            <input type="checkbox" checked={marks} onChange={(event) => setMarks(event.currentTarget.checked)} />
            {evidenceTexts.facesMarks}
          </label>
          <ul class="ev-strip" tabIndex={0} aria-label={evidenceTexts.faces}>
            {crops.map((crop) => (
              <li key={`${crop.trackId} ${crop.timeS}`}>
                <FacePicture crop={crop} marks={marks} />
                <p>
                  <strong>
                    {named ? `${plotTexts.face(crop.number)}, ${timeText(crop.timeS)}` : timeText(crop.timeS)}
                  </strong>
                  <small>
                    {crop.rejection !== null
                      ? reasonTexts[crop.rejection]
                      : crop.margin !== null && evidenceTexts.faceMargin(crop.margin)}
                  </small>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function dotsOf(landmarksPx: readonly number[]): string {
  let path = '';
  for (let i = 0; i + 1 < landmarksPx.length; i += 2) path += `M${landmarksPx[i]} ${landmarksPx[i + 1]}h0`;
  return path;
}

function FacePicture({ crop, marks }: { readonly crop: FaceCrop; readonly marks: boolean }) {
  const url = useStoredPicture(crop.sha256);
  const { areaPx: area, boxPx: box, landmarksPx, number, timeS } = crop;
  /** One CSS pixel in pixels of the frame: lines stay as thin on large faces as on small ones. */
  const unit = area.height / HEIGHT_PX;
  return (
    <svg
      class="ev-face"
      viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
      width={(area.width / area.height) * HEIGHT_PX}
      height={HEIGHT_PX}
      role="img"
      aria-label={evidenceTexts.faceAlt(number, timeS)}
      data-loaded={url !== null}
    >
      {url && (
        <image href={url} x={area.x} y={area.y} width={area.width} height={area.height} preserveAspectRatio="none" />
      )}
      {marks && (
        <>
          <rect class="ev-box" x={box.x} y={box.y} width={box.width} height={box.height} stroke-width={1.5 * unit} />
          {landmarksPx && <path class="ev-dots" d={dotsOf(landmarksPx)} stroke-width={1.6 * unit} />}
        </>
      )}
    </svg>
  );
}
