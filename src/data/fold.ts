const marks = /\p{M}+/gu;
const quotes = /["'`´„“”‚‘’«»‹›]/g;
const gaps = /[^\p{L}\p{N}]+/gu;

/**
 * Text as it is compared: without case, diacritics and quotes, every run of anything else than
 * letters and digits as one space. `„Jauktais koris “Maska”` and `jauktais koris maska` fold to
 * the same, however the diacritics were composed (NFC or NFD).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(quotes, '')
    .replace(gaps, ' ')
    .trim();
}

const token = /[\p{L}\p{N}][\p{L}\p{N}\p{M}"'`´„“”‚‘’«»‹›]*/gu;

/**
 * The words of a text, in lower case, with their diacritics; `fold` makes one word of each.
 * Decomposed first, as `fold` does it: a sign may turn out to be a quote only then.
 */
export function tokens(text: string): string[] {
  return text.normalize('NFD').toLowerCase().match(token) ?? [];
}
