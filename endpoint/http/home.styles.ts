/** The stylesheet of the page at `/` and of those it links to. */
export const homeStyles = `:root {
  color-scheme: light dark;
  --line: light-dark(#8a94a3, #6d7888);
  --soft: light-dark(#f2f4f7, #1e242d);
  --muted: light-dark(#4b5563, #b4bdca);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  color: light-dark(#1d2430, #e8ecf2);
  background: light-dark(#fff, #14181f);
  font: 1rem/1.55 Georgia, 'Times New Roman', serif;
}
a { color: light-dark(#1a4f8b, #9cc4f5); }
[hidden] { display: none !important; }
:focus-visible { outline: 3px solid light-dark(#1a4f8b, #9cc4f5); outline-offset: 2px; }
.strip {
  margin: 0;
  padding: .5rem 1rem;
  color: light-dark(#3b2f00, #ffe9a8);
  background: light-dark(#fff3c9, #3a3110);
  font-size: .9rem;
  text-align: center;
}
header, main, footer {
  max-width: 58rem;
  margin-inline: auto;
  padding-inline: 1rem;
}
header {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem 1rem;
  align-items: baseline;
  justify-content: space-between;
  padding-block: 1rem;
  border-block-end: 1px solid light-dark(#d5dbe3, #39424f);
}
.brand { font-size: 1.25rem; font-weight: 700; }
h1 { margin-block: 1.5rem .5rem; line-height: 1.2; }
h2 { margin-block: 2rem .5rem; line-height: 1.2; }
h3 { margin-block: 2rem .5rem; line-height: 1.3; }
h4 { margin-block: 1.25rem .25rem; line-height: 1.3; }
h4 + p { margin-block: 0 .5rem; }
nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: .25rem 1.25rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
nav a, summary { display: inline-block; padding-block: .35rem; }
:root:not([data-samples]) .real, [data-samples] .samples { display: none; }
section { margin-block: 3rem 2rem; }
.hint { color: var(--muted); font-size: .9rem; }
details { border-block-end: 1px solid var(--line); }
summary { display: list-item; cursor: pointer; font-weight: 700; }
li { margin-block: .25rem; }
fieldset {
  min-width: 0;
  margin: 0 0 1rem;
  padding: .5rem 1rem 1rem;
  border: 1px solid var(--line);
  border-radius: .375rem;
}
fieldset fieldset { margin: 0; padding: .25rem .75rem .5rem; }
legend { padding-inline: .25rem; font-weight: 700; }
fieldset fieldset legend { font-weight: 400; }
.fields {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  gap: .75rem 1rem;
}
.fields > legend { margin-block-end: .25rem; }
.option:has(fieldset), .option:has(> .choice) { grid-column: 1 / -1; }
label { display: block; }
.choice {
  display: inline-flex;
  gap: .5rem;
  align-items: baseline;
  min-height: 1.75rem;
  margin-inline-end: 1.25rem;
}
.choice input { flex: none; align-self: center; width: 1.5rem; height: 1.5rem; margin: 0; }
input, select, textarea, button {
  max-width: 100%;
  color: inherit;
  background: light-dark(#fff, #14181f);
  border: 1px solid var(--line);
  border-radius: .375rem;
  font: inherit;
}
input:not([type='radio'], [type='checkbox']), select, textarea { width: 100%; padding: .4rem .6rem; }
button { min-height: 2.75rem; padding: .4rem 1rem; cursor: pointer; background: var(--soft); }
textarea { font: .85rem/1.5 ui-monospace, Consolas, monospace; resize: vertical; }
.code { display: grid; grid-template-columns: 1fr auto; gap: .5rem; align-items: start; }
.code textarea { background: var(--soft); field-sizing: content; }
.preview {
  max-height: 36rem;
  overflow: auto;
  overscroll-behavior: auto;
  border: 1px solid var(--line);
  border-radius: .375rem;
}
.sheet { padding: .5rem; transform-origin: top left; }
#check label, #check button { margin-block-start: .75rem; }
.survivals { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.survivals div { display: flex; gap: .5rem; }
.survivals dd { margin: 0; font-weight: 700; }
.findings ul { padding: 0; list-style: none; }
.findings li, .good {
  margin-block: .75rem;
  padding: .25rem .75rem;
  background: var(--soft);
  border-inline-start: .3rem solid var(--line);
}
.findings li p { margin-block: .25rem; overflow-wrap: anywhere; }
.findings .problem { border-color: light-dark(#b3261e, #ff9a90); }
.findings .good, .good { border-color: light-dark(#1c6b3a, #7fd09b); }
.status:not(:empty) {
  position: fixed;
  inset-block-end: 1rem;
  inset-inline: 1rem;
  width: fit-content;
  margin: 0 auto;
  padding: .5rem 1rem;
  color: light-dark(#fff, #14181f);
  background: light-dark(#1d2430, #e8ecf2);
  border-radius: .375rem;
}
footer {
  padding-block: 1rem 2rem;
  border-block-start: 1px solid light-dark(#d5dbe3, #39424f);
  font-size: .9rem;
}
@media (max-width: 30rem) { .code { grid-template-columns: 1fr; } }
@media print { nav, #kit, .strip { display: none; } }
`;
