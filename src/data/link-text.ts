import { safeHref } from './links.ts';

/** A piece of a text: words, or an address that can be followed. */
export type TextPiece = string | { readonly href: string; readonly text: string };

/**
 * Web addresses, bare `www.` ones, and e-mail addresses, as people write them in a text. What may
 * begin an address is looked at once: a text without any end costs no more than its length.
 */
const address =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.(?=[\p{L}\p{N}]))[^\s<>"“”„«»]+|(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/giu;

/** What ends a sentence or closes a bracket is no part of the address before it. */
const trailing = new Set(".,;:!?…'’)]");

/** Takes a plain text apart at the addresses in it. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const found = withoutTrailing(match[0]);
    const href = safeHref(hrefOf(found));
    if (!href) continue;
    if (match.index > at) pieces.push(text.slice(at, match.index));
    pieces.push({ href, text: found });
    at = match.index + found.length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && trailing.has(text.charAt(end - 1))) end--;
  const bare = text.slice(0, end);
  // `…/Olaine_(Latvia)` is an address to its end.
  return bare.includes('(') && text[bare.length] === ')' ? `${bare})` : bare;
}

function hrefOf(text: string): string {
  if (/^https?:/i.test(text)) return text;
  return text.includes('@') ? `mailto:${text}` : `https://${text}`;
}
