import type { Part } from '../../../../casework/person/person-model';
import { personTexts } from '../../../texts/casework/person-words';
import type { Standing } from './standings';

/** What one comparison says of a video, and what that rests on. */
export function StandingText({ of, part }: { readonly of: Standing; readonly part: Part }) {
  const standing = of.parts[part];
  if (standing === null) {
    const why = part === 'movement' && of.problem !== null ? personTexts.problem(of.problem) : personTexts.notMeasured;
    return <span class="person-said quiet">{why}</span>;
  }
  const { statement, ownAsFar, ownCount, ownLeast, ownMost, othersAsNear, othersCount } = standing;
  return (
    <span class="person-said" data-part={part} data-statement={statement}>
      <strong>{personTexts.statement(part, statement)}</strong>{' '}
      <span class="quiet">
        {personTexts.ownRange(ownAsFar, ownCount, ownLeast, ownMost)}{' '}
        {personTexts.othersNear(othersAsNear, othersCount)}
      </span>
    </span>
  );
}
