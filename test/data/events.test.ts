import { expect } from 'chai';
import fc from 'fast-check';
import type { CalendarEvent } from '../../src/contract/event.ts';
import { past, upcoming } from '../../src/data/agenda.ts';
import { EventFiles, givenEvents, isMissing, isRead, lastDayOf } from '../../src/data/events.ts';
import { statesOf } from '../../src/data/event-state.ts';
import { spanOf } from '../../src/data/event-times.ts';
import { forgetCopies } from '../../src/data/load.ts';
import { monthGrid } from '../../src/data/month-grid.ts';
import { bare, eventsFile, over, running, terms } from '../../stories/events.ts';
import { fakeNetwork, offline, ORIGIN, status, type Routes } from '../../stories/network.ts';
import { anyEvent } from '../support/records.ts';

const endpoint = `${ORIGIN}/v1/`;
const main = `${ORIGIN}/v1/events.json`;
const monthFile = (month: string) => `${ORIGIN}/v1/events/${month}.json`;

const january: CalendarEvent = { ...bare, id: 'janvaris', startDate: '2026-01-10' };
const may: CalendarEvent = { ...bare, id: 'maijs', startDate: '2026-05-10' };
const months = ['2026-01', '2026-05', '2026-08', '2026-09'];

describe('EventFiles', () => {
  const restore: (() => void)[] = [];
  const asked: string[] = [];
  const serve = (routes: Routes) => {
    const counted = Object.entries(routes).map(([url, route]) => [
      url,
      async (request: Request) => {
        asked.push(url.slice(`${ORIGIN}/v1/`.length));
        return typeof route === 'function' ? route(request) : Response.json(route);
      },
    ]);
    restore.push(fakeNetwork(Object.fromEntries(counted) as Routes));
  };
  const ids = (events: readonly CalendarEvent[]) => events.map(({ id }) => id);

  beforeEach(() => {
    forgetCopies();
    asked.length = 0;
    serve({
      [main]: eventsFile([over, running], { months }),
      [monthFile('2026-01')]: eventsFile([january]),
      [monthFile('2026-05')]: eventsFile([may]),
    });
  });
  afterEach(() => {
    for (const each of restore.splice(0)) each();
  });

  it('reads events.json, and of the months those alone that it does not cover', async () => {
    const { value, failure } = await new EventFiles(endpoint).read([
      '2026-05',
      '2026-09',
      '2026-02',
    ]);
    expect(asked).to.deep.equal(['events.json', 'events/2026-05.json']);
    expect(ids(value.records)).to.deep.equal(['maijs', over.id, running.id]);
    expect(failure).to.equal(undefined);
    expect([...(value.read ?? [])]).to.deep.equal(['2026-05', '2026-09', '2026-02']);
  });

  it('asks for each file once, and for all of them anew when it is told to', async () => {
    const files = new EventFiles(endpoint);
    await files.read(['2026-05']);
    await files.read(['2026-05', '2026-01']);
    expect(asked).to.deep.equal(['events.json', 'events/2026-05.json', 'events/2026-01.json']);
    await files.read(['2026-05'], { reread: true });
    expect(asked.slice(3)).to.deep.equal(['events.json', 'events/2026-05.json']);
  });

  it('reads a month that is covered in part', async () => {
    serve({ [monthFile('2026-08')]: eventsFile([over, { ...may, startDate: '2026-08-02' }]) });
    const { value } = await new EventFiles(endpoint).read(['2026-08']);
    expect(asked).to.include('events/2026-08.json');
    expect(ids(value.records)).to.deep.equal(['maijs', over.id, running.id]);
  });

  it('takes an event that is in two files once, as events.json has it', async () => {
    serve({ [monthFile('2026-05')]: eventsFile([may, { ...over, name: 'Agrāk' }]) });
    const { value } = await new EventFiles(endpoint).read(['2026-05']);
    expect(value.records.filter(({ id }) => id === over.id)).to.deep.equal([over]);
  });

  it('takes a month without a file for one without events', async () => {
    serve({ [main]: eventsFile([running], { months: undefined, covers: undefined }) });
    const { value, failure } = await new EventFiles(endpoint).read(['2025-03']);
    expect(failure).to.equal(undefined);
    expect(isRead(value, '2025-03')).to.equal(true);
    expect(isMissing(value, '2025-03')).to.equal(false);
  });

  it('keeps the rest where a month can’t be had, and tells which', async () => {
    serve({ [monthFile('2026-05')]: status(503) });
    const { value, failure } = await new EventFiles(endpoint).read(['2026-05', '2026-01']);
    expect(ids(value.records)).to.deep.equal(['janvaris', over.id, running.id]);
    expect(failure?.message).to.contain('2026-05.json answered 503');
    expect([isMissing(value, '2026-05'), isMissing(value, '2026-01')]).to.deep.equal([true, false]);
  });

  it('asks again for what it had as an old copy only', async () => {
    const files = new EventFiles(endpoint);
    await files.read(['2026-05']);
    serve({ [main]: offline });
    const { failure } = await files.read([], { reread: true });
    expect(failure).to.be.an('error');
    asked.length = 0;
    serve({ [main]: eventsFile([running]) });
    expect((await files.read([])).failure).to.equal(undefined);
    expect(asked).to.deep.equal(['events.json']);
  });

  it('throws where events.json itself can’t be had, and stops where it is told to', async () => {
    serve({ [main]: status(500) });
    const thrown = await new EventFiles(endpoint).read([]).catch((error: unknown) => error);
    expect(String(thrown)).to.contain('events.json answered 500');
    const aborted = await new EventFiles(endpoint)
      .read([], { signal: AbortSignal.abort() })
      .catch((error: unknown) => (error as Error).name);
    expect(aborted).to.equal('AbortError');
  });

  it('offers organizers by id and, where they have none, by name', async () => {
    const named = { ...running, organizer: { name: 'Kaimiņi, no Olaines' } };
    const known = { ...over, organizer: { id: '00000000001', name: 'Parauga koris' } };
    serve({ [main]: eventsFile([known, named]) });
    const { value } = await new EventFiles(endpoint).read([]);
    expect(value.terms['organizer']).to.deep.equal({
      '00000000001': { lv: 'Parauga koris', en: 'Parauga koris' },
      'Kaimiņi, no Olaines': { lv: 'Kaimiņi, no Olaines', en: 'Kaimiņi, no Olaines' },
    });
  });
});

describe('givenEvents', () => {
  it('puts events by start, and leaves out what does not fit, each alone', () => {
    const { warn } = console;
    console.warn = () => undefined;
    const wrong = { ...bare, startDate: 'rīt' };
    const { value } = givenEvents([running, wrong, january], terms);
    console.warn = warn;
    expect(value.records).to.deep.equal([january, running]);
    expect(isRead(value, '1999-01')).to.equal(true);
  });

  it('has what touches some days before the others are checked, and the same behind', () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...all: unknown[]) => warnings.push(all);
    const wrong: unknown[] = [null, 1, 'x', [], {}, { startDate: {} }, { ...running, kind: 7 }];
    const { value } = givenEvents([running, ...(wrong as CalendarEvent[]), january], terms);
    const look = () => value.within('2026-01-01', '2026-12-31');
    const before = look();
    expect(before).to.have.length(2);
    const told = warnings.length;
    value.check();
    console.warn = warn;
    expect(look()).to.deep.equal(before);
    expect(before).to.deep.equal(value.records);
    expect(before).to.deep.equal([january, running]);
    expect([told, warnings.length]).to.deep.equal([0, 1]);
    expect(String(warnings)).to.contain('7 of 9 records left out');
  });
});

describe('any event of the contract', () => {
  it('has its place and its words, and stops nothing', () => {
    const now = Date.parse('2026-09-05T12:00:00+03:00');
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 4 }), (events) => {
        const all = [...upcoming(events, now, '2026-09-05'), ...past(events, now)];
        expect(all).to.have.length(events.length);
        monthGrid(events, '2026-09', 4);
        for (const event of events) {
          expect(statesOf(event, now)).to.be.an('array');
          expect(spanOf(event, 2026).start.weekday).to.be.within(1, 7);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('lastDayOf', () => {
  it('is the 29th in a leap year’s February', () => {
    expect(['2027-02', '2028-02', '2026-12'].map(lastDayOf)).to.deep.equal([
      '2027-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });
});
