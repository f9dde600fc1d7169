/** Lives in our shadow root alone; the page's own elements get no style from us. Colours hold 4.5 : 1 over any video (tests: style.test.ts). */
export const STYLE = `
:host { all: initial; position: fixed; inset: 0; width: auto; height: auto; margin: 0; padding: 0; border: 0; background: none;
  overflow: visible; pointer-events: none; z-index: 2147483647; color-scheme: dark; direction: ltr; unicode-bidi: normal; }
* { box-sizing: border-box; }
.badge, .panel, .note { position: fixed; left: 0; top: 0; pointer-events: auto; color: #fff; font: 500 12px/1.35 system-ui, sans-serif;
  letter-spacing: normal; text-align: start; transform-origin: 0 0; }
.badge:dir(rtl) { transform-origin: 100% 0; }
.spoken { position: fixed; left: 0; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; color: #fff;
  background: #14181e; }
.note { left: 50%; top: auto; bottom: 24px; width: max-content; max-width: min(420px, 90vw); padding: 10px 14px; transform: translateX(-50%);
  border: 1px solid #ffffff38; border-radius: 10px; background: #14181ef7; box-shadow: 0 6px 24px #0008; font-size: 13px; pointer-events: none; }
.note:empty { visibility: hidden; }
.badge { display: inline-flex; align-items: center; gap: 5px; min-width: 24px; min-height: 24px; max-width: 280px; margin: 0;
  padding-block: 3px; padding-inline: 6px 9px; border: 1px solid #ffffff38; border-radius: 99px; background: #14181ef0; cursor: pointer;
  user-select: none; }
.badge[hidden], .panel[hidden] { display: none; }
.badge svg { flex: none; width: 14px; height: 14px; fill: currentColor; }
.badge span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.badge[data-small] { padding-inline: 4px; }
.badge[data-small] span { display: none; }
.badge:hover { background: #000; }
.badge:focus-visible, .panel button:focus-visible, .panel a:focus-visible { outline: 2px solid #8ab4ff; outline-offset: 1px;
  box-shadow: 0 0 0 5px #14181e; }
.badge[data-tone='no-sign'], .badge[data-tone='not-assessable'] { padding-block: 2px; padding-inline: 4px 7px; font-size: 11px; font-weight: 400;
  color: #dfe5ec; border-color: #ffffff24; background: #14181ec4; }
.badge[data-tone='no-sign'][data-small], .badge[data-tone='not-assessable'][data-small] { padding-inline: 4px; }
.badge[data-tone='no-sign']:hover, .badge[data-tone='not-assessable']:hover { color: #fff; background: #000; }
.badge[data-tone='suspicious'] { background: #7a4100f2; border-color: #ffcf8a; }
.badge[data-tone='strong'] { background: #8c1d18f2; border-color: #ffb4ab; }
.badge[data-tone='looking'] svg { animation: look 1.6s ease-in-out infinite alternate; }
@keyframes look { from { transform: translate(-1px, 0) } to { transform: translate(1px, 1px) } }
.panel { width: min(300px, calc(100vw - 16px)); max-height: 70vh; overflow: auto; padding: 12px 14px; border: 1px solid #ffffff38; border-radius: 10px;
  background: #14181ef7; box-shadow: 0 6px 24px #0008; font-weight: 400; font-size: 13px; }
.panel h2 { display: flex; align-items: center; gap: 6px; margin: 0 0 6px; padding-inline-end: 26px; font-size: 14px; font-weight: 600; }
.panel h2 svg { flex: none; width: 16px; height: 16px; fill: currentColor; }
.panel h3 { margin: 10px 0 4px; font-size: 12px; font-weight: 600; color: #c8d0da; }
.panel p { margin: 0 0 6px; }
.panel .quiet { color: #aab4c0; font-size: 12px; }
.panel ul { margin: 0; padding: 0; list-style: none; }
.panel li { margin-bottom: 5px; }
.panel li small { color: #aab4c0; font-size: 11px; }
.bar { position: relative; height: 4px; margin-top: 2px; border-radius: 2px; background: #ffffff24; }
.bar i { position: absolute; top: 0; bottom: 0; border-radius: 2px; background: #8ab4ff; }
.bar i[data-side='towards'] { background: #ffb066; }
.panel button { font: inherit; color: #fff; background: #ffffff1f; border: 1px solid #ffffff38; border-radius: 6px; padding: 4px 10px; cursor: pointer; }
.panel button:hover { background: #ffffff38; }
.panel .close { position: absolute; top: 8px; inset-inline-end: 8px; width: 26px; height: 26px; padding: 0; border: 0; background: none; font-size: 16px; }
.panel .buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.panel .scan { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-top: 8px; }
.panel .scan[hidden] { display: none; }
.panel .put { margin-top: 8px; }
.panel progress { flex: 1 1 100%; height: 6px; margin: 0; accent-color: #8ab4ff; }
.panel .scan .quiet { flex: 1; }
@media (prefers-reduced-motion: reduce) { .badge svg { animation: none !important; } }
@media (forced-colors: active) {
  .badge, .panel, .note { border: 1px solid CanvasText; }
  .bar { border: 1px solid CanvasText; }
  .bar i { forced-color-adjust: none; background: Highlight; }
}
@media print { :host { display: none !important; } }
`;
