import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { embedApp, eventOf, jsonLdOf, organizationOf, pageText } from '../support/embed-app.ts';

const choir = organizationOf({ id: '40008000001', formerIds: ['koris'] });
const talk = eventOf();
const trip = eventOf({
  id: 'brauciens-20260910T060000Z',
  name: 'Parauga brauciens',
  kind: 'experience-trip',
  startDate: '2026-09-10T09:00:00+03:00',
  endDate: '2026-09-10T17:30:00+03:00',
  location: { name: 'Ogre' },
  organizer: { id: '40008000001', name: 'Parauga koris' },
  description: 'Vairāk: https://example.org/ogre.',
  registration: { url: 'https://example.org/pieteikties' },
  municipalities: ['olaine'],
});
const called = eventOf({
  id: 'b',
  name: 'Atceltais',
  status: 'cancelled',
  startDate: '2026-10-03',
});
const old = eventOf({ id: 'vecs-20260805', name: 'Vecais', startDate: '2026-08-05' });
const events = [old, talk, trip, called];

const host = 'https://nvo.example';
let app: Hono;
before(async () => {
  app = await embedApp({ organizations: [choir], events }, host);
});

const namesIn = (page: string) =>
  [...page.matchAll(/class="name"[^>]*>([^<]*)<\/a/g)].map(([, name]) => name?.trim());

describe('the calendar’s page', () => {
  it('lists upcoming events by day, each with the way to its own page', async () => {
    const page = await pageText(app, '/embed/calendar');
    assert.deepEqual(namesIn(page), ['Parauga talka', 'Parauga brauciens', 'Atceltais']);
    assert.match(page, /<h2>sestdiena, 5\. septembris<\/h2>/);
    assert.match(page, /plkst\. 9\.00–17\.30<\/time>\s*· <span lang="lv">Ogre<\/span>/);
    assert.match(page, /<span class="state">Atcelts<\/span>/);
    assert.match(page, /href="\.\.\/embed\/calendar\/brauciens-20260910T060000Z"/);
  });

  it('shows a month with the ways to its neighbours, as far as anything is known of them', async () => {
    const page = await pageText(app, '/embed/calendar?nvo-calendar.month=2026-10');
    assert.deepEqual(namesIn(page), ['Atceltais']);
    assert.match(page, /<h1>Pasākumu kalendārs, 2026\. gada oktobris<\/h1>/);
    assert.match(page, /href="calendar\?nvo-calendar\.month=2026-09"\s+rel="prev"/);
    assert.doesNotMatch(page, /rel="next"/);
    const far = await pageText(app, '/embed/calendar?nvo-calendar.month=2031-01');
    assert.match(far, /noindex/);
    assert.match(far, /Šajā mēnesī pasākumu nav/);
    assert.doesNotMatch(far, /rel="(next|prev)"/);
  });

  it('names the script that has the calendar in it, with its month where that is shown, and its data', async () => {
    const filesOf = async (path: string) =>
      [
        ...(await pageText(app, path)).matchAll(
          /(?:src|href)="\.\.\/v1\/(nvo-calendar[\w-]*\.js|\w+\.json)"/g,
        ),
      ].map(([, file]) => file);
    assert.deepEqual(await filesOf('/embed/calendar'), ['events.json', 'nvo-calendar.js']);
    for (const query of ['view=month', 'nvo-calendar.view=month', 'nvo-calendar.month=2026-09']) {
      assert.deepEqual(
        await filesOf(`/embed/calendar?${query}`),
        ['events.json', 'nvo-calendar-month.js'],
        query,
      );
    }
    assert.deepEqual(await filesOf('/embed/calendar?view=month&nvo-calendar.view=upcoming'), [
      'events.json',
      'nvo-calendar.js',
    ]);
  });

  it('takes a plain month, and leads to the address that the widget reads too', async () => {
    const response = await app.request('/embed/calendar?month=2026-09&lang=en');
    const { status, headers } = response;
    assert.deepEqual(
      [status, headers.get('location')],
      [301, './calendar?lang=en&nvo-calendar.month=2026-09'],
    );
  });

  it('passes over a month that is none', async () => {
    const page = await pageText(app, '/embed/calendar?nvo-calendar.month=2026-13');
    assert.equal(namesIn(page).length, 3);
  });

  it('shows what is over, the latest first', async () => {
    assert.deepEqual(namesIn(await pageText(app, '/embed/calendar?view=past')), ['Vecais']);
  });

  it('finds by words and filters what the view shows', async () => {
    const found = await pageText(app, '/embed/calendar?nvo-calendar.q=brauciena');
    assert.deepEqual(namesIn(found), ['Parauga brauciens']);
    const kind = await pageText(app, '/embed/calendar?nvo-calendar.kind=clean-up');
    assert.deepEqual(namesIn(kind), ['Parauga talka', 'Atceltais']);
    assert.match(kind, /name="nvo-calendar\.kind"\s+value="clean-up"\s+checked/);
    const own = await pageText(app, '/embed/calendar?organization=40008000001');
    assert.deepEqual(namesIn(own), ['Parauga brauciens']);
    assert.match(own, /events\.ics\?organization=40008000001/);
  });

  it('keeps the month that is looked at when something is searched', async () => {
    const page = await pageText(app, '/embed/calendar?nvo-calendar.month=2026-09');
    assert.match(page, /type="hidden" name="nvo-calendar\.month" value="2026-09"/);
  });

  it('shows what was on last where nothing is announced', async () => {
    const page = await pageText(await embedApp({ events: [old] }), '/embed/calendar');
    assert.match(page, /Pašlaik neviens pasākums nav izziņots/);
    assert.deepEqual(namesIn(page), ['Vecais']);
  });

  it('tells search engines of what is still to come', async () => {
    const page = await pageText(app, '/embed/calendar');
    const graph = jsonLdOf(page)['@graph'] as { '@type': string; name: string }[];
    assert.deepEqual(
      graph.map((each) => each.name),
      namesIn(page),
    );
    assert.ok(graph.every((each) => each['@type'] === 'Event' && !('@context' in each)));
  });
});

describe('an event’s page', () => {
  it('tells people and the sites they share it on when and where it is', async () => {
    const page = await pageText(app, '/embed/calendar/brauciens-20260910T060000Z');
    assert.match(page, /<title>Parauga brauciens – /);
    const about = /og:description" content="([^"]*)"/.exec(page)?.[1];
    assert.match(about ?? '', /^ceturtdien, 10\. septembrī, plkst\. 9\.00–17\.30 · Ogre · /);
    assert.match(page, /<a href="https:\/\/example\.org\/ogre" target="_top"/);
    assert.match(page, /href="\.\.\/\.\.\/embed\/directory\/40008000001"/);
    assert.equal(jsonLdOf(page)['@type'], 'Event');
    assert.match(page, /href="[^"]*\/event\.ics" download/);
  });

  it('comes as a calendar file', async () => {
    const response = await app.request('/embed/calendar/brauciens-20260910T060000Z/event.ics');
    assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
    const text = await response.text();
    assert.match(text, /SUMMARY:Parauga brauciens/);
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
    assert.equal((await app.request('/embed/calendar/nothing/event.ics')).status, 404);
  });

  it('is no longer to be taken along once it is over', async () => {
    const page = await pageText(app, '/embed/calendar/vecs-20260805');
    assert.doesNotMatch(page, /event\.ics/);
    assert.match(page, /Noticis/);
  });

  it('asks by the form where messages are taken, else by mail', async () => {
    const path = `/embed/calendar/${talk.id}`;
    const open = await embedApp({ events, site: { inbox: true } });
    assert.match(
      await pageText(open, `${path}?look=marupe`),
      /contact-form\?look=marupe&amp;topic=event&amp;event=talka-20260905T150000Z/,
    );
    const closed = await embedApp({ events, site: { email: 'info@example.lv' } });
    assert.match(await pageText(closed, path), /href="mailto:info@example\.lv\?subject=/);
  });
});
