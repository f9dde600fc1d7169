/** Lives in our shadow root alone; the page's own elements get no style from us. Colours hold 4.5 : 1 against the badge. */
export const STYLE = `
:host { all: initial; position: fixed; inset: 0; width: auto; height: auto; margin: 0; padding: 0; border: 0; background: none;
  overflow: visible; pointer-events: none; z-index: 2147483647; color-scheme: dark; }
* { box-sizing: border-box; }
.badge, .panel, .note { position: fixed; left: 0; top: 0; pointer-events: auto; color: #fff; font: 500 12px/1.35 system-ui, sans-serif;
  letter-spacing: normal; text-align: start; }
.note { left: 50%; top: auto; bottom: 24px; width: max-content; max-width: min(420px, 90vw); padding: 10px 14px; transform: translateX(-50%);
  border: 1px solid #ffffff38; border-radius: 10px; background: #14181ef7; box-shadow: 0 6px 24px #0008; font-size: 13px; pointer-events: none; }
.note:empty { visibility: hidden; }
.badge { display: inline-flex; align-items: center; gap: 5px; max-width: 260px; padding: 4px 9px 4px 6px; border: 1px solid #ffffff38;
  border-radius: 99px; background: #14181ee6; cursor: pointer; user-select: none; }
.badge[hidden], .panel[hidden] { display: none; }
.badge svg { flex: none; width: 14px; height: 14px; fill: currentColor; }
.badge span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.badge:hover { background: #000; }
.badge:focus-visible, .panel button:focus-visible { outline: 2px solid #8ab4ff; outline-offset: 2px; }
.badge[data-tone='no-sign'], .badge[data-tone='not-assessable'] { padding: 2px 7px 2px 4px; font-size: 11px; font-weight: 400; opacity: .72; }
.badge[data-tone='no-sign']:hover, .badge[data-tone='not-assessable']:hover,
.badge[data-tone='no-sign']:focus-visible, .badge[data-tone='not-assessable']:focus-visible { opacity: 1; }
.badge[data-tone='suspicious'] { background: #7a4100f2; border-color: #ffcf8a; }
.badge[data-tone='strong'] { background: #8c1d18f2; border-color: #ffb4ab; }
.badge[data-tone='looking'] svg { animation: look 1.6s ease-in-out infinite alternate; }
@keyframes look { from { transform: translate(-1px, 0) } to { transform: translate(1px, 1px) } }
.panel { width: 300px; max-height: 70vh; overflow: auto; padding: 12px 14px; border: 1px solid #ffffff38; border-radius: 10px;
  background: #14181ef7; box-shadow: 0 6px 24px #0008; font-weight: 400; font-size: 13px; }
.panel h2 { display: flex; align-items: center; gap: 6px; margin: 0 26px 6px 0; font-size: 14px; font-weight: 600; }
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
.panel .close { position: absolute; top: 8px; right: 8px; width: 26px; height: 26px; padding: 0; border: 0; background: none; font-size: 16px; }
.panel .rescan { margin-top: 8px; }
@media (prefers-reduced-motion: reduce) { .badge svg { animation: none !important; } }
@media (forced-colors: active) { .badge, .panel, .note { border: 1px solid CanvasText; } }
@media print { :host { display: none !important; } }
`;
