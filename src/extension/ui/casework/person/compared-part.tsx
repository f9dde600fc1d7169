import { useState } from 'preact/hooks';
import { PARTS } from '../../../../casework/person/person-model';
import { personTexts } from '../../../texts/casework/person-words';
import { itemById } from '../model/case-data';
import { hrefOf } from '../route';
import { StandingText } from './standing-text';
import { byUnlikeness, type Standing } from './standings';

/** Rows shown at first, and added by the button. */
const ROWS = 100;

/** All other videos of the case, the most unusual first. */
export function ComparedPart({
  caseId,
  standings,
  all,
}: {
  readonly caseId: string;
  readonly standings: readonly Standing[];
  readonly all: number;
}) {
  const [shown, setShown] = useState(ROWS);
  const rows = standings.toSorted(byUnlikeness).slice(0, shown);
  return (
    <section aria-labelledby="person-others">
      <h3 id="person-others">{personTexts.others}</h3>
      {standings.length < all && <p role="status">{personTexts.waiting(standings.length, all)}</p>}
      {standings.length === 0 && <p>{personTexts.noneCompared}</p>}
      {rows.length > 0 && (
        <table class="person-table">
          <thead>
            <tr>
              <th scope="col">{personTexts.columnVideo}</th>
              {PARTS.map((part) => (
                <th key={part} scope="col">
                  {personTexts.part(part)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((standing) => (
              <tr key={standing.itemId} data-item={standing.itemId}>
                <th scope="row">
                  <a href={hrefOf({ view: 'item', caseId, itemId: standing.itemId })} dir="auto">
                    {itemById.value.get(standing.itemId)?.name}
                  </a>
                </th>
                {PARTS.map((part) => (
                  <td key={part}>
                    <StandingText of={standing} part={part} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {standings.length > shown && (
        <button type="button" onClick={() => setShown(shown + ROWS)}>
          {personTexts.more}
        </button>
      )}
    </section>
  );
}
