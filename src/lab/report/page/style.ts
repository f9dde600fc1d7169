/**
 * The report's style sheet. Series colours are Okabe & Ito's (2008), which colour-blind readers tell apart: their darker ones on light ground, their
 * lighter ones on dark ground, never yellow on white. Print is always light.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --ink: #1b1b1b; --quiet: #595959; --rule: #d0d0d0;
  --manipulated: #d55e00; --untouched: #0072b2;
  --first: #0072b2; --second: #d55e00; --third: #007a5a; --fourth: #a3527e;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #16181b; --ink: #ececec; --quiet: #a8a8a8; --rule: #44484d;
    --manipulated: #e69f00; --untouched: #56b4e9;
    --first: #56b4e9; --second: #e69f00; --third: #00b98a; --fourth: #e39ac2;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.25rem; max-width: 46rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { line-height: 1.2; } h2 { margin-top: 3rem; border-bottom: 1px solid var(--rule); } h3 { margin: 0 0 .25rem; }
a { color: inherit; }
figure { margin: 2rem 0; }
figure > svg { display: block; width: 100%; height: auto; }
figcaption p { margin: 0 0 .5rem; }
.instead { border-left: .25rem solid var(--rule); padding-left: .75rem; color: var(--quiet); }
.legend { list-style: none; margin: .25rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.legend svg { width: 2rem; height: .75rem; margin-right: .4rem; vertical-align: middle; }
details { margin-top: .5rem; color: var(--quiet); }
summary { cursor: pointer; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
th, td { padding: .15rem .75rem .15rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print { body { max-width: none; padding: 0; } figure { break-inside: avoid; } details { display: none; } }
`;
