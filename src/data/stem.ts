/**
 * A light stemmer for Latvian as people type it: without diacritics.
 *
 * The idea of stripping the case ending is Kārlis Krēsliņš's ("A stemming algorithm for Latvian",
 * PhD thesis, Loughborough University, 1996), which most know by way of Apache Lucene's
 * `LatvianStemmer`. The rules here are written anew for folded text, where most of Latvian's
 * palatalization is gone already (`lācis`, `lāča` fold to `lacis`, `laca`). What is left of it:
 *
 * - after b, m, p, v the palatal form has a j: `kurmis`, `kurmja`. A stem's last j there goes.
 * - t and d turn into š and ž: `jaunietis`, `jaunieša`; `briedis`, `brieža`; kst into kš: `rīkste`,
 *   `rīkšu`. Nobody can tell from `jauniesa` alone whether its stem ends in s or t. So a text's
 *   word, whose diacritics are known, is found under both of its stems; a query's word asks for one.
 * - women's names of trades: `zemniece` is found with `zemnieks`.
 * - the endings of definite adjectives (`baltajam`) look like nouns in -js (`iedzīvotājam`): both
 *   readings count.
 */

/** A way to take a word apart. */
export interface Reading {
  readonly stem: string;
  /** Empty where the word has none that is known. */
  readonly ending: string;
}

/** The case endings of nouns and adjectives, folded, the longest first. */
const ending = /(?:iem|ais|am|as|ai|em|es|ei|ie|im|is|ij|um|us|os|a|e|i|o|s|u)$/;

/** The endings of definite adjectives that a noun in -js might have too. */
const definiteEnding = /aj(?:iem|am|as|ai|os|a)$/;

/** Before these endings stands the plain consonant: t or d, that other forms have as š or ž. */
const plainEnding = /^(?:em|es|ei|im|is|ij|e|i)$/;

const VOWEL = /[aeiouy]/;

/** A stem needs this many letters, and a definite adjective's this many, to be one. */
const SHORTEST = 2;
const SHORTEST_DEFINITE = 3;

/** How a word, folded, may be taken apart: one way, or two for `baltajam`. */
export function readingsOf(word: string): [Reading, ...Reading[]] {
  const reading = strip(word, ending, SHORTEST) ?? { stem: leveled(word), ending: '' };
  const definite = strip(word, definiteEnding, SHORTEST_DEFINITE);
  return definite ? [reading, definite] : [reading];
}

/**
 * The stems under which a text's word is found.
 *
 * @param readings of the word, folded
 * @param written the word as it is written, in lower case: `jauniešu` tells more than `jauniesu`
 */
export function stemsOfText(readings: readonly Reading[], written: string): string[] {
  const stems = readings.filter((each) => !isNounOnly(each, written)).map(({ stem }) => stem);
  const [{ stem, ending: end } = { stem: '', ending: '' }] = readings;
  const start = stem.slice(0, -1);
  const last = stem.at(-1);
  if (plainEnding.test(end)) {
    if (last === 't') stems.push(start.endsWith('ks') ? start : `${start}s`);
    if (last === 'd') stems.push(`${start}z`);
  }
  const letter = written[start.length];
  if (letter === 'ž') stems.push(`${start}d`);
  if (letter === 'š') stems.push(`${start}t`);
  if (letter === 'š' && start.endsWith('k')) stems.push(`${stem}t`);
  return stems;
}

/** A definite adjective's a is short (`baltajā`), that of nouns mostly long (`dziedātāja`). */
const isNounOnly = ({ ending }: Reading, written: string): boolean =>
  ending.startsWith('aj') && written.at(-ending.length) === 'ā';

function strip(word: string, suffix: RegExp, shortest: number): Reading | undefined {
  const stem = word.replace(suffix, '');
  const isStem = stem !== word && stem.length >= shortest && VOWEL.test(stem);
  return isStem ? { stem: leveled(stem), ending: word.slice(stem.length) } : undefined;
}

function leveled(stem: string): string {
  return stem.replace(/([bmpv])j$/, '$1').replace(/niec$/, 'niek');
}

/** The endings of each declension, folded: those of the nominative, then the others. */
const declensions: readonly (readonly [nominative: string, others: string])[] = [
  ['s i', 'a am u iem us os'],
  ['is s i', 'a im u iem us os'],
  ['us i', 'u um iem os'],
  ['a as', 'ai u am'],
  ['e es', 'ei i u em'],
  ['s is', 'ij i u im'],
  ['s i ais ie', 'a am u iem us os o ajam ajiem ajos aja'],
  ['a as', 'ai u am o ajai ajam ajas aja'],
  // Whatever its gender, an adjective is the same word.
  ['', 's a i as ais ie am u iem us os ai o ajiem ajam ajas ajai ajos aja'],
];

/** By ending, the numbers of the declensions that have it, as bits. */
function numbersByEnding(list: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  list.forEach((endings, number) => {
    for (const each of endings.split(' ').filter(Boolean)) {
      numbers.set(each, (numbers.get(each) ?? 0) | (1 << number));
    }
  });
  return numbers;
}

const nominatives = numbersByEnding(declensions.map(([nominative]) => nominative));
const cases = numbersByEnding(declensions.map((endings) => endings.join(' ')));

/**
 * How far a form is from another of the same stem, for many a stem has several words: 0 where both
 * endings may be nominatives of a declension (`ārsti`, `ārsts`), 1 where the second may be
 * (`ārsta`, `ārsts`), 2 where both may be of one in other cases (`ārsta`, `ārstu`), 3 where they
 * can't be the same word (`ārsta`, `ārste`).
 */
export function distanceOfEndings(typed: string, written: string): 0 | 1 | 2 | 3 {
  const typedCases = cases.get(typed) ?? ~0;
  const writtenNominatives = nominatives.get(written) ?? 0;
  if ((nominatives.get(typed) ?? 0) & writtenNominatives) return 0;
  if (typedCases & writtenNominatives) return 1;
  return typedCases & (cases.get(written) ?? ~0) ? 2 : 3;
}

/** The lengths at which a word, folded, may be cut into a stem, right or mistyped, and an ending. */
export function cutsOf(word: string): number[] {
  const cuts = [word.length];
  for (let length = 1; length <= 5; length++) {
    if (cases.has(word.slice(-length)) && length < word.length) cuts.push(word.length - length);
  }
  return cuts;
}
