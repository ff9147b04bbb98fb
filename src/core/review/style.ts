/**
 * How a review looks, on a page of its own and in the editor; where the colours come from differs.
 * @param narrow the width at which the cells of a row go below each other; of 16 px, whatever the size of the text
 */
const shared = (narrow: string): string => `
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 75rem; background: var(--ground); color: var(--text); font-family: var(--font); font-size: var(--size); line-height: 1.5; overflow-wrap: anywhere; }
h1 { font-size: 1.6em; line-height: 1.25; margin: 0; }
h2 { font-size: 1.25em; margin: 2em 0 .5em; padding-bottom: .2em; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05em; margin: 1.5em 0 .3em; }
p { margin: .4em 0; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.about, caption, .note { color: var(--muted); }
.summary { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: center; margin: 1rem 0; }
.summary ul { list-style: none; margin: 0; padding: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .2em 1.2em; list-style: none; margin: 0; padding: 0; }
.ring { width: 7rem; height: 7rem; flex: none; }
.ring circle { fill: none; stroke-width: 4; }
.ring .track { stroke: var(--text); stroke-opacity: .2; }
.ring .done { stroke: var(--good); }
.ring text { fill: var(--text); font: 600 7px var(--font); text-anchor: middle; }
figure { margin: 1rem 0; }
.strip { display: block; width: 100%; height: 2.2rem; }
.strip rect { stroke: var(--ground); stroke-width: .4; }
.strip [data-line] { cursor: pointer; }
.strip-names { display: flex; flex-wrap: wrap; gap: .2em 1.2em; list-style: none; margin: .4em 0 0; padding: 0; }
.covered, .not-applicable { fill: var(--good); }
.thin, .partly { fill: var(--thin); }
.missing, .empty, .placeholder { fill: var(--gap); }
.unread { fill: var(--muted); }
.mark { display: inline-block; width: 1.3em; font-weight: 700; }
.mark.covered, .mark.not-applicable, .mark.ok { color: var(--good); }
.mark.thin, .mark.partly, .mark.rounded, .mark.warning { color: var(--thin); }
.mark.missing, .mark.empty, .mark.placeholder, .mark.wrong, .mark.error { color: var(--gap); }
table { border-collapse: collapse; width: 100%; margin: .5em 0 1em; }
caption { text-align: start; padding-bottom: .3em; }
th, td { text-align: start; vertical-align: top; padding: .3em .6em; border-bottom: 1px solid var(--line); }
th, td { min-width: 8em; }
tbody th { min-width: 9em; }
td.word { min-width: 0; white-space: nowrap; }
th { font-weight: 600; }
thead th { min-width: 0; overflow-wrap: normal; }
td ul { list-style: none; margin: 0; padding: 0; }
td.number { text-align: start; font-variant-numeric: tabular-nums; white-space: nowrap; }
.guess { color: var(--muted); }
.depth-1 { padding-inline-start: 1.8em; } .depth-2 { padding-inline-start: 3em; } .depth-3 { padding-inline-start: 4.2em; }
.scroll { position: relative; overflow-x: auto; }
.matrix { width: auto; }
.matrix thead th.turned { vertical-align: bottom; }
.matrix thead th.turned span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14em; }
.matrix :is(th, td) { min-width: 0; overflow-wrap: normal; }
.matrix tbody th { white-space: nowrap; }
.matrix td { text-align: center; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: ${narrow}) {
  table:not(.matrix) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table:not(.matrix), table:not(.matrix) :is(tbody, tr, th, td, caption) { display: block; }
  table:not(.matrix) tr { border-bottom: 1px solid var(--line); padding: .4em 0; }
  table:not(.matrix) :is(th, td) { border: 0; padding: .1em 0; white-space: normal; }
  table:not(.matrix) td:is(.word, .number):not(:empty) { display: inline-block; margin-inline-end: 1.5em; }
  table:not(.matrix) td[data-label]:not(:empty)::before { content: attr(data-label) ": "; color: var(--muted); }
}
@media (forced-colors: active) { .strip rect { stroke: CanvasText; forced-color-adjust: none; } .ring { forced-color-adjust: none; } }
`;

const LIGHT = '--ground: #ffffff; --text: #1f2328; --muted: #57606a; --line: #d0d7de; --link: #0550ae; --focus: #0550ae; --good: #1a7f37; --thin: #8a5a00; --gap: #b32424;';
const DARK = '--ground: #0d1117; --text: #e6edf3; --muted: #9aa4af; --line: #444c56; --link: #79b8ff; --focus: #79b8ff; --good: #56d364; --thin: #e3b341; --gap: #ff8182;';

/** For a page of its own: light or dark as the reader has it, light on paper. Text has 4.5 : 1 against its ground. */
export const PAGE_STYLE = `:root { color-scheme: light dark; ${LIGHT} --font: system-ui, sans-serif; --size: 1rem; }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
@media print { nav { display: none; } :root { ${LIGHT} } body { max-width: none; padding: 0; font-size: 10pt; } h2, h3, caption { break-after: avoid; } tr, .summary, figure { break-inside: avoid; } .scroll { overflow: visible; } * { print-color-adjust: exact; } }
${shared('54em')}`;

/** For a panel of the editor: the theme's colours. */
export const PANEL_STYLE = `:root {
  --ground: var(--vscode-editor-background); --text: var(--vscode-editor-foreground); --muted: var(--vscode-descriptionForeground);
  --line: var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border, currentColor))); --link: var(--vscode-textLink-foreground); --focus: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder));
  --good: var(--vscode-charts-green); --thin: var(--vscode-editorWarning-foreground); --gap: var(--vscode-editorError-foreground);
  --font: var(--vscode-font-family); --size: var(--vscode-font-size);
}
body.vscode-high-contrast, body.vscode-high-contrast-light { --muted: var(--vscode-editor-foreground); }
body.vscode-high-contrast .strip rect, body.vscode-high-contrast-light .strip rect { stroke: var(--line); }
tr[data-go] { cursor: pointer; }
tr[data-go]:hover { background: var(--vscode-list-hoverBackground); }
html { overflow-anchor: none; }
[data-empty] .toolbar { display: none; }
.nothing { padding: 2rem 0; text-align: center; }
.toolbar { display: flex; flex-wrap: wrap; gap: .5rem; margin: .8rem 0; }
button { font: inherit; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-border, transparent)); border-radius: 2px; padding: .3em .8em; cursor: pointer; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
${shared('44em')}`;
