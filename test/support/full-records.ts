import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Organization } from '../../src/contract/organization.ts';
import type { Terms } from '../../src/contract/terms.ts';

const term = (lv: string) => ({ lv, en: lv });

/** The terms of the records below. */
export const jsonLdTerms: Terms = {
  municipality: { marupe: term('Mārupes novads'), olaine: term('Olaines novads') },
  place: { jaunolaine: { ...term('Jaunolaine'), municipality: 'olaine' } },
  kind: { concert: term('Koncerts') },
  theme: { environment: term('Vide') },
  area: { culture: term('Kultūra') },
};

/** An event of which everything is known that schema.org has a name for. */
export const fullEvent: CalendarEvent = {
  id: 'koncerts-20260905T150000Z',
  name: 'Koncerts',
  description: 'Dziesmas un dejas.',
  kind: 'concert',
  startDate: '2026-09-05T18:00:00+03:00',
  endDate: '2026-09-05T20:00:00+03:00',
  status: 'scheduled',
  attendanceMode: 'mixed',
  location: {
    name: 'Kultūras nams',
    address: 'Zeltrītu iela 22',
    place: 'jaunolaine',
    geo: { latitude: 56.8, longitude: 23.9 },
  },
  onlineUrl: 'https://video.example/1',
  municipalities: ['marupe'],
  organizer: { id: '40008000001', name: 'Zvans' },
  registration: { url: 'https://a.example/pieteikties', deadline: '2026-08-08' },
  maximumAttendeeCapacity: 100,
  remainingAttendeeCapacity: 7,
  isAccessibleForFree: false,
  price: '5,50 EUR',
  themes: ['environment'],
  inLanguage: ['lv'],
  url: 'https://a.example/koncerts#kad',
  image: { url: 'images/a.webp', alt: 'Koris' },
  sourceUrl: 'https://b.example/',
};

/** An organization of which everything is known that schema.org has a name for. */
export const fullOrganization: Organization = {
  id: '40008000001',
  formerIds: [],
  name: 'Zvans',
  legalName: 'Biedrība “Zvans”',
  alternateName: 'Mārupes koris',
  legalForm: 'association',
  municipalities: ['olaine', 'marupe'],
  place: 'jaunolaine',
  address: 'Zeltrītu iela 22',
  areas: ['culture'],
  themes: [],
  description: 'Dzied.',
  url: 'https://zvans.example',
  sameAs: ['https://social.example/zvans', 'javascript:alert(1)'],
  email: 'koris@zvans.example',
  telephone: '+371 67 000 000',
  logo: 'images/zvans.webp',
  foundingDate: '2004-05-01',
  member: true,
  publicBenefit: false,
};
