import type { OrganizationsFile } from '../src/contract/file.ts';
import type { Organization } from '../src/contract/organization.ts';
import type { SiteFile } from '../src/contract/site.ts';
import type { Terms } from '../src/contract/terms.ts';

// Made up, all of it: addresses end in `example.org`, telephone numbers begin with 00.

/** What every record has to say, and nothing else. */
export const minimal: Organization = {
  id: 'paraugs-bez-zinam',
  formerIds: [],
  name: 'Paraugs bez ziņām',
  legalForm: 'unknown',
  municipalities: ['olaine'],
  areas: [],
  themes: [],
  member: false,
  publicBenefit: false,
};

/** Everything that a record can say. */
export const complete: Organization = {
  id: '00000000001',
  formerIds: [],
  name: 'Parauga koris',
  legalName: 'Biedrība “Parauga koris”',
  alternateName: 'Paraugkoris',
  legalForm: 'association',
  municipalities: ['marupe'],
  place: 'pinki',
  address: 'Parauga iela 1, Piņķi, Mārupes novads, LV-0000',
  geo: { latitude: 56.94, longitude: 23.91 },
  areas: ['culture', 'leisure'],
  themes: ['society', 'neighbourhoods'],
  description: 'Paraugs: dziedam ceturtdienās, gaidām jaunus balsu īpašniekus.',
  url: 'https://www.example.org/koris/',
  sameAs: ['https://example.org/social/koris'],
  email: 'koris@example.org',
  telephone: '+371 00 000 001',
  logo: 'https://nvo.example/v1/images/koris.png',
  foundingDate: '1998-05-04',
  member: true,
  publicBenefit: true,
  confirmedAt: '2026-08-20',
  sourceUrl: 'https://example.org/registrs/00000000001',
};

/** Works in both municipalities. */
export const inBoth: Organization = {
  ...minimal,
  id: 'parauga-kaiminu-fonds',
  name: 'Parauga kaimiņu fonds',
  legalForm: 'foundation',
  municipalities: ['marupe', 'olaine'],
  areas: ['social', 'families'],
  themes: ['society'],
  description: 'Paraugs: palīdz kaimiņiem abos novados.',
};

/** Its name needs several lines, and holds a word that has to be broken. */
export const longNamed: Organization = {
  ...minimal,
  id: '00000000002',
  name: 'Parauga Mārupes un Olaines novada iedzīvotāju, daudzdzīvokļu māju pārvaldnieku un dārzkopības sabiedrību kopīgo interešu, labiekārtošanas un pretnepiesārņošanasuzraudzības apvienība',
  legalForm: 'cooperative',
  municipalities: ['marupe'],
  place: 'babites-pagasts',
  areas: ['housing', 'neighbourhood', 'environment', 'civic', 'enterprise'],
  themes: ['neighbourhoods', 'environment', 'enterprise'],
  description: 'Paraugs: nosaukums, kas neietilpst vienā rindā.',
};

/** So long a word stands in no dictionary, but in a name that somebody has typed without spaces. */
export const unbreakable: Organization = {
  ...minimal,
  id: 'parauga-garais-vards',
  name: `Parauga ${'pretnepiesārņošanasuzraudzības'.repeat(3)}`,
  alternateName: 'Paraugapretnepiesārņošanasuzraudzībasbiedrība',
  description: `Paraugs: ${'daudzdzīvokļumājupārvaldnieku'.repeat(4)}`,
  place: 'babites-pagasts',
  url: `https://www.example.org/${'gara-adrese-'.repeat(12)}`,
  sameAs: [`https://example.org/social/${'a'.repeat(90)}`],
  email: `${'garsvards'.repeat(6)}@example.org`,
  telephone: '+371 00 000 002',
  sourceUrl: `https://${'gars.'.repeat(12)}example.org/registrs`,
};

/** Of an area that no file names. */
export const ofUnknownArea: Organization = {
  ...minimal,
  id: 'parauga-kosmosa-pulcins',
  name: 'Parauga kosmosa pulciņš',
  legalForm: 'informal',
  place: 'jaunolaine',
  areas: ['space-travel', 'youth'],
  themes: ['society'],
  description: 'Paraugs: joma “space-travel” vēl nevienam nav zināma.',
};

/** Has quotes, apostrophes, markup and every diacritic of Latvian in its texts. */
export const quoted: Organization = {
  ...minimal,
  id: 'parauga-quotes',
  name: "Parauga „Šķūnīša ļaudis” & D'Artanjana <b>ģilde</b>",
  alternateName: 'āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ',
  legalForm: 'collective',
  place: 'olaine',
  areas: ['culture', 'history'],
  themes: ['society'],
  description: "Paraugs: “pēdiņas”, «pēdiņas», 'apostrofi' un <em>nekāda</em> HTML.",
};

/** Was once published under other ids. */
export const renamed: Organization = {
  ...minimal,
  id: '00000000003',
  formerIds: ['parauga-sporta-biedriba', 'parauga-sports'],
  name: 'Parauga sporta klubs',
  legalForm: 'association',
  municipalities: ['marupe'],
  place: 'marupe',
  areas: ['sport', 'youth'],
  themes: ['society'],
  description: 'Paraugs: agrāk “Parauga sporta biedrība”.',
  member: true,
};

/** Has links that no page may follow, and others that are none. */
export const badlyLinked: Organization = {
  ...minimal,
  id: 'parauga-vides-grupa',
  name: 'Parauga vides grupa',
  legalForm: 'informal',
  areas: ['environment', 'animals'],
  themes: ['environment'],
  description: 'Paraugs: tīmekļvietne ir bīstama vai nav adrese.',
  url: 'javascript:alert(1)',
  sameAs: ['example.org/bez-shemas'],
};

/** In the order of a file: alphabetical in Latvian, by name. */
export const organizations: readonly Organization[] = [
  quoted,
  inBoth,
  complete,
  ofUnknownArea,
  longNamed,
  renamed,
  badlyLinked,
  minimal,
];

/** As many made-up records as asked for, in the order of a file. */
export function manyOrganizations(count: number): Organization[] {
  const areas = Object.keys(terms['area'] ?? {});
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    return {
      ...minimal,
      id: `paraugs-${number}`,
      name: `Paraugs ${number}`,
      legalForm: index % 3 ? 'association' : 'foundation',
      municipalities: [index % 2 ? 'olaine' : 'marupe'],
      place: index % 2 ? 'jaunolaine' : 'pinki',
      areas: [areas[index % areas.length] ?? 'culture'],
      themes: ['society'],
      description: `Paraugs: organizācija ar kārtas numuru ${number}.`,
    };
  });
}

/** `organizations.json` with these records. */
export function organizationsFile(
  records: readonly Organization[] = organizations,
): OrganizationsFile {
  return {
    version: 1,
    updatedAt: '2026-09-01T09:00:00+03:00',
    terms,
    organizations: [...records],
  };
}

/** `site.json` of an Info point that is made up. */
export const siteFile: SiteFile = {
  version: 1,
  updatedAt: '2026-09-01T09:00:00+03:00',
  name: 'Parauga Info punkts',
  operator: 'Parauga biedrība',
  email: 'info@example.org',
  telephone: '+371 00 000 000',
  url: 'https://example.org',
  municipalities: [{ code: 'marupe', name: 'Mārupes novads' }],
  inbox: false,
};

/** Of `content/terms.csv` what the records need, and all areas. */
export const terms: Terms = {
  municipality: {
    marupe: { lv: 'Mārupes novads', en: 'Mārupe Municipality' },
    olaine: { lv: 'Olaines novads', en: 'Olaine Municipality' },
  },
  place: {
    babite: { lv: 'Babīte', en: 'Babīte', kind: 'village', municipality: 'marupe' },
    'babites-pagasts': {
      lv: 'Babītes pagasts',
      en: 'Babīte parish',
      kind: 'parish',
      municipality: 'marupe',
    },
    jaunolaine: { lv: 'Jaunolaine', en: 'Jaunolaine', kind: 'village', municipality: 'olaine' },
    marupe: { lv: 'Mārupe', en: 'Mārupe', kind: 'town', municipality: 'marupe' },
    olaine: { lv: 'Olaine', en: 'Olaine', kind: 'town', municipality: 'olaine' },
    pinki: { lv: 'Piņķi', en: 'Piņķi', kind: 'village', municipality: 'marupe' },
  },
  legalForm: {
    association: { lv: 'biedrība', en: 'association' },
    foundation: { lv: 'nodibinājums', en: 'foundation' },
    cooperative: { lv: 'kooperatīvā sabiedrība', en: 'cooperative society' },
    congregation: { lv: 'draudze', en: 'congregation' },
    'trade-union': { lv: 'arodbiedrība', en: 'trade union' },
    collective: { lv: 'amatiermākslas kolektīvs', en: 'amateur arts group' },
    informal: { lv: 'neformāla grupa', en: 'informal group' },
    unknown: { lv: 'nav norādīta', en: 'not stated' },
  },
  theme: {
    neighbourhoods: { lv: 'Apkaimes, kopienas', en: 'Neighbourhoods and communities' },
    society: {
      lv: 'Izglītība, jaunieši, sports un kultūra',
      en: 'Education, young people, sport and culture',
    },
    environment: { lv: 'Vide', en: 'Environment' },
    enterprise: { lv: 'Viedā uzņēmējdarbība', en: 'Smart enterprise' },
  },
  area: {
    culture: {
      lv: 'Kultūra',
      en: 'Culture',
      synonyms: ['dziedāt', 'dziesma', 'koris', 'ansamblis'],
    },
    sport: {
      lv: 'Sports',
      en: 'Sport',
      synonyms: ['futbols', 'basketbols', 'volejbols', 'florbols'],
    },
    education: { lv: 'Izglītība', en: 'Education' },
    youth: { lv: 'Jaunieši', en: 'Young people' },
    seniors: { lv: 'Seniori', en: 'Older people' },
    families: { lv: 'Ģimenes un bērni', en: 'Families and children' },
    social: { lv: 'Sociālais atbalsts', en: 'Social support' },
    health: { lv: 'Veselība', en: 'Health' },
    environment: { lv: 'Vide', en: 'Environment' },
    animals: { lv: 'Dzīvnieki', en: 'Animals' },
    neighbourhood: { lv: 'Apkaimes dzīve', en: 'Neighbourhood life' },
    housing: { lv: 'Mājokļi un apsaimniekošana', en: 'Housing and building management' },
    enterprise: { lv: 'Uzņēmējdarbība', en: 'Enterprise' },
    history: { lv: 'Vēsture un piemiņa', en: 'History and remembrance' },
    faith: { lv: 'Reliģija un garīgums', en: 'Religion and spirituality' },
    civic: { lv: 'Pilsoniskā līdzdalība', en: 'Civic participation' },
    leisure: { lv: 'Brīvais laiks un vaļasprieki', en: 'Leisure and hobbies' },
  },
};
