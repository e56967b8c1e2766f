import type { Terms } from '../../src/contract/terms.ts';
import { fold } from '../../src/data/fold.ts';
import type { TermFinder } from '../sources/terms.ts';

/** Where an event is, as far as the text of its place tells. */
export interface FoundPlace {
  readonly place?: string;
  readonly municipality?: string;
}

/** Not of the name of a place: a street of that name lies elsewhere as a rule. */
const street = /(?<!\p{L})(iela|iel|ceļš|gatve|aleja|prospekts|bulvāris|laukums|šoseja)(?!\p{L})/iu;

/** Its streets and districts bear the names of our places: what names it lies there. */
const elsewhere = new Set(['riga', 'jurmala']);

const abbreviations: readonly [RegExp, string][] = [
  [/ pag\.$/i, ' pagasts'],
  [/ nov\.$/i, ' novads'],
];

/** Names of towns and villages that a text may have in another case: `Olaines Kultūras nams`. */
const settlements = new Set(['town', 'village']);

/** Shorter ones are other words too. */
const SHORTEST = 5;

/** Finds places of the taxonomies in what a calendar calls a place: `Kultūras nams, Olaine`. */
export class PlaceFinder {
  readonly #finder: TermFinder;
  readonly #terms: Terms;
  /** Folded nominative and genitive. */
  readonly #forms = new Map<string, string>();

  constructor(finder: TermFinder, terms: Terms) {
    this.#finder = finder;
    this.#terms = terms;
    for (const [code, { lv, kind = '' }] of Object.entries(terms['place'] ?? {})) {
      const isName = settlements.has(kind) && lv.length >= SHORTEST && !lv.includes(' ');
      for (const form of isName ? formsOf(lv) : []) this.#forms.set(fold(form), code);
    }
  }

  /** A part between commas that is a place or municipality; else a word that is one in another case. */
  find(location: string): FoundPlace {
    const parts = location.split(/[,;\n]/).map(spelledOut);
    if (parts.some((part) => elsewhere.has(fold(part)))) return {};
    for (const part of parts) {
      const place = this.#finder.find('place', part);
      if (place) return this.#at(place);
    }
    for (const part of parts) {
      const municipality = this.#finder.find('municipality', part);
      if (municipality) return { municipality };
    }
    const words = parts.filter((part) => !street.test(part)).flatMap((part) => part.split(/\s+/));
    const named = words.filter((word) => /^\p{Lu}/u.test(word));
    const place = named.map((word) => this.#forms.get(fold(word))).find(Boolean);
    return place ? this.#at(place) : {};
  }

  #at(place: string): FoundPlace {
    const municipality = this.#terms['place']?.[place]?.municipality;
    return { place, ...(municipality && { municipality }) };
  }
}

function spelledOut(part: string): string {
  const text = part.trim();
  const found = abbreviations.find(([ending]) => ending.test(text));
  return found ? text.replace(...found) : text;
}

/** `Olaine` and `Olaines`, `Piņķi` and `Piņķu`; the locative folds to the nominative. */
function formsOf(name: string): string[] {
  if (/[ae]$/.test(name)) return [name, `${name}s`];
  return name.endsWith('i') ? [name, name.replace(/i$/, 'u'), name.replace(/i$/, 'os')] : [name];
}
