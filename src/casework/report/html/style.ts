/** A text within a style sheet's quotes. */
function quoted(text: string): string {
  return `"${text.replaceAll(/[^\w .,:;()/·–-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}

/**
 * The look of the report, on screen and on paper of any size: A4 and Letter alike. Table heads stand on every page, a heading never stands alone at the foot of one, and
 * rows and figures are not torn apart. The first flagged video stays with the heading of all.
 */
export function styleSheet(running: string, date: string, [page, of]: readonly [string, string]): string {
  return `
@page {
  margin: 19mm 16mm 17mm;
  @top-left { content: ${quoted(running)}; font: 8pt sans-serif; color: #555; }
  @top-right { content: ${quoted(date)}; font: 8pt sans-serif; color: #555; }
  @bottom-center { content: ${quoted(page)} counter(page) ${quoted(of)} counter(pages); font: 8pt sans-serif; color: #555; }
}
:root { color-scheme: light; color: #111; background: #fff; font: 10pt/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; }
body { max-width: 52rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.2rem; font-size: 19pt; line-height: 1.2; }
h2 { margin: 1.8rem 0 0.5rem; padding-top: 0.3rem; border-top: 1.5pt solid #111; font-size: 13.5pt; }
h3 { margin: 1.2rem 0 0.3rem; font-size: 11pt; }
h1, h2, h3, caption { break-after: avoid; break-inside: avoid; text-align: start; }
p:has(+ table) { break-after: avoid; }
h2 + p, h3 + p, h2 + table, h3 + table { break-before: avoid; }
p { margin: 0.4rem 0; orphans: 3; widows: 3; }
ul { margin: 0.4rem 0; padding-inline-start: 1.2rem; }
li { break-inside: avoid; }
.lead { color: #444; font-size: 11pt; }
.notice { margin: 0.8rem 0; padding: 0.6rem 0.8rem; border: 1pt solid #111; background: #f3f3f3; break-inside: avoid; }
.quiet { color: #555; font-size: 9pt; }
table { width: 100%; margin: 0.5rem 0 0.8rem; border-collapse: collapse; font-size: 9pt; }
caption { padding: 0.2rem 0; color: #333; font-weight: 600; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
thead, caption { break-after: avoid; }
tbody tr:nth-child(-n + 2), tbody tr:last-child { break-before: avoid; }
th, td { padding: 2.5pt 5pt; border-bottom: 0.5pt solid #bbb; text-align: start; vertical-align: top; }
thead th { border-bottom: 1pt solid #111; vertical-align: bottom; overflow-wrap: normal; hyphens: auto; }
tbody th { width: 11rem; color: #333; font-weight: 600; }
.item th, .item td { padding-block: 1pt; line-height: 1.35; }
th, td { overflow-wrap: break-word; }
.wide, .hash, td div, tbody th + td { overflow-wrap: anywhere; }
.wide { min-width: 11rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
td.number, td.tight { white-space: nowrap; }
code, .hash { font: 8pt/1.35 "Liberation Mono", Consolas, monospace; }
.label { white-space: nowrap; }
.item { margin-top: 1.2rem; break-inside: avoid; }
.item h3 { margin-top: 0.5rem; }
.item table { margin-bottom: 0.4rem; }
.first-flagged { break-inside: avoid; }
.first-flagged .item { break-inside: auto; }
:is(.item, .first-flagged) + .item { padding-top: 0.4rem; border-top: 0.5pt solid #888; }
.crops { display: flex; flex-wrap: wrap; gap: 4pt; margin: 0.3rem 0; }
.crops figure { width: 80pt; margin: 0; break-inside: avoid; }
.crops img { display: block; width: 80pt; height: 66pt; object-fit: contain; background: #eee; }
.crops .no-picture { width: 80pt; min-height: 66pt; margin: 0; padding: 3pt; box-sizing: border-box; background: #eee; font-size: 7.5pt; }
.crops figcaption { margin-top: 2pt; font-size: 7.5pt; line-height: 1.25; }
.crops .hash { font-size: 6pt; line-height: 1.15; }
.plot { margin: 0.4rem 0; break-inside: avoid; }
.course { display: flex; gap: 12pt; align-items: flex-start; break-inside: avoid; }
.course .plot { flex: 3; }
.course table { flex: 2; width: auto; margin-top: 0.4rem; }
.plot svg { display: block; width: 100%; height: auto; }
.item .quiet { font-weight: 400; font-size: 8pt; }
.plot figcaption, .crops-title { color: #333; font-size: 9pt; font-weight: 600; break-after: avoid; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
`;
}
