import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { readCalendar } from '../../endpoint/calendar/read-calendar.ts';
import { createApp } from '../../endpoint/http/app.ts';
import { LiveFiles } from '../../endpoint/http/live-files.ts';
import { eventSheetOf, EventWorkspace } from '../support/events.ts';

const rows = [
  { Nosaukums: 'A', Sākums: '2026-09-05 18:00', Veids: 'Koncerts', Novads: 'Mārupe' },
  { Nosaukums: 'B', Sākums: '2026-09-06', Veids: 'Talka', Novads: 'Olaine', Virzieni: 'Vide' },
  { Nosaukums: 'C', Sākums: '2012-09-06', Veids: 'Koncerts', Novads: 'Mārupe|Olaine' },
  { Nosaukums: 'D', Sākums: '2026-09-07', Beigas: '2026-10-07', Rīkotājs: 'Avots' },
];

const workspace = new EventWorkspace();
const files = new LiveFiles({ out: workspace.out, site: workspace.folder });
const app = createApp({
  files: () => files.all,
  health: () => ({}),
  calendar: (query) => files.calendar(query),
});

before(async () => {
  await workspace.refreshEvents(eventSheetOf(rows));
  await files.loadData();
});

const window = { from: new Date(Date.UTC(2010, 0)), to: new Date(Date.UTC(2030, 0)) };

/** Names of the events of a calendar at an address. */
async function namesAt(path: string): Promise<string> {
  const response = await app.request(path);
  assert.equal(response.status, 200, path);
  assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { occurrences, problems } = await readCalendar(bytes, { window });
  assert.deepEqual(problems, []);
  return occurrences.map(({ fields }) => fields.name).join('');
}

describe('the served events', () => {
  it('are events.json and the months, as they lie in the folder', async () => {
    for (const name of ['events.json', 'events/2012-09.json', 'events/2026-10.json']) {
      const response = await app.request(`/v1/${name}`);
      assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(await response.text(), await workspace.read(name));
    }
    assert.equal((await app.request('/v1/events/2012-08.json')).status, 404);
  });

  it('are no other files of that folder', async () => {
    await workspace.write('out/events/notes.json', '{}');
    await workspace.write('out/events/2026-09.json.x.tmp', '{}');
    await files.loadData();
    for (const name of ['notes.json', '2026-09.json.x.tmp']) {
      assert.equal((await app.request(`/v1/events/${name}`)).status, 404);
    }
  });
});

describe('events.ics', () => {
  const chosen: [string, string][] = [
    ['', 'CABD'],
    ['?municipality=marupe', 'CA'],
    ['?municipality=olaine', 'CB'],
    ['?municipality=marupe,olaine', 'CAB'],
    ['?municipality=marupe&municipality=olaine', 'CAB'],
    ['?kind=concert', 'CA'],
    ['?kind=concert,clean-up', 'CAB'],
    ['?theme=environment', 'B'],
    ['?organization=avots', 'D'],
    ['?municipality=olaine&kind=concert', 'C'],
    ['?kind=', 'CABD'],
    ['?utm_source=x', 'CABD'],
    ['?kind=nothing', ''],
    ['?kind=nothing,concert', 'CA'],
    ['?municipality=__proto__', ''],
  ];
  for (const [query, names] of chosen) {
    it(`has ${names || 'nothing'} for “${query}”`, async () => {
      assert.equal(await namesAt(`/v1/events.ics${query}`), names);
    });
  }

  it('comes with the headers of the contract, and 304 to whom its ETag is known', async () => {
    for (const path of ['/v1/events.ics', '/v1/events.ics?kind=concert']) {
      const { headers } = await app.request(path);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.equal(headers.get('cache-control'), 'public, max-age=300, stale-if-error=604800');
      assert.equal(headers.get('vary'), 'Accept-Encoding');
      const etag = headers.get('etag') ?? '';
      const again = await app.request(path, { headers: { 'If-None-Match': etag } });
      assert.equal(again.status, 304);
    }
  });

  it('comes compressed, also where it is chosen', async () => {
    const headers = { 'Accept-Encoding': 'br' };
    const response = await app.request('/v1/events.ics?kind=concert', { headers });
    assert.equal(response.headers.get('content-encoding'), 'br');
    const text = brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString();
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  });

  it('answers HEAD, and an organization by the ids it once had', async () => {
    const head = await app.request('/v1/events.ics?kind=concert', { method: 'HEAD' });
    assert.equal(head.status, 200);
    await workspace.write('organizations.csv', '');
    const text = await workspace.read('organizations.json');
    await workspace.write(
      'out/organizations.json',
      text.replace('"id":"avots","formerIds":[]', '"id":"avots","formerIds":["vecais"]'),
    );
    await files.loadData();
    assert.equal(await namesAt('/v1/events.ics?organization=vecais'), 'D');
  });

  it('is the same file for one municipality, kind, or both, on a host of plain files', async () => {
    for (const [name, query] of [
      ['marupe', 'municipality=marupe'],
      ['all.concert', 'kind=concert'],
      ['olaine.concert', 'municipality=olaine&kind=concert'],
      ['olaine.fair', 'municipality=olaine&kind=fair'],
    ] as const) {
      const response = await app.request(`/v1/events.ics?${query}`);
      assert.equal(await response.text(), await workspace.read(`events/${name}.ics`));
      assert.equal(
        await namesAt(`/v1/events/${name}.ics`),
        await namesAt(`/v1/events.ics?${query}`),
      );
    }
  });

  it('is not found where no events are published', async () => {
    const empty = new EventWorkspace();
    await empty.refreshEvents(undefined);
    const none = new LiveFiles({ out: empty.out, site: empty.folder });
    await none.loadData();
    const other = createApp({
      files: () => none.all,
      health: () => ({}),
      calendar: (query) => none.calendar(query),
    });
    for (const query of ['', '?kind=concert']) {
      assert.equal((await other.request(`/v1/events.ics${query}`)).status, 404);
    }
  });
});
