import type { LitElement } from 'lit';
import { textOf } from './parts.ts';

/** Visible nodes whose content is wider than they are, or cut off. */
export function overflowing(widget: LitElement): string[] {
  const hide = showAll(widget);
  const { right } = widget.getBoundingClientRect();
  const wide = [...widget.renderRoot.querySelectorAll<HTMLElement>('*')].filter((each) => {
    if (each.matches('input, svg, svg *, .visually-hidden, .visually-hidden *, .skip:not(:focus)'))
      return false;
    if (!each.getClientRects().length) return false;
    const isClipped =
      getComputedStyle(each).overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1;
    const isWide = each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1;
    return isClipped || isWide || each.getBoundingClientRect().right > right + 1;
  });
  const found = wide.map((each) => each.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120));
  hide();
  return found;
}

/** Lays out what is out of sight too, which has no layout to measure. @returns takes that back */
export function showAll({ localName }: LitElement): () => void {
  const style = document.createElement('style');
  style.textContent = `${localName}::part(card) { content-visibility: visible }`;
  document.head.append(style);
  return () => style.remove();
}

/** Targets under 24 by 24 px, links in a sentence excepted (WCAG 2.5.8). */
export function smallTargets(widget: LitElement): string[] {
  const targets = widget.renderRoot.querySelectorAll<HTMLElement>(
    'button, a, summary, label.choice, label.tick, .field, input[type="search"]',
  );
  return [...targets]
    .filter(
      (each) =>
        each.getClientRects().length &&
        !each.matches('.skip:not(:focus), .notice p a, [part="description"] a'),
    )
    .map((each) => [each, each.getBoundingClientRect()] as const)
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([each, { width, height }]) => `${textOf(each)}: ${width} × ${height}`);
}

/** Lines of text that lie upon one another: what each says. */
export function overlapping(widget: LitElement): string[] {
  const hide = showAll(widget);
  const lines = visibleTexts(widget.renderRoot).flatMap((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].map((box) => ({ text, box }));
  });
  hide();
  return lines.flatMap((one, at) =>
    lines
      .slice(at + 1)
      .filter((other) => other.text !== one.text && doOverlap(one.box, other.box))
      .map((other) => `${one.text.data.trim()} | ${other.text.data.trim()}`),
  );
}

/** Texts but those for screen readers, which are clipped to nothing. */
function visibleTexts(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const isHidden = text.parentElement?.closest(
      'style, .visually-hidden, .skip:not(:focus), .wide, .label',
    );
    // A closed filter has boxes too, which nobody sees.
    const isShown = !isHidden && text.parentElement?.checkVisibility();
    if (text.data.trim() && isShown) found.push(text);
  }
  return found;
}

/** A pixel is rounding; glyphs fill less than their line's height. */
const doOverlap = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3;
