import type { Terms } from '../contract/terms.ts';
import type { Locale } from '../locales/lv.ts';

/** What a code is called in the widget's language. */
export function termLabel(terms: Terms, taxonomy: string, code: string, locale: Locale): string {
  const term = terms[taxonomy]?.[code];
  return (locale.code === 'lv' ? term?.lv : term?.en) ?? locale.unknownTerm;
}
