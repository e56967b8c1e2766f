import type { Terms } from '../contract/terms.ts';
import type { Locale } from '../locales/lv.ts';

/** What a code is called in the widget's language. */
export function termLabel(terms: Terms, taxonomy: string, code: string, locale: Locale): string {
  const term = terms[taxonomy]?.[code];
  return (locale.code === 'lv' ? term?.lv : term?.en) ?? locale.unknownTerm;
}

/** What several codes are called, each name once. */
export function termLabels(
  terms: Terms,
  taxonomy: string,
  codes: readonly string[],
  locale: Locale,
): string[] {
  return [...new Set(codes.map((code) => termLabel(terms, taxonomy, code, locale)))];
}
