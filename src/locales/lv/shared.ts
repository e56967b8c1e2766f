import { onDay, type Day } from './words.ts';

/** What every widget says. */
export const shared = {
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
  share: 'Dalīties',
  shared: 'Saite nokopēta.',

  filters: {
    skip: 'Pāriet uz rezultātiem',
    fold: (count: number) => (count ? `Filtri (${count})` : 'Filtri'),
    none: 'Nav norādīta',
    clear: 'Notīrīt filtrus',
    remove: (label: string) => `Noņemt filtru: ${label}`,
  },
};
