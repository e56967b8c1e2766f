import { plural } from './words.ts';

const locativeEndings: readonly [RegExp, string][] = [
  [/is$/, 'ī'],
  [/us$/, 'ū'],
  [/as$/, 'ās'],
  [/es$/, 'ēs'],
  [/[sš]$/, 'ā'],
  [/a$/, 'ā'],
  [/e$/, 'ē'],
  [/i$/, 'os'],
];

/** Where something is: `Jaunolainē`, `Piņķos`, `Babītes pagastā`. */
function inPlace(name: string): string {
  const found = locativeEndings.find(([ending]) => ending.test(name));
  return found ? name.replace(...found) : name;
}

/** What the directory says. */
export const directory = {
  label: 'NVO datubāze',
  search: 'Meklēt organizāciju',
  facets: {
    municipality: 'Novads',
    theme: 'Virziens',
    area: 'Darbības joma',
    place: 'Vieta',
    form: 'Juridiskā forma',
    member: 'Tikai partnerības biedri',
    benefit: 'Tikai sabiedriskā labuma organizācijas',
  },
  count: (count: number) =>
    `${count} ${plural(count, { zero: 'organizāciju', one: 'organizācija', other: 'organizācijas' })}`,
  countOf: (count: number, total: number) =>
    `${count} no ${total} ${plural(total, { zero: 'organizācijām', one: 'organizācijas', other: 'organizācijām' })}`,
  more: (count: number) =>
    `Rādīt vēl ${count} ${plural(count, { zero: 'organizāciju', one: 'organizāciju', other: 'organizācijas' })}`,
  empty: 'Sarakstā vēl nav nevienas organizācijas.',
  noneInPlace: (place: string) => `${inPlace(place)} nav; tuvākie:`,
  withoutFilters:
    'Ar izvēlētajiem filtriem nekas nav atrasts. Bez filtriem atrastas šīs organizācijas:',
  someWords: 'Nevienā ierakstā nav visu meklēto vārdu. Tuvākie rezultāti:',
  noMatch: 'Nekas netika atrasts.',
  askSubject: (query: string) => `Meklēju organizāciju: ${query}`,
  showAll: 'Rādīt visas',
  correct: 'Labot datus',
  correctSubject: (name: string) => `Labot datus: ${name}`,
  contact: 'Sazināties',
  contactSubject: (name: string) => `Jautājums organizācijai: ${name}`,
  register: 'Skatīt Uzņēmumu reģistrā',
  csv: 'Lejupielādēt sarakstu (CSV)',
  csvSeparator: ';',
  csvName: 'nvo-saraksts',
  printed: (address: string, day: string) => `${address} · dati atjaunoti ${day}`,
  printLimit: (count: number) => `Izdrukātas tikai pirmās ${count} organizācijas.`,
  member: 'Partnerības biedrs',
  publicBenefit: 'Sabiedriskā labuma organizācija',
  name: 'Nosaukums',
  description: 'Apraksts',
  legalName: 'Pilns nosaukums',
  alternateName: 'Citi nosaukumi',
  areas: 'Darbības jomas',
  themes: 'Virzieni',
  address: 'Adrese',
  telephone: 'Tālrunis',
  email: 'E-pasts',
  url: 'Tīmekļvietne',
  sameAs: 'Sociālie tīkli',
  founded: 'Dibināta',
  registrationCode: 'Reģistrācijas numurs',
  confirmed: 'Dati apstiprināti',
  source: 'Avots',
};
