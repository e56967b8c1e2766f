import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of shared test data. */
export const shared = process.env['NVO_SHARED'] ?? join(root, '../shared');

/** A word and all of its forms. */
export interface Paradigm {
  readonly lemma: string;
  readonly forms: readonly string[];
  /** What it is told apart by in a table, such as its declension. */
  readonly group: string;
}

/** The paradigms of the shared list, made from hunspell-lv. */
export function developmentWords(): Paradigm[] {
  const lines = readFileSync(join(shared, 'latvian/inflections-dev.tsv'), 'utf8').split('\n');
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [lemma = '', forms = ''] = line.split('\t');
      return { lemma, forms: forms.split(' '), group: 'inflections-dev.tsv' };
    });
}

/** Words and the stems that Lucene's test of its Latvian stemmer asks for, grouped by the stem. */
export function luceneWords(): Paradigm[] {
  const file = readFileSync(join(shared, 'data/lv-stemmer-vectors.json'), 'utf8');
  const { luceneVectors } = JSON.parse(file) as { luceneVectors: [string, string][] };
  const byStem = new Map<string, string[]>();
  for (const [word, stem] of luceneVectors) byStem.set(stem, [...(byStem.get(stem) ?? []), word]);
  return [...byStem]
    .filter(([, forms]) => forms.length > 1)
    .map(([, forms]) => ({ lemma: forms[0] ?? '', forms, group: 'Lucene’s vectors' }));
}

const dictionary = join(process.env['NVO_HUNSPELL'] ?? '/usr/share/hunspell', 'lv_LV');

/** What each part of speech is called in the tables; other words are passed over. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/^lietv1/, '1st declension (-s, -š)'],
  [/^lietv2/, '2nd declension (-is)'],
  [/^lietv3/, '3rd declension (-us)'],
  [/^lietv4/, '4th declension (-a)'],
  [/^lietv5/, '5th declension (-e)'],
  [/^lietv6/, '6th declension (-s, -is)'],
  [/^īpv/, 'adjectives'],
];

/** The affix classes of cases; the others make diminutives, comparatives, feminines. */
const caseClasses = /[OoSsQqW]/g;

/**
 * All nouns and adjectives of Debian's `hunspell-lv` (Jānis Eisaks, LGPL-2.1+) with their forms:
 * without vocatives, diminutives, comparatives. To measure by, nothing of it is kept.
 *
 * @returns nothing where the package is not installed
 */
export function dictionaryWords(): Paradigm[] {
  if (!existsSync(`${dictionary}.dic`)) {
    console.error(`hunspell-lv IS NOT THERE (${dictionary}.dic): apt-get install hunspell-lv`);
    return [];
  }
  const rules = affixRules(readFileSync(`${dictionary}.aff`, 'utf8'));
  return readFileSync(`${dictionary}.dic`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, lemma, flags = '', part = ''] = /^(\p{Ll}+)\/(\S+) po:(\S+)/u.exec(line) ?? [];
      const group = groups.find(([pattern]) => pattern.test(part))?.[1];
      if (!lemma || !group) return [];
      const affixes = (flags.match(caseClasses) ?? []).flatMap((flag) => rules.get(flag) ?? []);
      const forms = affixes.flatMap(({ cut, add, condition }) =>
        condition.test(lemma) ? [lemma.slice(0, lemma.length - cut) + add] : [],
      );
      return forms.length ? [{ lemma, forms: [...new Set([lemma, ...forms])], group }] : [];
    });
}

interface Affix {
  readonly cut: number;
  readonly add: string;
  readonly condition: RegExp;
}

function affixRules(text: string): Map<string, Affix[]> {
  const rules = new Map<string, Affix[]>();
  for (const line of text.split('\n')) {
    const [kind, flag = '', cut = '', add = '', condition, tag] = line.split(/\s+/);
    if (kind !== 'SFX' || !condition || tag?.endsWith('vpv')) continue;
    rules.set(flag, [
      ...(rules.get(flag) ?? []),
      {
        cut: cut === '0' ? 0 : cut.length,
        add: add === '0' ? '' : add,
        condition: new RegExp(`${condition}$`, 'u'),
      },
    ]);
  }
  return rules;
}

/** Always the same numbers from 0 to 1 (mulberry32): a benchmark compares like with like. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of a list, at random. */
export function sample<T>(list: readonly T[], count: number, random: () => number): T[] {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);
}
