/** Shows a widget as on paper: the browser's print view has no story. */
export async function printOnScreen(widget: Element & { updateComplete: Promise<unknown> }) {
  dispatchEvent(new Event('beforeprint'));
  await widget.updateComplete;
  const root = widget.shadowRoot;
  // Copies, for all widgets of a kind share theirs.
  if (root) root.adoptedStyleSheets = root.adoptedStyleSheets.map(withPrintRules);
}

function withPrintRules({ cssRules }: CSSStyleSheet): CSSStyleSheet {
  const copy = new CSSStyleSheet();
  copy.replaceSync([...cssRules].map(({ cssText }) => cssText).join('\n'));
  for (const rule of copy.cssRules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') {
      rule.media.mediaText = 'all';
    }
  }
  return copy;
}
