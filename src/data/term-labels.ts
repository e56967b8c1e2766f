import type { Terms } from '../contract/terms.ts';
import type { Locale } from '../locales/lv.ts';
import { termLabel } from './term-label.ts';

// Apart from `termLabel`: no first frame needs it.

/** What several codes are called, each name once. */
export function termLabels(
  terms: Terms,
  taxonomy: string,
  codes: readonly string[],
  locale: Locale,
): string[] {
  return [...new Set(codes.map((code) => termLabel(terms, taxonomy, code, locale)))];
}
