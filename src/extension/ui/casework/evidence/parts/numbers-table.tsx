import { plotTexts } from '../../../../texts/casework/evidence-words';
import type { DataTable } from '../plots/figure';

/** The numbers behind a plot, folded away: what a plot says, for those who do not see it and those who want to reckon. */
export function NumbersTable({ title, table }: { readonly title: string; readonly table: DataTable }) {
  return (
    <details>
      <summary>
        {plotTexts.table}
        <span class="ev-hidden">: {title}</span>
      </summary>
      <div class="ev-scroll" tabIndex={0} role="region" aria-label={`${plotTexts.table}: ${title}`}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, k) =>
                  k === 0 ? (
                    <th key={k} scope="row" dir="auto">
                      {cell}
                    </th>
                  ) : (
                    <td key={k}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
