import type { DataTable, Figure, LegendEntry } from '../figure';
import { escapeHtml } from '../../../casework/report/html/markup';

/** A figure with its words, its legend, and the numbers behind it in a table that opens on request. */
export function figureHtml({ id, title, words, svg, instead, legend, table }: Figure): string {
  return [
    `<figure id="${escapeHtml(id)}" aria-labelledby="${escapeHtml(id)}-title">`,
    `<figcaption><h3 id="${escapeHtml(id)}-title">${escapeHtml(title)}</h3><p>${escapeHtml(words.join(' '))}</p></figcaption>`,
    ...(instead === null ? [] : [`<p class="instead">${escapeHtml(instead)}</p>`]),
    ...(legend.length === 0 ? [] : [`<ul class="legend">${legend.map(legendHtml).join('')}</ul>`]),
    ...(svg === null ? [] : [svg]),
    ...(table === null
      ? []
      : [`<details><summary>The numbers</summary>${tableHtml(table, `Numbers behind: ${title}`)}</details>`]),
    '</figure>',
  ].join('\n');
}

function legendHtml({ label, colour, dash }: LegendEntry): string {
  const line = `<line x1="0" y1="6" x2="32" y2="6" stroke="${colour}" stroke-width="3" stroke-dasharray="${dash}"/>`;
  return `<li><svg viewBox="0 0 32 12" aria-hidden="true">${line}</svg>${escapeHtml(label)}</li>`;
}

function tableHtml({ columns, rows }: DataTable, label: string): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}
