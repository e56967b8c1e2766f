/** The stylesheet of the page at `/`. */
export const homeStyles = `:root { color-scheme: light dark; }
body {
  margin: 0;
  color: light-dark(#1d2430, #e8ecf2);
  background: light-dark(#fff, #14181f);
  font: 1rem/1.55 Georgia, 'Times New Roman', serif;
}
a { color: light-dark(#1a4f8b, #9cc4f5); }
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
:root:not([data-samples]) .real, [data-samples] .samples { display: none; }
section { margin-block: 3rem 2rem; }
pre {
  padding: 1rem;
  overflow-x: auto;
  background: light-dark(#f2f4f7, #1e242d);
  font-size: .85rem;
}
footer {
  padding-block: 1rem 2rem;
  border-block-start: 1px solid light-dark(#d5dbe3, #39424f);
  font-size: .9rem;
}
`;
