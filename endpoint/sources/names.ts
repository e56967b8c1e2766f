import { fold } from '../../src/data/fold.ts';

/** The register's codes of legal forms (its column `type`), in the contract's words. */
export const legalFormByType: ReadonlyMap<string, string> = new Map([
  ['BDR', 'association'],
  ['NOD', 'foundation'],
  ['KB', 'cooperative'],
  ['DRZ', 'congregation'],
  ['ARB', 'trade-union'],
  ['ARA', 'trade-union'],
  ['SPO', 'trade-union'],
]);

const quotes = /["„“”«»‟]/g;
const form =
  /^(biedrība|nodibinājums|kooperatīvā sabiedrība|draudze|arodbiedrība)(?=[\s,])[\s,]*/iu;
const formBehind = /\s*,\s*(biedrība|nodibinājums|kooperatīvā sabiedrība)$/iu;

/**
 * A name without its legal form and quotes: `Biedrība "Futbola klubs "Olaine""` is `Futbola klubs
 * Olaine`. A form inside the name stays: `Olaines novada senioru biedrība "Liepas"`.
 */
export function bareName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(quotes, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(formBehind, '')
    .replace(form, '');
  return bare || name.trim();
}

/** A slug: `Māmiņu klubs „Īkstīte”` is `maminu-klubs-ikstite`. */
export function slugify(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
