/** A day of the calendar; `month` counts from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The plural forms of Latvian (CLDR): 21 is `one`; 0, 10 to 20, 30 … are `zero`. */
function plural<T>(count: number, forms: { zero: T; one: T; other: T }): T {
  if (count % 10 === 0 || (count % 100 > 10 && count % 100 < 20)) return forms.zero;
  return count % 10 === 1 ? forms.one : forms.other;
}

const locativeMonths = [
  'janvārī',
  'februārī',
  'martā',
  'aprīlī',
  'maijā',
  'jūnijā',
  'jūlijā',
  'augustā',
  'septembrī',
  'oktobrī',
  'novembrī',
  'decembrī',
];

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

/** When something happened: `2026. gada 5. septembrī`. */
function onDay({ year, month, day }: Day): string {
  return `${year}. gada ${day}. ${locativeMonths[month - 1] ?? ''}`;
}

export const lv = {
  code: 'lv',
  /** What a code is called that neither this code nor the data knows. */
  unknownTerm: 'Cits',
  onDay,
  yes: 'Jā',

  loading: 'Notiek ielāde…',
  retry: 'Mēģināt vēlreiz',
  failed: 'Datus neizdevās ielādēt.',
  oldCopy: (day: Day | undefined) =>
    day
      ? `Jaunākos datus neizdevās ielādēt. Šeit redzamie dati atjaunoti ${onDay(day)}.`
      : 'Jaunākos datus neizdevās ielādēt. Redzami iepriekš ielādētie dati.',
  newerVersion:
    'Datu formāts ir jaunāks, nekā šī lapa spēj nolasīt. Lūdzu, pārlādējiet lapu; ja tas nepalīdz, informējiet vietnes uzturētāju.',
  noEndpoint: 'Nav norādīts, no kurienes ielādēt datus (atribūts „endpoint”).',

  directory: {
    label: 'NVO datubāze',
    search: 'Meklēt organizāciju',
    skip: 'Pāriet uz rezultātiem',
    filters: (count: number) => (count ? `Filtri (${count})` : 'Filtri'),
    facets: {
      municipality: 'Novads',
      theme: 'Virziens',
      area: 'Darbības joma',
      place: 'Vieta',
      form: 'Juridiskā forma',
      member: 'Tikai partnerības biedri',
      benefit: 'Tikai sabiedriskā labuma organizācijas',
    },
    none: 'Nav norādīta',
    clear: 'Notīrīt filtrus',
    remove: (label: string) => `Noņemt filtru: ${label}`,
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
    ask: 'Pajautājiet NVO Info punktam:',
    askSubject: (query: string) => `Meklēju organizāciju: ${query}`,
    showAll: 'Rādīt visas',
    correct: 'Labot datus',
    correctSubject: (name: string) => `Labot datus: ${name}`,
    contact: 'Sazināties',
    contactSubject: (name: string) => `Jautājums organizācijai: ${name}`,
    share: 'Dalīties',
    shared: 'Saite nokopēta.',
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
  },
};

/** Every string a widget says. Data and functions of data only. */
export type Locale = typeof lv;
