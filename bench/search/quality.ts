import { fold } from '../../src/data/fold.ts';
import { SearchIndex } from '../../src/data/search-index.ts';
import { readingsOf } from '../../src/data/stem.ts';
import {
  developmentWords,
  dictionaryWords,
  luceneWords,
  randomNumbers,
  sample,
  type Paradigm,
} from './words.ts';

/** How many paradigms of the dictionary are tried, per group and to find the first of. */
const SAMPLE = 400;
const CROWD = 700;

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

/** An index of names, one a record. */
function indexOf(names: readonly string[]): SearchIndex {
  const index = new SearchIndex();
  for (const name of names) index.add({ name: [name], shared: [], description: [] });
  return index;
}

/** Of all ordered pairs of forms, how many find each other; those that don't, as examples. */
export function recallOf(words: readonly Paradigm[]) {
  let [found, pairs] = [0, 0];
  const misses: string[] = [];
  for (const { forms } of words) {
    const index = indexOf(forms);
    for (const [i, form] of forms.entries()) {
      // Each finds itself, so that nothing is found as a typo.
      const results = new Set(index.search(fold(form)));
      for (const [j, other] of forms.entries()) {
        if (i === j) continue;
        pairs++;
        if (results.has(j)) found++;
        else misses.push(`${fold(form)} → ${other}`);
      }
    }
  }
  return { found, pairs, misses };
}

/** Of what a form finds among all forms of all words, how much is of the same word. */
function precisionOf(words: readonly Paradigm[]) {
  const lemmas = words.flatMap(({ lemma, forms }) => forms.map(() => lemma));
  const forms = words.flatMap((word) => word.forms);
  const index = indexOf(forms);
  let [right, found] = [0, 0];
  for (const [i, form] of forms.entries()) {
    const query = fold(form);
    for (const result of index.search(query)) {
      // What begins with the query is found on purpose, whatever word it is of.
      const isBegun = fold(forms[result] ?? '').startsWith(query);
      if (isBegun && lemmas[result] !== lemmas[i]) continue;
      found++;
      if (lemmas[result] === lemmas[i]) right++;
    }
  }
  return { right, found };
}

/** How often a form's first result is its lemma, among many words that begin as it does. */
export function firstRankOf(words: readonly Paradigm[], crowdOf: (word: Paradigm) => string[]) {
  let [first, queries] = [0, 0];
  const misses: string[] = [];
  for (const word of words) {
    const names = crowdOf(word);
    const index = indexOf(names);
    for (const form of word.forms) {
      queries++;
      const [result = -1] = index.search(fold(form));
      if (names[result] === word.lemma) first++;
      else misses.push(`${fold(form)} → ${names[result] ?? '–'}, not ${word.lemma}`);
    }
  }
  return { first, queries, misses };
}

/** Another word of the same stem is no crowd: nobody can tell which of them is meant. */
const stemsOf = (word: string): string[] => readingsOf(fold(word)).map(({ stem }) => stem);

const endings = ['s', 'is', 'a', 'e', 'us', 'ums', 'tājs', 'nieks', 'niece', 'ība', 'šana'];
const middles = ['', 'al', 'ēn', 'it', 'or', 'uk', 'ist', 'āj', 'iet', 'ļ', 'in', 'op', 'āt', 'ež'];

/** Made-up names in the file's order: what begins with the lemma, its stem, its first letters. */
function madeUpCrowd({ lemma, forms }: Paradigm): string[] {
  const random = randomNumbers(lemma.length * 31 + lemma.charCodeAt(0));
  const starts = [
    lemma,
    lemma.slice(0, -1),
    lemma.slice(0, -2),
    lemma.slice(0, 4),
    lemma.slice(0, 3),
  ];
  const names = new Set<string>();
  const own = new Set(forms.flatMap(stemsOf));
  while (names.size < CROWD - 1) {
    const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
    const start = pick(starts);
    const name =
      start.length < 3
        ? lemma + pick(middles) + pick(endings)
        : start + pick(middles) + (random() < 0.5 ? pick(middles) : '') + pick(endings);
    if (!stemsOf(name).some((stem) => own.has(stem))) names.add(name);
  }
  return [...names, lemma].sort();
}

/** The dictionary's words that share the most letters with a lemma, at least three. */
function realCrowd(dictionary: readonly string[]): (word: Paradigm) => string[] {
  const byStart = new Map<string, string[]>();
  for (const lemma of dictionary) {
    const start = fold(lemma).slice(0, 3);
    byStart.set(start, [...(byStart.get(start) ?? []), lemma]);
  }
  return ({ lemma }) => {
    const folded = fold(lemma);
    const alike = (byStart.get(folded.slice(0, 3)) ?? [])
      .filter((other) => fold(other) !== folded)
      .map((other) => ({ other, shared: sharedStart(folded, fold(other)) }))
      .sort((a, b) => b.shared - a.shared)
      .slice(0, CROWD - 1)
      .map(({ other }) => other);
    return [...new Set([...alike, lemma])].sort();
  };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Prints what is found of what should be, and how well it is ordered. */
export function printQuality(isVerbose: boolean): void {
  const words = developmentWords();
  const dictionary = dictionaryWords();
  const random = randomNumbers(3);
  const drawn = groupsOf(dictionary).map((group) => sample(group, SAMPLE, random));
  const table: Record<string, Record<string, string | number>> = {};
  const misses: Record<string, string[]> = {};

  for (const list of [words, luceneWords(), ...drawn, drawn.flat()]) {
    const isAll = list.length > SAMPLE;
    const name = isAll ? 'dictionary, all of these' : (list[0]?.group ?? '');
    if (!list.length) continue;
    const recall = recallOf(list);
    const precision = precisionOf(list);
    table[name] = {
      words: list.length,
      pairs: recall.pairs,
      recall: percent(recall.found, recall.pairs),
      precision: percent(precision.right, precision.found),
    };
    if (!isAll) misses[`recall, ${name}`] = recall.misses;
  }
  console.log('Any form, typed without diacritics, finds any other:');
  console.table(table);

  const crowd = realCrowd([...new Set(dictionary.map(({ lemma }) => lemma))]);
  const ranks: typeof table = {};
  const rank = (name: string, list: readonly Paradigm[], crowdOf: (word: Paradigm) => string[]) => {
    if (!list.length) return;
    const { first, queries, misses: missed } = firstRankOf(list, crowdOf);
    ranks[name] = { words: list.length, queries, first: percent(first, queries) };
    misses[`first, ${name}`] = missed;
  };
  rank('inflections-dev.tsv, made-up words', words, madeUpCrowd);
  if (dictionary.length) rank('inflections-dev.tsv, dictionary', words, crowd);
  rank('dictionary, made-up words', sample(drawn.flat(), SAMPLE, random), madeUpCrowd);
  rank('dictionary, dictionary', sample(drawn.flat(), SAMPLE, random), crowd);
  console.log(`A form’s first result is its lemma, among ${CROWD} names that begin alike:`);
  console.table(ranks);
  if (isVerbose)
    for (const [name, list] of Object.entries(misses))
      console.log(name, list.length, sample(list, 40, random));
}

function groupsOf(words: readonly Paradigm[]): Paradigm[][] {
  const groups = new Map<string, Paradigm[]>();
  for (const word of words) groups.set(word.group, [...(groups.get(word.group) ?? []), word]);
  return [...groups.values()];
}
