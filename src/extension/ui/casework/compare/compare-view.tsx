import { evidenceTexts } from '../../../texts/casework/evidence-words';
import { useItemEvidence } from '../evidence/load/item-evidence';
import { whyNothing } from '../evidence/parts/item-state';
import { isRead, itemById } from '../model/case-data';
import { hrefOf } from '../route';
import { Comparison } from './comparison';
import '../evidence/evidence.css';

interface CompareViewProps {
  readonly caseId: string;
  readonly aId: string;
  readonly bId: string;
}

/** Two items side by side. */
export function CompareView({ caseId, aId, bId }: CompareViewProps) {
  const [a, b] = [itemById.value.get(aId), itemById.value.get(bId)];
  const [ofA, ofB] = [useItemEvidence(a), useItemEvidence(b)];
  const problem = [ofA, ofB].find((one) => typeof one === 'string');
  const missing = ofA === null ? a : b;
  return (
    <section class="ev ev-wide" data-compare={`${aId} ${bId}`}>
      <p class="ev-ways">
        <a href={hrefOf({ view: 'items', caseId })}>{evidenceTexts.back}</a>
        <a href={hrefOf({ view: 'compare', caseId, aId: bId, bId: aId })}>{evidenceTexts.compareSwap}</a>
      </p>
      <h2>{evidenceTexts.compareTitle}</h2>
      {problem !== undefined && (
        <p role="alert" dir="auto">
          {problem}
        </p>
      )}
      {problem === undefined && (ofA === null || ofB === null) && (
        <p role="status">
          {missing && <bdi>{missing.name}: </bdi>}
          {whyNothing(missing, isRead.value)}
        </p>
      )}
      {ofA !== null && ofB !== null && typeof ofA !== 'string' && typeof ofB !== 'string' && (
        <Comparison caseId={caseId} a={ofA} b={ofB} />
      )}
    </section>
  );
}
