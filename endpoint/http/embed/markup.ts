import { html } from 'hono/html';
import type { Fact, FactPiece } from '../../../src/data/facts.ts';
import { piecesOf } from '../../../src/data/link-text.ts';
import type { Html } from '../html-document.ts';

/** What may stand in markup: text is escaped. */
export type Content = Html | string | readonly Content[];

/** All that is known of a record. */
export const factList = (facts: readonly Fact[]): Html =>
  html`<dl class="facts">
    ${facts.map(
      ({ label, lines }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${lines.map((line) => html`<div>${[line].flat().map(pieceOf)}</div>`)}</dd>
        </div>`,
    )}
  </dl>`;

function pieceOf(piece: FactPiece): Content {
  if (typeof piece === 'string') return piece;
  const { text, href, lang, datetime } = piece;
  if (datetime) return html`<time datetime="${datetime}">${text}</time>`;
  const content = lang ? html`<span lang="${lang}">${text}</span>` : text;
  return href ? link(href, content) : content;
}

/** A link; one that leaves these pages leaves the frame too, for few sites let themselves be framed. */
export const link = (href: string, content: Content): Html =>
  /^https?:/.test(href)
    ? html`<a href="${href}" target="_top" rel="noopener">${content}</a>`
    : html`<a href="${href}">${content}</a>`;

/** A record's text, with the addresses in it as links. */
export const linkedText = (text: string): Content[] =>
  piecesOf(text).map((piece) => (typeof piece === 'string' ? piece : link(piece.href, piece.text)));

/** Attributes of an element; a value `''` is one that is merely there. */
export const attributes = (pairs: Iterable<readonly [name: string, value: string]>): Html[] =>
  [...pairs].map(([name, value]) => html` ${name}="${value}"`);

/** An image that refresh has copied, from a page so many folders below the host. */
export const imageAddress = (path: string | undefined, root: string): string | undefined =>
  path && /^images\/[\w.-]+$/.test(path) ? `${root}v1/${path}` : undefined;
