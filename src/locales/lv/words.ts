/** A day of the calendar; `month` counts from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The plural forms of Latvian (CLDR): 21 is `one`; 0, 10 to 20, 30 … are `zero`. */
export function plural<T>(count: number, forms: { zero: T; one: T; other: T }): T {
  if (count % 10 === 0 || (count % 100 > 10 && count % 100 < 20)) return forms.zero;
  return count % 10 === 1 ? forms.one : forms.other;
}

/** The cases that dates stand in: `septembris`, `septembra`, `septembrim`, `septembrī`. */
export type MonthCase = 'nominative' | 'genitive' | 'dative' | 'locative';

const months =
  'janvār februār mart aprīl maij jūnij jūlij august septembr oktobr novembr decembr'.split(' ');

/** First declension (`marts`), second declension (`janvāris`). */
const monthEndings: Readonly<Record<MonthCase, readonly [string, string]>> = {
  nominative: ['s', 'is'],
  genitive: ['a', 'a'],
  dative: ['am', 'im'],
  locative: ['ā', 'ī'],
};

/** A month's name in a case; `month` counts from 1. */
export function monthIn(month: number, form: MonthCase): string {
  if (month === 4 && form === 'genitive') return 'aprīļa';
  const stem = months[month - 1] ?? '';
  return stem + monthEndings[form][/[rl]$/.test(stem) ? 1 : 0];
}

/** When something happened: `2026. gada 5. septembrī`. */
export function onDay({ year, month, day }: Day): string {
  return `${year}. gada ${day}. ${monthIn(month, 'locative')}`;
}
