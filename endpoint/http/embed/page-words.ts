import type { Language } from '../../report/format.ts';

/** What the embed pages say that the widgets don't. */
const lv = {
  other: 'English',
  skip: 'Pāriet uz saturu',
  search: 'Meklēt',
  filters: 'Filtri',
  clear: 'Notīrīt meklēšanu',
  page: (page: number, pages: number) => `${page}. lapa no ${pages}`,
  pages: 'Saraksta lapas',
  previousPage: 'Iepriekšējā lapa',
  nextPage: 'Nākamā lapa',
  allOrganizations: 'Visas organizācijas',
  allEvents: 'Visi pasākumi',
  directoryAbout: (place: string) =>
    `Biedrības, nodibinājumi, kolektīvi un domubiedru grupas: kas ko dara ${place}.`,
  calendarAbout: (place: string) => `Apmācības, forumi, svētki un citi pasākumi ${place}.`,
  everywhere: 'Mārupes un Olaines novados',
  inMunicipality: (name: string) => name.replace(/novads$/, 'novadā'),
  notFoundTitle: 'Lapa nav atrasta',
  notFound: 'Ieraksta vai lapas ar šādu adresi vairs nav, vai arī adrese nokopēta nepilnīgi.',
  contactForm: 'Rakstīt Info punktam',
};

export type PageWords = typeof lv;

const en: PageWords = {
  other: 'Latviešu',
  skip: 'Skip to the content',
  search: 'Search',
  filters: 'Filters',
  clear: 'Clear the search',
  page: (page, pages) => `Page ${page} of ${pages}`,
  pages: 'Pages of the list',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  allOrganizations: 'All organizations',
  allEvents: 'All events',
  directoryAbout: (place) =>
    `Associations, foundations, amateur groups and informal groups: who does what in ${place}.`,
  calendarAbout: (place) => `Training, forums, celebrations and other events in ${place}.`,
  everywhere: 'Mārupe and Olaine',
  inMunicipality: (name) => name,
  notFoundTitle: 'Page not found',
  notFound: 'There is no entry or page at this address any more, or the address was cut short.',
  contactForm: 'Write to the Info point',
};

export const pageWords: Readonly<Record<Language, PageWords>> = { lv, en };
