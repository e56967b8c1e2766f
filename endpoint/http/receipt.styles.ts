/** The stylesheet of a sent message's page. */
export const receiptStyles = `:root { color-scheme: light dark; }
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
:focus-visible { outline: 3px solid light-dark(#1a4f8b, #9cc4f5); outline-offset: 2px; }
.reference { font-size: 1.75rem; font-weight: 700; letter-spacing: .05em; }
dt { font-weight: 600; }
dd { margin: 0 0 .75rem; }
@media print { .no-print { display: none; } body { max-width: none; } }
`;
