import { html, nothing, type TemplateResult } from 'lit';
import type { Fact, FactPiece } from '../data/facts.ts';
import { safeHref } from '../data/links.ts';

/**
 * What is known of a record, in a list `<dl>`.
 *
 * @param onLink a link is clicked, and may be followed in another way
 */
export const renderFacts = (
  facts: readonly Fact[],
  onLink?: (click: MouseEvent) => void,
): TemplateResult[] =>
  facts.map(
    ({ label, lines }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>
          ${lines.map(
            (line) => html`<div>${[line].flat().map((piece) => renderPiece(piece, onLink))}</div>`,
          )}
        </dd>
      </div>`,
  );

function renderPiece(piece: FactPiece, onLink?: (click: MouseEvent) => void): unknown {
  if (typeof piece === 'string') return piece;
  const { text, href, lang = nothing, datetime, isTelephone } = piece;
  if (datetime) return html`<time datetime=${datetime}>${text}</time>`;
  if (!href) return html`<span lang=${lang}>${text}</span>`;
  const part = isTelephone ? 'telephone' : 'link';
  return html`<a
    part=${part}
    class=${part}
    href=${href}
    lang=${lang}
    rel="noopener"
    @click=${onLink}
    >${text}</a
  >`;
}

/** A link, or mere text where the address is not safe to follow. */
export function link(address: string, label: string, part = 'link'): unknown {
  const href = safeHref(address);
  return href
    ? html`<a part=${part} class=${part} href=${href} rel="noopener">${label}</a>`
    : label;
}
