/** Prints a title and lines by themselves, without the page around. */
export function printLines(title: string, lines: readonly string[]): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Out of sight but laid out: what has no layout prints as an empty page. Set by script, which a
  // strict CSP lets through.
  frame.style.cssText = 'position:fixed;inset-block-start:0;inset-inline-start:-100em;border:0';
  document.body.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  if (!paper || !view) return;
  paper.title = title;
  // Node by node: Trusted Types take no markup.
  const texts = [title, ...lines].map((text, place) => {
    const node = paper.createElement(place ? 'p' : 'h1');
    node.textContent = text;
    return node;
  });
  paper.body.append(...texts);
  paper.body.style.cssText = 'font:medium/1.5 system-ui,sans-serif';
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
