import { useMemo } from 'preact/hooks';
import { evidenceTexts } from '../../../texts/casework/evidence-words';
import { Credentials } from '../evidence/parts/credentials';
import { FaceStrip } from '../evidence/parts/face-strip';
import { RangeFigures } from '../evidence/parts/range-figures';
import { RejectedList } from '../evidence/parts/rejected-list';
import { ResidualPicture } from '../evidence/parts/residual-picture';
import { SpectrumFigures, type SpectrumFace } from '../evidence/parts/spectrum-figures';
import { TimelinePart } from '../evidence/parts/timeline-part';
import { VerdictHead } from '../evidence/parts/verdict-head';
import type { ItemEvidence } from '../evidence/load/item-evidence';
import { useLuma } from '../evidence/load/luma';
import { evidenceView, savedLines, type EvidenceView } from '../evidence/view-of';
import { hrefOf } from '../route';
import { FactsTable } from './facts-table';

interface ComparisonProps {
  readonly caseId: string;
  readonly a: ItemEvidence;
  readonly b: ItemEvidence;
}

interface Side {
  readonly label: string;
  readonly of: ItemEvidence;
  readonly view: EvidenceView;
  readonly lines: readonly string[];
}

function useSide(label: string, of: ItemEvidence): Side & { readonly face: EvidenceView['faces'][number] | null } {
  return useMemo(() => {
    const view = evidenceView(of);
    return { label, of, view, lines: savedLines(of), face: view.faces[0] ?? null };
  }, [label, of]);
}

function useKept({ view, face }: ReturnType<typeof useSide>): SpectrumFace['kept'] {
  const crop = useMemo(() => (face ? view.lumaOf(face.track.verdict.trackId) : null), [view, face]);
  const luma = useLuma(crop?.sha256 ?? null);
  return useMemo(() => (luma && crop ? { luma, crop } : null), [luma, crop]);
}

/** Two items: what each is in columns, what can be drawn on one scale in one plot. Of each item its most suspicious face. */
export function Comparison({ caseId, a, b }: ComparisonProps) {
  const [one, other] = [useSide(evidenceTexts.itemA, a), useSide(evidenceTexts.itemB, b)];
  const [keptOne, keptOther] = [useKept(one), useKept(other)];
  const untilS = Math.max(one.view.timeline?.toS ?? 0, other.view.timeline?.toS ?? 0);
  const yardstick = a.yardstick?.model.id === b.yardstick?.model.id ? a.yardstick : null;
  const item = `${a.item.name} ${b.item.name}`;
  const lines = useMemo(
    () => [one, other].flatMap(({ label, lines: own }) => own.map((line) => `${label}: ${line}`)),
    [one, other],
  );
  const names = useMemo(() => [one.label, other.label], [one, other]);
  const tracks = useMemo(() => [one, other].flatMap(({ face }) => (face ? [face.track] : [])), [one, other]);
  const spectra = useMemo(
    () =>
      [
        { side: one, kept: keptOne },
        { side: other, kept: keptOther },
      ].flatMap(({ side, kept }): SpectrumFace[] =>
        side.face ? [{ name: side.label, track: side.face.track, kept }] : [],
      ),
    [one, other, keptOne, keptOther],
  );
  return (
    <>
      <div class="ev-columns ev-sides">
        {[one, other].map((side) => (
          <Column key={side.label} side={side} caseId={caseId} untilS={untilS} id={side === one ? 'a' : 'b'} />
        ))}
      </div>
      {tracks.length === 2 && yardstick !== null ? (
        <div class="ev-columns ev-plots">
          <RangeFigures tracks={tracks} names={names} yardstick={yardstick} item={item} lines={lines} />
          <SpectrumFigures faces={spectra} yardstick={yardstick} item={item} lines={lines} />
        </div>
      ) : (
        <p class="ev-part">{tracks.length === 2 ? evidenceTexts.noReference : evidenceTexts.noFeatures}</p>
      )}
      <div class="ev-columns">
        {[
          { side: one, kept: keptOne },
          { side: other, kept: keptOther },
        ].map(({ side, kept }) => (
          <div key={side.label} class="ev-column">
            {kept ? (
              <ResidualPicture luma={kept.luma} crop={kept.crop} item={side.of.item.name} lines={side.lines} />
            ) : (
              <p class="quiet">{evidenceTexts.residualNone}</p>
            )}
          </div>
        ))}
      </div>
      <FactsTable a={a} b={b} />
    </>
  );
}

interface ColumnProps {
  readonly side: Side;
  readonly caseId: string;
  readonly untilS: number;
  readonly id: string;
}

function Column({ side: { label, of, view, lines }, caseId, untilS, id }: ColumnProps) {
  return (
    <section class="ev-column" aria-label={label}>
      <h3>
        {label}: <bdi>{of.item.name}</bdi>
      </h3>
      <p>
        <a href={hrefOf({ view: 'item', caseId, itemId: of.item.itemId })}>{evidenceTexts.compareOpen(label)}</a>
      </p>
      <VerdictHead of={of} />
      <TimelinePart
        timeline={view.timeline}
        yardstick={of.yardstick}
        item={of.item.name}
        lines={lines}
        id={`timeline-${id}`}
        untilS={untilS}
        compact
      />
      <FaceStrip crops={view.crops} named={new Set(view.crops.map(({ trackId }) => trackId)).size > 1} compact />
      <RejectedList frames={view.rejected} compact />
      <Credentials credentials={of.result.credentials} compact />
    </section>
  );
}
