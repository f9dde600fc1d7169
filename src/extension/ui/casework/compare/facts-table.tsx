import { evidenceTexts } from '../../../texts/casework/evidence-words';
import type { ItemEvidence } from '../evidence/load/item-evidence';
import { baseRate } from '../model/case-data';
import { custodyFacts, originFacts, verdictFacts, type Fact } from '../evidence/parts/facts';

const factsOf = ({ item, result, evidence }: ItemEvidence): readonly Fact[] => [
  ...verdictFacts(result, baseRate.value),
  ...originFacts(item),
  ...custodyFacts(result, evidence),
];

/** What two items are, fact by fact; facts that neither has are left out, those that differ are marked. */
export function FactsTable({ a, b }: { readonly a: ItemEvidence; readonly b: ItemEvidence }) {
  const [ofA, ofB] = [factsOf(a), factsOf(b)];
  const names = [...new Set([...ofA, ...ofB].map(({ name }) => name))];
  const valueIn = (facts: readonly Fact[], name: string): string =>
    facts.find((fact) => fact.name === name)?.value ?? '–';
  return (
    <section class="ev-part" data-part="facts">
      <h3>{evidenceTexts.compareFacts}</h3>
      <div class="ev-scroll" tabIndex={0} role="region" aria-label={evidenceTexts.compareFacts}>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{evidenceTexts.itemA}</th>
              <th scope="col">{evidenceTexts.itemB}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => {
              const values = [valueIn(ofA, name), valueIn(ofB, name)];
              return (
                <tr key={name} data-differs={values[0] !== values[1]}>
                  <th scope="row">{name}</th>
                  {values.map((value, i) => (
                    <td key={i} dir="auto">
                      {value}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
