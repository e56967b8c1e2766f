/**
 * Which register entries are local. The register names a territory by its ATVK code (CSB's
 * classification of administrative territories) and by its address; traps are in the notes on the
 * register's format: Salas pagasts exists twice, Rīga has a Mārupes iela, and old codes live on.
 */

/** Codes since July 2021 (`0039200` is the town of Mārupe), and those before it. */
const municipalityByCode: readonly [RegExp, string][] = [
  [/^0039\d{3}$/, 'marupe'],
  [/^0041\d{3}$/, 'olaine'],
  [/^0807600$/, 'marupe'],
  [/^08049\d{2}$/, 'marupe'],
  // 08012xx was Salaspils, 08014xx Saulkrasti, 08016xx Sigulda.
  [/^08010\d{2}$/, 'olaine'],
];

/** The first part of an address; Babītes novads became a part of Mārupes novads in 2021. */
const municipalityByName: ReadonlyMap<string, string> = new Map([
  ['Mārupes nov.', 'marupe'],
  ['Babītes nov.', 'marupe'],
  ['Olaines nov.', 'olaine'],
]);

/**
 * The municipality of a register entry, if it is one of ours: by its ATVK code, or by the first
 * part of its address where the code is empty.
 */
export function localMunicipality(atvk: string, address: string): string | undefined {
  if (atvk) return municipalityByCode.find(([pattern]) => pattern.test(atvk))?.[1];
  return municipalityByName.get(address.split(',', 1)[0]?.normalize('NFC').trim() ?? '');
}

/** A place that an address names. */
export interface AddressPlace {
  readonly name: string;
  readonly kind: 'town' | 'village' | 'parish';
}

// Not \b: to it ļ and š are no letters.
const street =
  /(?<!\p{L})(iela|ceļš|gatve|aleja|prospekts|bulvāris|laukums|šoseja|līnija|maģistrāle)(?!\p{L})/iu;

/**
 * The place within its municipality: the village of `Mārupes nov., Babītes pag., Piņķi, Rīgas
 * iela 1`, the town of `Olaines nov., Olaine, Zemgales iela 33`, the parish where no village is
 * named. Streets, farmsteads and house numbers are left where they are: they may be somebody's
 * home.
 */
export function placeOfAddress(address: string): AddressPlace | undefined {
  const [, second, third] = address
    .normalize('NFC')
    .split(',')
    .map((part) => part.trim());
  if (!second || !isName(second)) return undefined;
  if (!second.endsWith(' pag.')) return { name: second, kind: 'town' };
  if (third && isName(third)) return { name: third, kind: 'village' };
  return { name: second.replace(/pag\.$/, 'pagasts'), kind: 'parish' };
}

function isName(part: string): boolean {
  return /^\p{Lu}/u.test(part) && !/[\d"“”„]/.test(part) && !street.test(part);
}
