/**
 * The stylesheet of the pages that others may frame. No viewport units and no `rem`: in a frame the
 * parent sets the viewport. The colours of a look are those of the widgets.
 */
export const embedStyles = `:root {
  color-scheme: light dark;
  --text: light-dark(#1d2430, #e8ecf2);
  --muted: light-dark(#55606f, #aab4c2);
  --line: light-dark(#d5dbe3, #39424f);
  --accent: light-dark(#1a4f8b, #9cc4f5);
  --surface: light-dark(#fff, #14181f);
}
[data-look=marupe] { --accent: light-dark(#1c6b3a, #7fd09b); }
[data-look=olaine] { --accent: light-dark(#2a6a2f, #8fd08f); }
body {
  margin: 0;
  color: var(--text);
  background: var(--surface);
  font: 100%/1.5 system-ui, 'Segoe UI', Roboto, sans-serif;
  overflow-wrap: anywhere;
}
#nvo-frame { max-width: 60em; margin-inline: auto; padding: 0 1em; display: flow-root; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header, footer p, .actions, .views, .pages, .months {
  display: flex;
  flex-wrap: wrap;
  gap: .5em 1em;
  align-items: baseline;
}
header, footer { padding-block: .75em; justify-content: space-between; }
header { border-block-end: 1px solid var(--line); }
header a:first-child { font-weight: 700; text-decoration: none; }
footer { margin-block-start: 2em; border-block-start: 1px solid var(--line); font-size: .9em; }
footer p { margin: 0; }
header a, footer a, .actions a, .views a, .pages a, .months a { min-height: 1.75em; padding-block: .125em; }
h1 { margin-block: .75em .5em; font-size: 1.6em; line-height: 1.2; }
h2 { margin-block: 1.25em .25em; font-size: 1.15em; line-height: 1.3; }
h3 { margin-block: 0; font-size: 1em; line-height: 1.4; }
p { margin-block: .25em; }
.meta, dt, .hint { color: var(--muted); font-size: .9em; }
.text { white-space: pre-line; }
.state { margin-inline-end: .25em; padding: 0 .4em; border: 1px solid; border-radius: .25em; font-size: .8em; font-weight: 600; }
.cancelled .name { text-decoration: line-through; }
.records { margin: 0; padding: 0; list-style: none; }
.records > li { padding-block: .75em; border-block-end: 1px solid var(--line); }
.records h2 { margin: 0; }
.notice { margin-block: 1em; padding: .75em 1em; border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); }
.views a[aria-current], .pages [aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
.search { margin-block: 1em; }
.search label { display: block; }
.row { display: flex; flex-wrap: wrap; gap: .5em; margin-block: .25em .5em; }
input[type=search] { flex: 1 1 12em; }
input[type=search], button {
  box-sizing: border-box;
  min-width: 0;
  min-height: 2.75em;
  padding: .5em .75em;
  border: 1px solid light-dark(#6b7685, #8a95a4);
  border-radius: .25em;
  color: inherit;
  background: transparent;
  font: inherit;
}
button { color: var(--surface); background: var(--accent); border-color: transparent; font-weight: 600; }
summary { padding-block: .5em; cursor: pointer; }
fieldset { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr)); gap: 0 1em; min-width: 0; margin: 0 0 .75em; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
.choice { display: flex; gap: .5em; align-items: center; min-height: 2em; }
.choice input { flex: none; width: 1.25em; height: 1.25em; margin: 0; accent-color: var(--accent); }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr)); gap: .75em 1.5em; margin-block: 1em; padding-block: 1em; border-block: 1px solid var(--line); }
dd { margin: 0; }
dd a, .choice { display: inline-flex; min-height: 1.75em; align-items: center; }
img { display: block; max-width: 100%; max-height: 20em; margin-block: .75em; }
.logo { max-height: 6em; }
.paper { display: none; }
@media print {
  .no-print, .search, .views, .pages, .months a, .actions { display: none; }
  .paper { display: block; }
  :root { color-scheme: light; }
  .records > li, .facts > div { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;
