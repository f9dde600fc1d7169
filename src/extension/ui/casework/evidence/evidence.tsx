import { useMemo, useState } from 'preact/hooks';
import { evidenceTexts } from '../../../texts/casework/evidence-words';
import type { ItemEvidence } from './load/item-evidence';
import { useLuma } from './load/luma';
import { Credentials } from './parts/credentials';
import { FaceStrip } from './parts/face-strip';
import { FactList } from './parts/fact-list';
import { custodyFacts, originFacts } from './parts/facts';
import { RangeFigures } from './parts/range-figures';
import { RejectedList } from './parts/rejected-list';
import { ResidualPicture } from './parts/residual-picture';
import { SpectrumFigures } from './parts/spectrum-figures';
import { TimelinePart } from './parts/timeline-part';
import { VerdictHead } from './parts/verdict-head';
import { evidenceView, savedLines, type FaceChoice } from './view-of';

/** All that is kept of one item, and what it says. */
export function Evidence({ of }: { readonly of: ItemEvidence }) {
  const { item, result, evidence, yardstick } = of;
  const view = useMemo(() => evidenceView(of), [of]);
  const lines = useMemo(() => savedLines(of), [of]);
  const common = { item: item.name, lines };
  return (
    <>
      <VerdictHead of={of} />
      {evidence === null ? (
        <p class="ev-part">{evidenceTexts.noneKept}</p>
      ) : (
        <>
          <TimelinePart {...common} timeline={view.timeline} yardstick={yardstick} />
          <FaceStrip crops={view.crops} named={new Set(view.crops.map(({ trackId }) => trackId)).size > 1} />
          <Faces {...common} of={of} faces={view.faces} lumaOf={view.lumaOf} />
          <RejectedList frames={view.rejected} />
        </>
      )}
      <section class="ev-part">
        <h3>{evidenceTexts.origin}</h3>
        <FactList facts={originFacts(item)} />
        {item.origin.post !== null && <p class="quiet">{evidenceTexts.originClaim}</p>}
      </section>
      <Credentials credentials={result.credentials} />
      <section class="ev-part">
        <h3>{evidenceTexts.custody}</h3>
        <FactList facts={custodyFacts(result, evidence)} />
      </section>
    </>
  );
}

interface FacesProps {
  readonly of: ItemEvidence;
  readonly faces: readonly FaceChoice[];
  readonly lumaOf: ReturnType<typeof evidenceView>['lumaOf'];
  readonly item: string;
  readonly lines: readonly string[];
}

const NAMES = (): readonly string[] => [evidenceTexts.thisItem];

/** The parts that are of one face: it is chosen where there are several. */
function Faces({ of: { yardstick }, faces, lumaOf, item, lines }: FacesProps) {
  const [chosen, setChosen] = useState(0);
  const face = faces[chosen] ?? faces[0];
  const crop = useMemo(() => (face ? lumaOf(face.track.verdict.trackId) : null), [face, lumaOf]);
  const luma = useLuma(crop?.sha256 ?? null);
  const names = useMemo(NAMES, []);
  const tracks = useMemo(() => (face ? [face.track] : []), [face]);
  const spectra = useMemo(() => {
    const kept = luma && crop ? { luma, crop } : null;
    return face ? [{ name: evidenceTexts.thisItem, track: face.track, kept }] : [];
  }, [face, luma, crop]);
  if (!face) return <p class="ev-part quiet">{evidenceTexts.noFeatures}</p>;
  return (
    <>
      {faces.length > 1 && (
        <div class="ev-part">
          <label>
            {evidenceTexts.faceChoice}
            <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {faces.map(({ number, track }, i) => (
                <option key={number} value={i}>
                  {evidenceTexts.faceOption(number, track.verdict.llr)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {yardstick === null ? (
        <p class="ev-part">{evidenceTexts.noReference}</p>
      ) : (
        <>
          <RangeFigures tracks={tracks} names={names} yardstick={yardstick} item={item} lines={lines} />
          <SpectrumFigures faces={spectra} yardstick={yardstick} item={item} lines={lines} />
        </>
      )}
      {luma && crop ? (
        <ResidualPicture luma={luma} crop={crop} item={item} lines={lines} />
      ) : (
        <p class="ev-part quiet">{evidenceTexts.residualNone}</p>
      )}
    </>
  );
}
