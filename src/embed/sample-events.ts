import type { CalendarEvent } from '../contract/event.ts';
import { toRigaIso } from '../data/riga-iso.ts';
import { addDays, isoDay, rigaInstant, rigaParts, weekdayOf } from '../data/riga-time.ts';
import type { Terms } from '../contract/terms.ts';
import { parseDay } from '../data/dates.ts';
import { EventFiles } from '../data/events.ts';

/** The real events of an endpoint and the samples, with the real ones' terms. */
export async function withSamples(
  endpoint: string,
): Promise<{ records: CalendarEvent[]; terms: Terms }> {
  const { value } = await new EventFiles(endpoint).read([]);
  return { records: [...value.records, ...sampleEvents(new Date())], terms: value.terms };
}

type Sample = Partial<CalendarEvent> & Pick<CalendarEvent, 'name' | 'kind'>;

const infoPoint = { name: 'NVO Info punkts (paraugs)' };

/**
 * A few weeks of made-up events around a day, to see what a calendar looks like: each says that it
 * is a sample, and addresses end in `example.org`. They are in no feed.
 */
export function sampleEvents(now: Date): CalendarEvent[] {
  const today = isoDay(rigaParts(now));
  const at = (days: number, hour: number, minute = 0) =>
    toRigaIso(rigaInstant({ ...parseDay(addDays(today, days)), hour, minute }));
  const day = (days: number) => addDays(today, days);
  const sample = (id: string, startDate: string, event: Sample): CalendarEvent => ({
    id: `paraugs-${id}`,
    startDate,
    status: 'scheduled',
    attendanceMode: 'offline',
    municipalities: ['marupe', 'olaine'],
    themes: [],
    sample: true,
    ...event,
  });
  const { hour } = rigaParts(now);
  // Rehearsals are on Thursdays.
  const thursday = (4 - weekdayOf(today) + 7) % 7;

  const events = [
    sample('brauciens', at(-12, 9), {
      name: 'Pieredzes brauciens pie kaimiņu biedrībām',
      kind: 'experience-trip',
      endDate: at(-12, 18),
      location: { name: 'Izbraukšana no Olaines un Piņķiem' },
      organizer: infoPoint,
      themes: ['neighbourhoods', 'society'],
      isAccessibleForFree: true,
      departures: [
        { place: 'Olaine, autoosta', time: '9.00' },
        { place: 'Piņķi, stāvlaukums', time: '9.40' },
      ],
      recap: {
        text: 'Paraugs: trīs apciemotas biedrības un daudz jaunu ideju.',
        url: 'https://example.org/brauciens',
      },
    }),
    sample('izstade', day(-5), {
      name: 'Izstāde „Mūsu novada rokdarbi”',
      kind: 'exhibition',
      endDate: day(9),
      location: { name: 'Parauga bibliotēka', place: 'olaine', address: 'Parauga iela 1, Olaine' },
      municipalities: ['olaine'],
      isAccessibleForFree: true,
    }),
    sample('konkurss', day(-3), {
      name: 'Projektu konkurss „Darīsim paši”',
      kind: 'call',
      endDate: day(12),
      organizer: infoPoint,
      themes: ['neighbourhoods'],
      description:
        'Paraugs: iesniegumus pieņem elektroniski. Nolikums: https://example.org/nolikums, jautājumi: konkurss@example.org.',
      documents: [{ name: 'Nolikums (PDF)', url: 'https://example.org/nolikums.pdf' }],
    }),
    sample('sobrid', at(0, Math.max(hour - 1, 0)), {
      name: 'Atvērto durvju stundas',
      kind: 'meeting',
      endDate: at(0, Math.min(hour + 2, 23), 30),
      location: { name: 'NVO māja (paraugs)', place: 'marupe' },
      municipalities: ['marupe'],
      organizer: infoPoint,
      isAccessibleForFree: true,
    }),
    sample('apmacibas', at(1, 17, 30), {
      name: 'Apmācības: kā uzrakstīt labu projektu',
      kind: 'training',
      endDate: at(1, 20),
      attendanceMode: 'mixed',
      onlineUrl: 'https://example.org/tiessaiste',
      location: {
        name: 'Parauga kultūras nams',
        place: 'jaunolaine',
        address: 'Parauga iela 2, Jaunolaine',
        geo: { latitude: 56.78, longitude: 23.95 },
      },
      organizer: infoPoint,
      themes: ['society'],
      isAccessibleForFree: true,
      maximumAttendeeCapacity: 25,
      remainingAttendeeCapacity: 3,
      registration: {
        url: 'https://example.org/pieteikties',
        email: 'apmacibas@example.org',
        telephone: '+371 00 000 002',
        deadline: day(0),
      },
      audience: 'Biedrību un neformālo grupu pārstāvji',
      accessibility: 'Iekļūšana bez pakāpieniem, ir pacēlājs',
      inLanguage: ['lv'],
      photoNotice: 'Pasākumā fotografēs.',
      description: 'Paraugs: soli pa solim no idejas līdz iesniegumam.',
    }),
    sample('forums', at(4, 18), {
      name: 'Iedzīvotāju forums „Mana apkaime”',
      kind: 'forum',
      endDate: at(4, 20, 30),
      location: { name: 'Parauga skola', place: 'tiraine' },
      municipalities: ['marupe'],
      organizer: infoPoint,
      themes: ['neighbourhoods'],
      isAccessibleForFree: true,
    }),
    sample('koncerts', at(6, 19), {
      name: 'Koru koncerts',
      kind: 'concert',
      status: 'cancelled',
      location: { name: 'Parauga baznīca', place: 'pinki' },
      municipalities: ['marupe'],
      price: '5 €',
      isAccessibleForFree: false,
    }),
    sample('talka', at(8, 10), {
      name: 'Mežmalas talka',
      kind: 'clean-up',
      status: 'rescheduled',
      previousStartDate: at(5, 10),
      endDate: at(8, 14),
      location: { name: 'Mežmala', place: 'olaine' },
      municipalities: ['olaine'],
      themes: ['environment'],
      isAccessibleForFree: true,
    }),
    sample('lekcija', at(10, 18), {
      name: 'Lekcija par dabas daudzveidību pagalmā',
      kind: 'training',
      status: 'moved-online',
      attendanceMode: 'online',
      endDate: at(10, 19, 30),
      onlineUrl: 'https://example.org/lekcija',
      themes: ['environment'],
    }),
    sample('domnica', at(15, 16), {
      name: 'Domnīca „Viedā uzņēmējdarbība”',
      kind: 'think-tank',
      status: 'postponed',
      organizer: infoPoint,
      themes: ['enterprise'],
    }),
    sample('seminars', at(17, 10), {
      name: 'Seminārs grāmatvežiem',
      kind: 'training',
      endDate: at(17, 15),
      location: { name: 'NVO māja (paraugs)', place: 'marupe' },
      organizer: infoPoint,
      isAccessibleForFree: false,
      price: '20 €, biedriem bez maksas',
      maximumAttendeeCapacity: 15,
      remainingAttendeeCapacity: 0,
      registration: { url: 'https://example.org/seminars', deadline: day(15) },
    }),
    sample('festivals', at(19, 12), {
      name: 'Apkaimes svētki divās dienās',
      kind: 'celebration',
      endDate: at(20, 22),
      location: { name: 'Parauga parks', place: 'pinki' },
      municipalities: ['marupe'],
      isAccessibleForFree: true,
    }),
  ];
  const rehearsals = [0, 1, 2, 3, 4].map((week) =>
    sample(`sports-${week}`, at(thursday + week * 7, 18), {
      name: 'Nūjošana kopā ar kaimiņiem',
      kind: 'sports',
      seriesId: 'paraugs-sports',
      endDate: at(thursday + week * 7, 19),
      location: { name: 'Pie Parauga stadiona', place: 'jaunmarupe' },
      municipalities: ['marupe'],
      isAccessibleForFree: true,
    }),
  );
  return [...events, ...rehearsals];
}
