import type { LitElement } from 'lit';
import { textOf } from './parts.ts';

/** Visible nodes whose content is wider than they are, or cut off. */
export function overflowing(widget: LitElement): string[] {
  const style = document.createElement('style');
  // What is out of sight has no layout to measure.
  style.textContent = `${widget.localName}::part(card) { content-visibility: visible }`;
  document.head.append(style);
  const { right } = widget.getBoundingClientRect();
  const wide = [...widget.renderRoot.querySelectorAll<HTMLElement>('*')].filter((each) => {
    if (each.matches('input, svg, svg *, .visually-hidden, .skip:not(:focus)')) return false;
    if (!each.getClientRects().length) return false;
    const isClipped =
      getComputedStyle(each).overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1;
    const isWide = each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1;
    return isClipped || isWide || each.getBoundingClientRect().right > right + 1;
  });
  const found = wide.map((each) => each.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120));
  style.remove();
  return found;
}

/** Targets under 24 by 24 px, links in a sentence excepted (WCAG 2.5.8). */
export function smallTargets(widget: LitElement): string[] {
  const targets = widget.renderRoot.querySelectorAll<HTMLElement>(
    'button, a, summary, label.choice, input[type="search"]',
  );
  return [...targets]
    .filter(
      (each) => each.getClientRects().length && !each.matches('.skip:not(:focus), .notice p a'),
    )
    .map((each) => [each, each.getBoundingClientRect()] as const)
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([each, { width, height }]) => `${textOf(each)}: ${width} × ${height}`);
}
