/** The stylesheet of the form and the receipt for pages without script. */
export const formStyles = `:root { color-scheme: light dark; }
body {
  max-width: 40rem;
  margin-inline: auto;
  padding: 1rem;
  color: light-dark(#1d2430, #e8ecf2);
  background: light-dark(#fff, #14181f);
  font: 1rem/1.55 system-ui, sans-serif;
}
#nvo-frame { display: flow-root; }
a { color: light-dark(#1a4f8b, #9cc4f5); }
h1 { line-height: 1.2; }
h2, legend { margin-block: 1.5rem .5rem; padding: 0; font-size: 1.25rem; font-weight: 700; line-height: 1.3; }
fieldset { margin: 1.5rem 0 0; padding: 0; border: 0; }
legend { margin-block: 0 .5rem; }
label { display: block; margin-block-start: 1rem; font-weight: 600; }
.optional, .hint { color: light-dark(#55606f, #aab4c2); font-weight: 400; }
.hint { margin-block: .25rem 0; }
input:not([type=checkbox]), select, textarea {
  box-sizing: border-box;
  width: 100%;
  min-height: 2.75rem;
  margin-block-start: .25rem;
  padding: .5rem;
  color: inherit;
  background: light-dark(#fff, #1e242d);
  border: 1px solid light-dark(#6b7685, #8a95a4);
  border-radius: .25rem;
  font: inherit;
}
input[type=checkbox] { width: 1.5rem; height: 1.5rem; margin-inline-end: .5rem; vertical-align: middle; }
:focus-visible { outline: 3px solid light-dark(#1a4f8b, #9cc4f5); outline-offset: 2px; }
button {
  min-height: 2.75rem;
  margin-block: 1.5rem;
  padding: .5rem 1.5rem;
  color: light-dark(#fff, #14181f);
  background: light-dark(#1a4f8b, #9cc4f5);
  border: 1px solid transparent;
  border-radius: .25rem;
  font: inherit;
  font-weight: 600;
}
.summary { padding: 1rem; border: 3px solid light-dark(#b3261e, #ff8a80); }
.summary > :first-child { margin-block-start: 0; }
.error { margin-block: .25rem 0; color: light-dark(#b3261e, #ff8a80); font-weight: 600; }
[aria-invalid=true] { border: 2px solid light-dark(#b3261e, #ff8a80) !important; }
.apart { position: absolute; left: -10000px; width: 1px; height: 1px; overflow: hidden; }
.reference { font-size: 1.75rem; font-weight: 700; letter-spacing: .05em; }
dt { font-weight: 600; }
dd { margin: 0 0 .75rem; }
@media print { .no-print { display: none; } body { max-width: none; } }
`;
