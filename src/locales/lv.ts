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
      ? `Jaunākos datus neizdevās ielādēt. Šeit redzamie atjaunoti ${onDay(day)}.`
      : 'Jaunākos datus neizdevās ielādēt. Šeit redzami iepriekš ielādētie.',
  newerVersion:
    'Dati ir jaunākā formātā, nekā šī lapa prot nolasīt. Lūdzu, pārlādējiet lapu; ja tas nelīdz, par to jāzina vietnes uzturētājam.',
  noEndpoint: 'Nav norādīts, no kurienes ielādēt datus (atribūts “endpoint”).',

  directory: {
    label: 'NVO datubāze',
    search: 'Meklēt organizāciju',
    municipality: 'Novads',
    everyMunicipality: 'Visi novadi',
    count: (count: number) =>
      `${count} ${plural(count, { zero: 'organizāciju', one: 'organizācija', other: 'organizācijas' })}`,
    countOf: (count: number, total: number) =>
      `${count} no ${total} ${plural(total, { zero: 'organizācijām', one: 'organizācijas', other: 'organizācijām' })}`,
    more: (count: number) =>
      `Rādīt vēl ${count} ${plural(count, { zero: 'organizāciju', one: 'organizāciju', other: 'organizācijas' })}`,
    empty: 'Sarakstā vēl nav nevienas organizācijas.',
    noMatch: 'Neviena organizācija neatbilst meklētajam.',
    showAll: 'Rādīt visas',
    member: 'Partnerības biedrs',
    publicBenefit: 'Sabiedriskā labuma organizācija',
    legalName: 'Pilns nosaukums',
    alternateName: 'Citi nosaukumi',
    areas: 'Darbības jomas',
    themes: 'Virzieni',
    place: 'Vieta',
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
