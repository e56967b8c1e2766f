/** What the form for pages without script needs besides the embed pages' stylesheet. */
export const formStyles = `:root { --error: light-dark(#b3261e, #ff8a80); }
.form, .summary { max-width: 40em; }
.form h2, .form legend { margin-block: 1.25em .25em; padding: 0; font-size: 1.15em; font-weight: 700; line-height: 1.3; }
.form legend { margin-block: 0; }
.form fieldset { display: block; margin: 1.5em 0 0; padding: 0; border: 0; }
.form label { display: block; margin-block-start: 1em; font-weight: 600; }
.form .optional { color: var(--muted); font-weight: 400; }
.form input:not([type=checkbox]), .form select, .form textarea {
  box-sizing: border-box;
  width: 100%;
  min-height: 2.75em;
  margin-block-start: .25em;
  padding: .5em;
  color: inherit;
  background: light-dark(#fff, #1e242d);
  border: 1px solid light-dark(#6b7685, #8a95a4);
  border-radius: .25em;
  font: inherit;
}
.form input[type=checkbox] { width: 1.5em; height: 1.5em; margin-inline-end: .5em; accent-color: var(--accent); vertical-align: middle; }
.form button { margin-block: 1.5em; padding-inline: 1.5em; }
.form [aria-invalid=true] { border: 2px solid var(--error) !important; }
.summary { margin-block: 1em; padding: 1em; border: 3px solid var(--error); }
.summary > :first-child { margin-block-start: 0; }
.error { color: var(--error); font-weight: 600; }
.apart { position: absolute; left: -10000px; width: 1px; height: 1px; overflow: hidden; }
`;
