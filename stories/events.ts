import type { CalendarEvent } from '../src/contract/event.ts';
import type { EventsFile } from '../src/contract/file.ts';
import { terms as organizationTerms } from './records.ts';
import type { Terms } from '../src/contract/terms.ts';

// Made up, all of it: addresses end in `example.org`, telephone numbers begin with 00.

/** The present of all stories and tests: Saturday, 5 September 2026, noon in Riga. */
export const NOW = new Date('2026-09-05T12:00:00+03:00');

/** What every event has to say, and nothing else; nobody knows its end. */
export const bare: CalendarEvent = {
  id: 'paraugs-bez-zinam-20260912T150000Z',
  name: 'Parauga sapulce bez ziņām',
  kind: 'meeting',
  startDate: '2026-09-12T18:00:00+03:00',
  status: 'scheduled',
  attendanceMode: 'offline',
  municipalities: [],
  themes: [],
};

/** Everything that an event can say. */
export const full: CalendarEvent = {
  id: 'paraugs-brauciens-20260908T060000Z',
  seriesId: 'paraugs-brauciens',
  name: 'Parauga pieredzes brauciens',
  description:
    'Paraugs: apciemojam trīs biedrības.\nProgramma: https://example.org/programma, jautājumi: brauciens@example.org.',
  kind: 'experience-trip',
  startDate: '2026-09-08T09:00:00+03:00',
  endDate: '2026-09-08T17:30:00+03:00',
  status: 'scheduled',
  attendanceMode: 'mixed',
  location: {
    name: 'Parauga kultūras nams',
    address: 'Parauga iela 1, Piņķi',
    place: 'pinki',
    geo: { latitude: 56.94, longitude: 23.91 },
  },
  onlineUrl: 'https://example.org/tiessaiste',
  municipalities: ['marupe', 'olaine'],
  organizer: { id: '00000000001', name: 'Parauga koris' },
  registration: {
    url: 'https://example.org/pieteikties',
    email: 'pieteikties@example.org',
    telephone: '+371 00 000 003',
    deadline: '2026-09-07',
  },
  maximumAttendeeCapacity: 25,
  remainingAttendeeCapacity: 12,
  isAccessibleForFree: true,
  themes: ['neighbourhoods', 'society'],
  audience: 'Biedrību un neformālo grupu pārstāvji',
  accessibility: 'Iekļūšana bez pakāpieniem',
  inLanguage: ['lv'],
  departures: [
    { place: 'Olaine, autoosta', time: '9.00' },
    { place: 'Piņķi, stāvlaukums', time: '9.40' },
  ],
  documents: [{ name: 'Programma (PDF)', url: 'https://example.org/programma.pdf' }],
  recap: { text: 'Paraugs: pērn bijām Ogrē.', url: 'https://example.org/pern' },
  funding: 'Finansē parauga fonds.',
  photoNotice: 'Pasākumā fotografēs.',
  url: 'https://www.example.org/brauciens/',
  image: { url: 'https://nvo.example/v1/images/brauciens.png', alt: 'Cilvēki pie autobusa' },
  sourceUrl: 'https://example.org/kalendars',
  updatedAt: '2026-09-01T09:00:00+03:00',
};

/** The same trip a week later: of one series. */
export const fullNextWeek: CalendarEvent = {
  ...full,
  id: 'paraugs-brauciens-20260915T060000Z',
  startDate: '2026-09-15T09:00:00+03:00',
  endDate: '2026-09-15T17:30:00+03:00',
};

/** Goes on at the present moment, and on no other day. */
export const running: CalendarEvent = {
  ...bare,
  id: 'paraugs-sobrid-20260905T080000Z',
  name: 'Parauga atvērto durvju diena',
  kind: 'fair',
  startDate: '2026-09-05T11:00:00+03:00',
  endDate: '2026-09-05T13:00:00+03:00',
  location: { name: 'Parauga laukums', place: 'olaine' },
  municipalities: ['olaine'],
  isAccessibleForFree: true,
};

/** Has begun, and goes on for weeks. */
export const exhibition: CalendarEvent = {
  ...bare,
  id: 'paraugs-izstade-20260828',
  name: 'Parauga izstāde',
  kind: 'exhibition',
  startDate: '2026-08-28',
  endDate: '2026-09-20',
  location: { name: 'Parauga bibliotēka', place: 'olaine' },
  municipalities: ['olaine'],
  themes: ['society'],
};

/** An application period: it stands under its last day. */
export const call: CalendarEvent = {
  ...bare,
  id: 'paraugs-konkurss-20260910',
  name: 'Parauga projektu konkurss',
  kind: 'call',
  startDate: '2026-09-10',
  endDate: '2026-09-30',
  organizer: { name: 'Parauga pašvaldība' },
  themes: ['enterprise'],
};

export const allDay: CalendarEvent = {
  ...bare,
  id: 'paraugs-talka-20260912',
  name: 'Parauga talka',
  kind: 'clean-up',
  startDate: '2026-09-12',
  location: { name: 'Parauga mežmala' },
  themes: ['environment'],
};

export const severalDays: CalendarEvent = {
  ...bare,
  id: 'paraugs-svetki-20260918T090000Z',
  name: 'Parauga novada svētki',
  kind: 'celebration',
  startDate: '2026-09-18T12:00:00+03:00',
  endDate: '2026-09-20T23:00:00+03:00',
  municipalities: ['marupe'],
  isAccessibleForFree: true,
};

export const online: CalendarEvent = {
  ...bare,
  id: 'paraugs-vebinars-20260909T140000Z',
  name: 'Parauga vebinārs',
  kind: 'training',
  startDate: '2026-09-09T17:00:00+03:00',
  endDate: '2026-09-09T18:30:00+03:00',
  attendanceMode: 'online',
  onlineUrl: 'https://example.org/vebinars',
  themes: ['society'],
};

export const cancelled: CalendarEvent = {
  ...bare,
  id: 'paraugs-atcelts-20260906T150000Z',
  name: 'Parauga koncerts',
  kind: 'concert',
  startDate: '2026-09-06T18:00:00+03:00',
  status: 'cancelled',
  municipalities: ['marupe'],
  isAccessibleForFree: false,
  price: '5 €',
};

export const postponed: CalendarEvent = {
  ...bare,
  id: 'paraugs-atlikts-20260911T150000Z',
  name: 'Parauga domnīca',
  kind: 'think-tank',
  startDate: '2026-09-11T18:00:00+03:00',
  status: 'postponed',
};

export const rescheduled: CalendarEvent = {
  ...bare,
  id: 'paraugs-parcelts-20260910T150000Z',
  name: 'Parauga forums',
  kind: 'forum',
  startDate: '2026-09-16T18:00:00+03:00',
  status: 'rescheduled',
  previousStartDate: '2026-09-10T18:00:00+03:00',
};

export const movedOnline: CalendarEvent = {
  ...bare,
  id: 'paraugs-tiessaiste-20260917T150000Z',
  name: 'Parauga lekcija',
  kind: 'training',
  startDate: '2026-09-17T18:00:00+03:00',
  status: 'moved-online',
  location: { name: 'Parauga skola' },
  onlineUrl: 'https://example.org/lekcija',
};

export const sold: CalendarEvent = {
  ...bare,
  id: 'paraugs-pilns-20260921T070000Z',
  name: 'Parauga seminārs',
  kind: 'training',
  startDate: '2026-09-21T10:00:00+03:00',
  endDate: '2026-09-21T15:00:00+03:00',
  maximumAttendeeCapacity: 15,
  remainingAttendeeCapacity: 0,
  registration: { url: 'https://example.org/seminars' },
  isAccessibleForFree: false,
  price: '20 €, biedriem bez maksas',
};

export const fewPlaces: CalendarEvent = {
  ...bare,
  id: 'paraugs-dazas-20260922T150000Z',
  name: 'Parauga darbnīca',
  kind: 'training',
  startDate: '2026-09-22T18:00:00+03:00',
  maximumAttendeeCapacity: 10,
  remainingAttendeeCapacity: 3,
  registration: { url: 'https://example.org/darbnica', deadline: '2026-09-21T12:00:00+03:00' },
  isAccessibleForFree: false,
};

export const registrationClosed: CalendarEvent = {
  ...bare,
  id: 'paraugs-slegts-20260923T150000Z',
  name: 'Parauga ekskursija',
  kind: 'experience-trip',
  startDate: '2026-09-23T18:00:00+03:00',
  registration: { email: 'ekskursija@example.org', deadline: '2026-09-04' },
};

/** Over, and told of. */
export const over: CalendarEvent = {
  ...bare,
  id: 'paraugs-noticis-20260829T070000Z',
  name: 'Parauga velobrauciens',
  kind: 'sports',
  startDate: '2026-08-29T10:00:00+03:00',
  endDate: '2026-08-29T14:00:00+03:00',
  municipalities: ['marupe'],
  recap: { text: 'Paraugs: piedalījās 40 braucēju.', url: 'https://example.org/velo' },
};

/** By start, as in a file. */
export const events: readonly CalendarEvent[] = [
  exhibition,
  over,
  running,
  cancelled,
  full,
  online,
  call,
  postponed,
  allDay,
  bare,
  fullNextWeek,
  rescheduled,
  movedOnline,
  severalDays,
  sold,
  fewPlaces,
  registrationClosed,
];

/** Its name needs several lines, and nothing in it can be broken where words end. */
export const longNamed: CalendarEvent = {
  ...full,
  id: 'paraugs-gars-20260907T150000Z',
  name: `Parauga Mārupes un Olaines novada iedzīvotāju kopīgo interešu ${'pretnepiesārņošanasuzraudzības'.repeat(3)} apspriede`,
  description: `Paraugs: ${'daudzdzīvokļumājupārvaldnieku'.repeat(4)} https://example.org/${'gara-adrese-'.repeat(12)}`,
  startDate: '2026-09-07T18:00:00+03:00',
  endDate: '2026-09-07T19:00:00+03:00',
  location: { name: 'garāsvietasnosaukums'.repeat(6), address: 'garāadrese'.repeat(9) },
  organizer: { name: 'garaisrīkotājs'.repeat(8) },
  price: 'maksaīpašigara'.repeat(8),
  registration: { email: `${'garsvards'.repeat(6)}@example.org`, telephone: '+371 00 000 004' },
  documents: [{ name: 'dokumentanosaukums'.repeat(6), url: 'https://example.org/d.pdf' }],
  url: `https://${'gars.'.repeat(12)}example.org/`,
};

/** So many on one day that not all are drawn. */
export const crowdedDay: readonly CalendarEvent[] = [9, 10, 11, 13, 15, 17, 19].map((hour) => ({
  ...bare,
  id: `paraugs-pulcins-${hour}`,
  name: `Parauga pulciņš ${hour}.00`,
  kind: 'other',
  startDate: `2026-09-14T${String(hour).padStart(2, '0')}:00:00+03:00`,
  endDate: `2026-09-14T${String(hour).padStart(2, '0')}:45:00+03:00`,
}));

/** As many as asked for, three a day from the present on, in the order of a file. */
export function manyEvents(count: number): CalendarEvent[] {
  const kinds = Object.keys(terms['kind'] ?? {});
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 8, 6 + Math.floor(index / 3))).toISOString().slice(0, 10);
    const number = String(index + 1).padStart(3, '0');
    return {
      ...bare,
      id: `paraugs-${number}`,
      name: `Paraugs ${number}`,
      kind: kinds[index % kinds.length] ?? 'other',
      startDate: `${day}T${10 + 3 * (index % 3)}:00:00Z`,
      municipalities: [index % 2 ? 'olaine' : 'marupe'],
    };
  });
}

/** What the codes of the events are called. */
export const terms: Terms = {
  municipality: organizationTerms['municipality'] ?? {},
  place: organizationTerms['place'] ?? {},
  theme: organizationTerms['theme'] ?? {},
  kind: {
    'experience-trip': { lv: 'Pieredzes brauciens', en: 'Study trip' },
    forum: { lv: 'Iedzīvotāju forums', en: 'Residents’ forum' },
    training: { lv: 'Apmācības', en: 'Training', synonyms: ['kursi', 'seminārs'] },
    'think-tank': { lv: 'Domnīca', en: 'Think tank' },
    meeting: { lv: 'Sapulce', en: 'Meeting' },
    celebration: { lv: 'Svētki', en: 'Celebration' },
    concert: { lv: 'Koncerts', en: 'Concert' },
    exhibition: { lv: 'Izstāde', en: 'Exhibition' },
    sports: { lv: 'Sports', en: 'Sports' },
    fair: { lv: 'Gadatirgus', en: 'Fair' },
    'clean-up': { lv: 'Talka', en: 'Clean-up' },
    call: { lv: 'Pieteikšanās', en: 'Call' },
    other: { lv: 'Cits', en: 'Other' },
  },
};

/** `events.json` with these events; nothing else is to be read besides. */
export function eventsFile(
  records: readonly CalendarEvent[] = events,
  around: Partial<EventsFile> = {},
): EventsFile {
  return {
    version: 1,
    updatedAt: '2026-09-01T09:00:00+03:00',
    terms,
    months: [...new Set(records.map(({ startDate }) => startDate.slice(0, 7)))].sort(),
    covers: { from: '2026-08-05', to: '2027-03-04' },
    events: [...records],
    ...around,
  };
}
