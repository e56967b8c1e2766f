import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { outcomeOf, printed, ProjectCopy } from '../support/project.ts';
import { calendarOf, eventSheetOf, EventWorkspace } from '../support/events.ts';
import { sends, startServer } from '../support/server.ts';
import { sheetOf } from '../support/sheets.ts';
import { temporaryFolder } from '../support/workspace.ts';

const project = new ProjectCopy(temporaryFolder());

before(() => project.make(true));

const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
const sheet = (...names: string[]) =>
  eventSheetOf(names.map((name) => ({ Nosaukums: name, Sākums: soon })));
const calendar = (name: string) =>
  calendarOf([`DTSTART;VALUE=DATE:${soon.replaceAll('-', '')}`, `SUMMARY:${name}`]);

const nvo = (workspace: EventWorkspace, ...args: string[]) =>
  project.nvo([...args, '--lang', 'en'], { cwd: workspace.folder });

describe('nvo refresh events', { timeout: 60_000 }, () => {
  it('reads the sheet and the calendars, and leaves the rest as it was last', async () => {
    const workspace = new EventWorkspace();
    await workspace.prepare(sheet('A'), { k: calendar('K') });
    assert.equal((await nvo(workspace, 'refresh')).code, 0);
    const organizations = await workspace.read('organizations.json');

    await workspace.prepare(sheet('B'), { k: calendar('L') });
    await workspace.write('organizations.csv', sheetOf([{ Nosaukums: 'Cita', Novads: 'Olaine' }]));
    const { code, stdout, stderr } = await nvo(workspace, 'refresh', 'events');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^2 organizations, 2 events; .*: changed files of events: \d+\n$/);
    const names = (await workspace.events()).map(({ name }) => name);
    assert.deepEqual(names, ['B', 'L']);
    assert.equal(await workspace.read('organizations.json'), organizations);
  });

  it('refreshes all where nothing has been published yet', async () => {
    const workspace = new EventWorkspace();
    await workspace.prepare(sheet('A'));
    assert.equal((await nvo(workspace, 'refresh', 'events')).code, 0);
    assert.equal((await workspace.published()).length, 2);
    assert.equal((await workspace.events()).length, 1);
  });

  it('exits with 1 when a calendar fails, and keeps its events', async () => {
    const workspace = new EventWorkspace();
    await workspace.prepare(undefined, { k: calendar('K') });
    await nvo(workspace, 'refresh');
    await workspace.write('k.ics', 'x');
    const { code, stderr } = await nvo(workspace, 'refresh', 'events');
    assert.equal(code, 1);
    assert.match(stderr, /^k: this is no calendar/);
    assert.equal((await workspace.events()).length, 1);
  });
});

describe('nvo check', { timeout: 60_000 }, () => {
  it('knows a sheet of events, says what is wrong in it alone, and writes nothing', async () => {
    const workspace = new EventWorkspace();
    await workspace.write('pasakumi.csv', 'Nosaukums;Sākums;Cena\nA;rudenī;5 €\nB;2026-09-05;\n');
    const { code, stdout, stderr } = await nvo(workspace, 'check', 'pasakumi.csv');
    assert.equal(code, 0, stderr);
    const [first, second, ...rest] = stderr.trim().split('\n');
    assert.match(first ?? '', /^pasakumi\.csv, row 2, column “Sākums”: “rudenī” is no date/);
    assert.match(second ?? '', /^pasakumi\.csv, row 3, column “Cena”: there is no price/);
    assert.deepEqual(rest, []);
    assert.match(stdout, /^pasakumi\.csv: remarks: 2; the list would have 1 event\. Nothing/);
    assert.equal(existsSync(workspace.path('.nvo')), false);
  });

  it('says of a sheet of events without prices which column it lacks', async () => {
    const workspace = new EventWorkspace();
    await workspace.write('pasakumi.csv', 'Nosaukums;Sākums\nA;2026-09-05\n');
    const { code, stderr } = await nvo(workspace, 'check', 'pasakumi.csv');
    assert.equal(code, 1);
    assert.match(stderr, /^pasakumi\.csv: this is not the expected table: .* columns Cena/);
  });

  it('knows a calendar, and says what is wrong in it by line', async () => {
    const workspace = new EventWorkspace();
    const broken = calendarOf(['SUMMARY:A'], ['DTSTART:20260905T100000Z', 'SUMMARY:B']);
    await workspace.write('k.ics', broken);
    const { code, stdout, stderr } = await nvo(workspace, 'check', 'k.ics');
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^k\.ics, row \d+: there is no start; the component is left out/);
    assert.match(stdout, /^k\.ics: remarks: 1; the list would have 1 event\./);
  });
});

describe('nvo serve', { timeout: 60_000 }, () => {
  const address = /The directory on a page: +(http:\/\/localhost:(\d+))\//;

  it('tells in healthz of each calendar by its name, and serves its events', async () => {
    const server = await startServer(sends(calendar('K')));
    const workspace = new EventWorkspace();
    await workspace.prepare(sheet('A'), { kultura: `${server.url}/SECRET.ics`, nav: 'x' });
    const child = project.start(['serve', '--port', '0'], { cwd: workspace.folder });
    const [, host] = await printed(child, address);
    const healthz = async () => (await fetch(`${host}/healthz`)).text();
    const { status, sources } = JSON.parse(await healthz()) as {
      status: string;
      sources: Record<string, { lastGood?: string; lastError?: string }>;
    };
    assert.equal(status, 'degraded');
    assert.match(sources['events']?.lastGood ?? '', /^\d{4}-/);
    assert.match(sources['calendar-kultura']?.lastGood ?? '', /^\d{4}-/);
    assert.deepEqual(sources['calendar-nav'], { lastError: 'this is no calendar (iCalendar).' });
    assert.doesNotMatch(await healthz(), /SECRET|127\.0/);
    const months = (await (await fetch(`${host}/v1/events.json`)).json()) as { months: string[] };
    assert.equal(months.months.includes(soon.slice(0, 7)), true);
    const ics = await fetch(`${host}/v1/events.ics?kind=other`);
    assert.match(await ics.text(), /SUMMARY:K/);
    child.kill('SIGTERM');
    assert.equal((await outcomeOf(child)).code, 0);
  });

  it('exports what it serves: the months, and the calendars to subscribe to', async () => {
    const workspace = new EventWorkspace();
    await workspace.prepare(sheet('A'));
    assert.equal((await nvo(workspace, 'export', 'public')).code, 0);
    for (const name of ['events.json', 'events.ics', 'events/marupe.ics', 'events/all.fair.ics']) {
      for (const ending of ['', '.gz', '.br']) {
        assert.ok(existsSync(workspace.path(`public/v1/${name}${ending}`)), name + ending);
      }
    }
    assert.ok(existsSync(workspace.path(`public/v1/events/${soon.slice(0, 7)}.json`)));
  });
});
