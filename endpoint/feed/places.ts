import type { Term, Terms } from '../../src/contract/terms.ts';
import type { AddressPlace } from '../sources/local.ts';
import { slugify } from '../sources/names.ts';
import type { TermFinder } from '../sources/terms.ts';

/** The codes of places: those of `terms.csv`, and those that only the register's addresses name. */
export class Places {
  readonly #finder: TermFinder;
  readonly #terms: Record<string, Term>;

  constructor(finder: TermFinder, terms: Terms) {
    this.#finder = finder;
    this.#terms = { ...terms['place'] };
  }

  /** The code of a place that an address names; a place nobody has named yet gets one. */
  codeOf({ name, kind }: AddressPlace, municipality: string): string {
    const known = this.#finder.find('place', name);
    if (known && this.#terms[known]?.municipality === municipality) return known;
    const slug = slugify(name);
    const isFree = [undefined, municipality].includes(this.#terms[slug]?.municipality);
    // The same name in both municipalities is two places.
    const code = isFree ? slug : `${slug}-${municipality}`;
    const en = kind === 'parish' ? name.replace(/ pagasts$/, ' parish') : name;
    this.#terms[code] ??= { lv: name, en, kind, municipality };
    return code;
  }

  /** Every place, in the order of the codes: the same places are the same bytes. */
  get terms(): Record<string, Term> {
    const codes = Object.entries(this.#terms);
    return Object.fromEntries(codes.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
