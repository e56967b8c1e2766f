import { expect } from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CalendarEvent } from '../../src/contract/event.ts';
import { withRecord } from '../../src/data/icalendar-record.ts';
import { fold, oneLine, plainText } from '../../src/data/icalendar-text.ts';
import { writeCalendar, type CalendarOptions } from '../../src/data/icalendar.ts';
import { endDay, endInstant, startInstant } from '../../src/data/event-span.ts';
import { toRigaIso } from '../../src/data/riga-iso.ts';
import { addDays, instantOf, isDate } from '../../src/data/riga-time.ts';
import { calendarWordsOf } from '../../src/data/icalendar-words.ts';
import { en } from '../../src/locales/en.ts';
import { lv } from '../../src/locales/lv.ts';

const options: CalendarOptions = {
  name: 'Pasākumi, Mārupe',
  terms: {
    kind: { concert: { lv: 'Koncerts', en: 'Concert' } },
    theme: { society: { lv: 'Izglītība, jaunieši', en: 'Education, youth' } },
  },
  words: calendarWordsOf(lv),
  stamp: new Date('2026-08-01T09:00:00Z'),
};

const concert: CalendarEvent = {
  id: 'koncerts-20260905T150000Z',
  name: 'Koncerts; dziesmas, dejas',
  description: 'Pirmā rinda\nOtrā \\ rinda',
  kind: 'concert',
  startDate: '2026-09-05T18:00:00+03:00',
  endDate: '2026-09-05T20:00:00+03:00',
  status: 'scheduled',
  attendanceMode: 'mixed',
  location: {
    name: 'Kultūras nams',
    address: 'Zeltrīti 22',
    geo: { latitude: 56.9, longitude: 24 },
  },
  onlineUrl: 'https://video.example/a?b=1;c,d',
  municipalities: ['marupe'],
  organizer: { name: 'Koris “Zvans”' },
  registration: {
    url: 'https://a.example/',
    email: 'koris@a.example',
    deadline: '2026-08-08T12:00:00+03:00',
  },
  isAccessibleForFree: false,
  price: '5 EUR',
  themes: ['society'],
  departures: [{ place: 'Mārupe', time: '9.00' }],
  sourceUrl: 'https://b.example/koncerts',
  updatedAt: '2026-08-02T10:00:00+03:00',
  sequence: 0,
};

const write = (events: CalendarEvent[], more: Partial<CalendarOptions> = {}) =>
  writeCalendar(events, { ...options, ...more });

const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

/** The lines of the one event of a file. */
function linesOf(changes: Partial<CalendarEvent>, more: Partial<CalendarOptions> = {}): string[] {
  const lines = unfolded(write([{ ...concert, ...changes }], more));
  return lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
}

const lineOf = (name: string, changes: Partial<CalendarEvent> = {}) =>
  linesOf(changes).find((line) => line.startsWith(name));

describe('writeCalendar', () => {
  it('writes an event as RFC 5545 has it', () => {
    expect(linesOf({}).slice(0, -1)).to.deep.equal([
      'UID:koncerts-20260905T150000Z@nvo',
      'DTSTAMP:20260802T070000Z',
      'DTSTART;TZID=Europe/Riga:20260905T180000',
      'DTEND;TZID=Europe/Riga:20260905T200000',
      'SUMMARY:Koncerts\\; dziesmas\\, dejas',
      'DESCRIPTION:Pirmā rinda\\nOtrā \\\\ rinda\\n\\n—\\n' +
        'Maksa: 5 EUR\\n' +
        'Reģistrācija: https://a.example/\\, koris@a.example\\n' +
        'Reģistrēties līdz 2026. gada 8. augustam\\, 12.00\\n' +
        'Pieslēgties tiešsaistē: https://video.example/a?b=1\\;c\\,d\\n' +
        'Izbraukšana: 9.00 Mārupe\\n' +
        'Rīkotājs: Koris “Zvans”\\n' +
        'Avots: https://b.example/koncerts',
      'LOCATION:Kultūras nams\\, Zeltrīti 22',
      'GEO:56.900000;24.000000',
      'URL:https://b.example/koncerts',
      'CONFERENCE;VALUE=URI;LABEL="Pieslēgties tiešsaistē":https://video.example/a?b=1;c,d',
      'CATEGORIES:Koncerts,Izglītība\\, jaunieši',
      'CONTACT:Koris “Zvans”\\, koris@a.example',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'SEQUENCE:0',
      'LAST-MODIFIED:20260802T070000Z',
    ]);
  });

  it('says what the calendar is called, where it is shown and how often it changes', () => {
    const url = 'https://nvo.example/kalendars';
    const lines = unfolded(write([], { url, refreshInterval: 15 }));
    expect(lines.slice(0, 9)).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//nvo-widgets//calendar//LV',
      'CALSCALE:GREGORIAN',
      'NAME:Pasākumi\\, Mārupe',
      'X-WR-CALNAME:Pasākumi\\, Mārupe',
      'URL:https://nvo.example/kalendars',
      'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
      'X-PUBLISHED-TTL:PT15M',
    ]);
  });

  it('holds the time zone also without events, for a calendar may not be empty', () => {
    expect(unfolded(write([]))).to.include.members(['TZID:Europe/Riga', 'END:VCALENDAR']);
  });

  it('gives the same bytes for the same events, whenever it is asked', () => {
    const later = { stamp: new Date('2026-12-01T00:00:00Z') };
    expect(write([concert], later)).to.equal(write([concert]));
    expect(linesOf({ updatedAt: undefined })).to.include('DTSTAMP:20260801T090000Z');
  });

  it('ends an all-day event on the day after its last one', () => {
    const allDay = { startDate: '2026-12-30', endDate: '2026-12-31' };
    expect(lineOf('DTSTART', allDay)).to.equal('DTSTART;VALUE=DATE:20261230');
    expect(lineOf('DTEND', allDay)).to.equal('DTEND;VALUE=DATE:20270101');
    expect(lineOf('DTEND', { ...allDay, endDate: undefined })).to.equal(undefined);
    expect(lineOf('TRANSP', allDay)).to.equal('TRANSP:TRANSPARENT');
  });

  it('writes no end that is not after the start', () => {
    for (const endDate of [concert.startDate, '2026-09-05T12:00:00+03:00']) {
      expect(lineOf('DTEND', { endDate })).to.equal(undefined);
    }
  });

  it('ends with its last day where a timed event ends with a date', () => {
    expect(lineOf('DTEND', { endDate: '2026-09-06' })).to.equal(
      'DTEND;TZID=Europe/Riga:20260907T000000',
    );
  });

  it('writes in UTC what the rule of the time zone does not tell', () => {
    const start = (startDate: string) => lineOf('DTSTART', { startDate, endDate: undefined });
    expect(start('2026-10-25T02:59:00+03:00')).to.equal('DTSTART;TZID=Europe/Riga:20261025T025900');
    expect(start('2026-10-25T03:30:00+03:00')).to.equal('DTSTART:20261025T003000Z');
    expect(start('2026-10-25T03:30:00+02:00')).to.equal('DTSTART:20261025T013000Z');
    expect(start('2026-10-25T04:00:00+02:00')).to.equal('DTSTART;TZID=Europe/Riga:20261025T040000');
    expect(start('2000-07-01T12:00:00+02:00')).to.equal('DTSTART:20000701T100000Z');
  });

  it('names no organizer as a person to mail to', () => {
    const names = linesOf({}).map((line) => line.split(/[;:]/)[0]);
    expect(names).not.to.include.members(['ORGANIZER', 'ATTENDEE', 'METHOD']);
  });

  it('links only to what is safe to follow', () => {
    const url = 'javascript:alert(1)';
    const lines = linesOf({ url, onlineUrl: url }).filter((line) => /^(URL|CONF)/.test(line));
    expect(lines).to.deep.equal([]);
  });
});

describe('the truth in words', () => {
  const summary = (changes: Partial<CalendarEvent>) =>
    lineOf('SUMMARY:', { name: 'Koncerts', ...changes })?.slice('SUMMARY:'.length);
  const isFull = { remainingAttendeeCapacity: 0 };

  const truths: [Partial<CalendarEvent>, string, string][] = [
    [{ status: 'scheduled' }, 'Koncerts', 'CONFIRMED'],
    [{ status: 'cancelled', ...isFull }, 'Atcelts: Koncerts', 'CANCELLED'],
    [{ status: 'postponed' }, 'Atlikts: Koncerts', 'TENTATIVE'],
    [{ status: 'rescheduled' }, 'Pārcelts: Koncerts', 'CONFIRMED'],
    [{ status: 'moved-online' }, 'Pārcelts uz tiešsaisti: Koncerts', 'CONFIRMED'],
    [{ status: 'rescheduled', ...isFull }, 'Pārcelts · Vietu vairs nav: Koncerts', 'CONFIRMED'],
    [isFull, 'Vietu vairs nav: Koncerts', 'CONFIRMED'],
    [{ sample: true }, 'Paraugs: Koncerts', 'CONFIRMED'],
    [{ status: 'constructor' }, 'Koncerts', 'CONFIRMED'],
  ];
  for (const [changes, said, status] of truths) {
    it(`is “${said}”, ${status}`, () => {
      expect(summary(changes)).to.equal(said);
      expect(lineOf('STATUS', changes)).to.equal(`STATUS:${status}`);
    });
  }

  it('leaves the day free where the event does not take place', () => {
    expect(lineOf('TRANSP', { status: 'cancelled' })).to.equal('TRANSP:TRANSPARENT');
  });

  it('says when a moved event was to start', () => {
    const changes = { status: 'rescheduled', previousStartDate: '2026-09-04T18:00:00+03:00' };
    expect(lineOf('DESCRIPTION', changes)).to.include(
      'Pārcelts\\nIepriekš paredzēts: piektdien\\, 2026. gada 4. septembrī\\, plkst. 18.00\\n',
    );
  });

  it('says what is known of the price', () => {
    const priceOf = (changes: Partial<CalendarEvent>) => lineOf('DESCRIPTION', changes);
    const unknown = { price: undefined, isAccessibleForFree: undefined };
    expect(priceOf(unknown)).to.include('—\\nCena nav norādīta\\n');
    expect(priceOf({ ...unknown, isAccessibleForFree: true })).to.include('—\\nBez maksas\\n');
    expect(priceOf({ isAccessibleForFree: true, price: 'Ziedojumi' })).to.include(
      '—\\nBez maksas. Ziedojumi\\n',
    );
  });

  it('is told in English too', () => {
    const words = calendarWordsOf(en);
    const lines = linesOf({ status: 'cancelled' }, { words });
    expect(lines).to.include('SUMMARY:Cancelled: Koncerts\\; dziesmas\\, dejas');
    expect(lines).to.include('CATEGORIES:Concert,Education\\, youth');
  });
});

describe('plainText', () => {
  it('makes one line break of all that opens a line, and drops what can’t be shown', () => {
    expect(plainText('a\rb\r\nc\vd\fe\x85f\u2028g\u2029h')).to.equal('a\nb\nc\nd\ne\nf\ng\nh');
    expect(plainText('a\0\x07\x1b\x1c\x7f\x9fb\tc\ud83d')).to.equal('ab\tc');
    expect(oneLine(' a\r\n b\u00a0c\t')).to.equal('a b c');
  });
});

describe('fold', () => {
  const octets = (text: string) => new TextEncoder().encode(text).length;

  it('keeps every line within 75 octets, and whole characters together', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 300 }).map(plainText);
    fc.assert(
      fc.property(anyText, (text) => {
        const line = text.replaceAll('\n', ' ');
        const lines = fold(line).split('\r\n');
        for (const each of lines) expect(octets(each)).to.be.at.most(75);
        for (const each of lines.slice(0, -1)) expect(octets(each)).to.be.at.least(72);
        expect(lines.map((each, i) => (i ? each.slice(1) : each)).join('')).to.equal(line);
      }),
    );
  });
});

/** What an independent reader finds in a file; `updatedAt` is its LAST-MODIFIED. */
function readWithIcal(file: string) {
  const root = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const modified = component.getFirstPropertyValue('last-modified') as ICAL.Time | null;
    return {
      uid: event.uid,
      name: String(component.getFirstPropertyValue('summary') ?? ''),
      description: event.description,
      location: event.location,
      isAllDay: event.startDate.isDate,
      start: event.startDate.toUnixTime() * 1000,
      startDay: event.startDate.toString().slice(0, 10),
      end: event.endDate.toUnixTime() * 1000,
      endDay: event.endDate.toString().slice(0, 10),
      updatedAt: modified ? modified.toJSDate().toISOString() : undefined,
      record: String(component.getFirstPropertyValue('x-nvo-record')),
      propertyNames: component.getAllProperties().map(({ name }) => name),
    };
  });
}

const allowedNames = new Set(linesOf({}).map((line) => line.split(/[;:]/)[0]?.toLowerCase() ?? ''));

/** What must hold of any file, whatever the events say. */
function expectSound(file: string, events: CalendarEvent[]): void {
  expect(file).not.to.match(/[^\P{Cc}\r\n\t]|\p{Cs}|\u2028|\u2029|\r(?!\n)|(?<!\r)\n/u);
  for (const line of file.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).to.be.at.most(75);
  }
  const read = readWithIcal(file);
  expect(read).to.have.length(events.length);
  events.forEach((event, i) => expectSame(read[i]!, event));
}

type Read = ReturnType<typeof readWithIcal>[number];

function expectSame(read: Read, event: CalendarEvent): void {
  expect(read.uid).to.equal(`${event.id}@nvo`);
  expect(read.name.endsWith(oneLine(event.name))).to.equal(true);
  expect(read.isAllDay).to.equal(isDate(event.startDate));
  for (const name of read.propertyNames) expect(allowedNames).to.include(name);
  if (read.isAllDay) {
    expect(read.startDay).to.equal(addDays(event.startDate, 0));
    expect(read.endDay).to.equal(addDays(endDay(event), 1));
  } else {
    expect(read.start).to.equal(startInstant(event));
    expect(read.end).to.equal(endInstant(event));
  }
  const { description, updatedAt, record } = read;
  expect(withRecord({ description, updatedAt }, record)).to.deep.equal(event);
}

describe('reading it back', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.string({ minLength: 1, unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('a', '\r', '\n', '\u2028', '\\n', '\\', ';', ',', '"', '^', ':', '—'),
        {
          minLength: 1,
        },
      )
      .map((parts) => parts.join('')),
    fc.constantFrom('a\rBEGIN:VEVENT', 'x\n\n—\ny', '%0A', '\n\n—\n', '__proto__', '\ufeff'),
  );
  const code = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  const second = fc
    .integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2050, 0) / 1000 })
    .map((seconds) => seconds * 1000);
  const instant = fc.oneof(
    second.map(toRigaIso),
    second.map((time) => new Date(time).toISOString()),
    fc.constantFrom('2026-03-29T04:30:00+03:00', '2026-10-25T03:30:00+02:00'),
  );
  const day = second.map((time) => toRigaIso(time).slice(0, 10));

  const anyEvent = fc.record(
    {
      id: fc.stringMatching(/^[A-Za-z0-9._-]+$/),
      seriesId: code,
      name: text,
      description: text,
      kind: code,
      startDate: fc.oneof(instant, day),
      endDate: fc.oneof(instant, day),
      status: fc.oneof(code, fc.constantFrom('cancelled', 'postponed', 'rescheduled')),
      previousStartDate: fc.oneof(instant, day),
      attendanceMode: code,
      location: fc.record(
        {
          name: text,
          address: text,
          geo: fc.record({
            latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value || 0),
            longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value || 0),
          }),
        },
        { requiredKeys: ['name'] },
      ),
      onlineUrl: fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true })),
      municipalities: fc.array(code),
      organizer: fc.record({ name: text }),
      registration: fc.record(
        { url: text, email: text, telephone: text, deadline: fc.oneof(instant, day) },
        { requiredKeys: [] },
      ),
      remainingAttendeeCapacity: fc.nat(3),
      isAccessibleForFree: fc.boolean(),
      price: text,
      themes: fc.array(code),
      departures: fc.array(fc.record({ place: text, time: text })),
      url: fc.oneof(text, fc.webUrl()),
      updatedAt: instant,
      sequence: fc.nat(),
    },
    {
      requiredKeys: [
        'id',
        'name',
        'kind',
        'startDate',
        'status',
        'attendanceMode',
        'municipalities',
        'themes',
      ],
    },
  ) as fc.Arbitrary<CalendarEvent>;

  it('gives the same events to an independent reader, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 3 }), (events) => {
        expectSound(write(events), events);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every half hour around both changes of the clock', () => {
    const hours = Array.from({ length: 48 }, (_, i) => i * 1_800_000);
    const starts = [Date.UTC(2026, 2, 28, 12), Date.UTC(2026, 9, 24, 12)]
      .flatMap((noon) => hours.map((hour) => noon + hour))
      .map((time, i) => ({ ...concert, id: String(i), startDate: toRigaIso(time) }))
      .map(({ endDate, ...event }) => event);
    expectSound(write(starts), starts);
  });

  it('lets no naughty string out of its property', async () => {
    const response = await fetch('/shared/corpora/strings-blns/data/blns.json');
    if (!response.ok) throw new Error('shared data is missing: set NVO_SHARED');
    const strings = ((await response.json()) as string[]).filter(Boolean);
    const events = strings.map((name, i): CalendarEvent => ({
      ...concert,
      id: String(i),
      name,
      description: name,
      location: { name, address: name },
      organizer: { name },
      price: name,
      url: name,
      onlineUrl: name,
    }));
    expect(events.length).to.be.above(400);
    expectSound(write(events), events);
  });

  it('goes by iCalendar itself where another program has changed the event', () => {
    const [read] = readWithIcal(write([concert]));
    const changed = { name: 'Cits', updatedAt: '2026-08-03T00:00:00Z' };
    expect(withRecord(changed, read!.record)).to.equal(changed);
    expect(withRecord({ name: 'Cits' }, read!.record)).to.deep.equal({ name: 'Cits' });
  });

  it('goes by iCalendar itself where the record is broken', () => {
    const read = { name: 'Cits' };
    for (const record of ['', '{', '%', 'null', '1', '"x"', '{"id":%2']) {
      expect(withRecord(read, record)).to.equal(read);
    }
  });

  it('reads an instant of LAST-MODIFIED that is written in any way', () => {
    const [read] = readWithIcal(
      write([{ ...concert, updatedAt: '2026-08-02T10:00:00.123+03:00' }]),
    );
    expect(instantOf(read!.updatedAt!)).to.equal(Date.parse('2026-08-02T07:00:00Z'));
    const { description, updatedAt } = read!;
    expect(withRecord({ description, updatedAt }, read!.record)).to.have.property('id', concert.id);
  });
});
