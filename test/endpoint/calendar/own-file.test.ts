import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCalendar } from '../../../endpoint/calendar/read-calendar.ts';
import { occurrenceToDraft, type CalendarContext } from '../../../endpoint/feed/calendar-events.ts';
import { Organizers } from '../../../endpoint/feed/organizers.ts';
import type { CalendarEvent } from '../../../src/contract/event.ts';
import { calendarWordsOf } from '../../../src/data/icalendar-words.ts';
import { writeCalendar } from '../../../src/data/icalendar.ts';
import { toRigaIso } from '../../../src/data/riga-iso.ts';
import { addDays } from '../../../src/data/riga-time.ts';
import { lv } from '../../../src/locales/lv.ts';
import { anyEvent } from '../../support/records.ts';

const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2027, 0, 1);
const window = { from: new Date(from), to: new Date(to) };

const known = { id: 'koris', formerIds: [], name: 'Koris' };

const second = 1000;
const timed = fc
  .tuple(fc.integer({ min: from / second, max: to / second - 100_000 }), fc.nat(90_000))
  .map(([start, length]) => ({
    startDate: toRigaIso(start * second),
    ...(length > 0 && { endDate: toRigaIso((start + length) * second) }),
  }));
const allDay = fc.tuple(fc.nat(300), fc.nat(5)).map(([start, length]) => {
  const startDate = addDays('2026-01-02', start);
  return { startDate, ...(length > 0 && { endDate: addDays(startDate, length) }) };
});

/** As JSON has it: without the bare prototypes of fast-check's records. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** An event as a feed has it: when it was changed is known to the second. */
const anyPublished = fc
  .tuple(anyEvent, fc.oneof(timed, allDay), fc.boolean())
  .filter(([{ name }]) => /\p{L}/u.test(name))
  .map(([event, times, isKnown]): CalendarEvent => {
    const { image: _, sample: __, endDate: ___, organizer: ____, ...rest } = event;
    return {
      ...rest,
      ...times,
      updatedAt: '2026-01-05T10:00:00+02:00',
      ...(isKnown && { organizer: { id: 'koris', name: 'Koris' } }),
    };
  });

describe('our own calendar file', () => {
  it('gives the same events when it is read back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyPublished, { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
        async (events) => {
          const text = writeCalendar(events, {
            name: 'Pasākumi',
            terms: {},
            words: calendarWordsOf(lv),
            stamp: new Date(from),
          });
          const { occurrences, problems } = await readCalendar(Buffer.from(text), { window });
          assert.deepEqual(problems, []);
          const context = { organizers: new Organizers([known]) } as CalendarContext;
          const read = occurrences.map((each) => occurrenceToDraft(each, context));
          const byId = (list: readonly { id: string }[]) =>
            [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
          assert.deepEqual(plain(byId(read)), plain(byId(events)));
        },
      ),
      { numRuns: 100 },
    );
  });
});
