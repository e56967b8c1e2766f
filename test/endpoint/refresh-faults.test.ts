import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { rm } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { refresh } from '../../endpoint/feed/refresh.ts';
import { registerOf } from '../support/register.ts';
import { cuts, sends, startServer } from '../support/server.ts';
import { linesOf, sheetOf } from '../support/sheets.ts';
import { projectFile } from '../support/shared.ts';
import { site, Workspace } from '../support/workspace.ts';

const many = Array.from({ length: 10 }, (_, i) => i);

/** Each kind of source, good, and what is published of it. */
const sources: Record<string, { good: string; half: string; headings: string; mark: RegExp }> = {
  register: tableOf(
    registerOf(many.map((i) => ({ regcode: `4000800000${i}`, name: `Biedrība "Avots ${i}"` }))),
    /"id":"40008000007"/,
  ),
  organizations: tableOf(
    sheetOf(many.map((i) => ({ Nosaukums: `Grupa ${i}`, Novads: 'Olaine' }))),
    /"id":"grupa-7"/,
  ),
  publicBenefit: tableOf(
    `Registracijas_kods,Statuss,Speka_lidz\n${many.map((i) => `4000800010${i},Spēkā esošs,\n`).join('')}`,
    /"publicBenefit":true/,
  ),
  areas: tableOf(
    `regcode;name;type;area_of_activity\n${many.map((i) => `4000800010${i};X;BDR;Sports\n`).join('')}`,
    /"areas":\["sport"\]/,
  ),
};

function tableOf(good: string, mark: RegExp) {
  const lines = good.split('\n');
  const headings = `${lines[0]}\n`;
  return { good, half: `${lines.slice(0, 5).join('\n')}\n`, headings, mark };
}

/** With it, the lists have something to be about. */
const named = {
  organizations: sheetOf([
    { Nosaukums: 'Enkurs', 'Reģistrācijas numurs': '40008000107', Novads: 'Olaine' },
  ]),
};

const webPage = '<!doctype html>\n<html><head><title>Kļūda</title></head></html>\n';

interface Failure {
  answer: (half: string, headings: string) => RequestListener;
  says: RegExp;
}

const failures: Record<string, Failure> = {
  'answers 500': { answer: () => sends('x', {}, 500), says: /answered with the error 500/ },
  'answers 503': { answer: () => sends('x', {}, 503), says: /answered with the error 503/ },
  'answers 404': { answer: () => sends('x', {}, 404), says: /answered with the error 404/ },
  'is empty': { answer: () => sends(''), says: /the file is empty/ },
  'has headings only': {
    answer: (_half, headings) => sends(headings),
    says: /headings but not a single row/,
  },
  'has lost more than half of its records': {
    answer: (half) => sends(half),
    says: /has only 4 records, last time there were 10/,
  },
  'is a web page': { answer: () => sends(webPage), says: /not the expected table: it lacks/ },
  'breaks off in the middle': {
    answer: (half) => cuts(half),
    says: /the download broke off/,
  },
  'hangs up at once': {
    answer: () => (request) => request.socket.destroy(),
    says: /the server can’t be reached/,
  },
};

for (const [name, { good, half, headings, mark }] of Object.entries(sources)) {
  describe(`refresh: when ${name}`, () => {
    for (const [what, { answer, says }] of Object.entries(failures)) {
      it(`${what}, it keeps the last good data and says so`, async () => {
        const workspace = new Workspace();
        const server = await startServer(sends(good));
        const sheet = await workspace.write('organizations.csv', named.organizations);
        const address = `${server.url}/${name}.csv`;
        const config = await workspace.configure({ organizations: sheet, [name]: address });
        const first = await refresh(config);
        assert.equal(first.report.hasFailedSource, false);
        const before = await workspace.bytes();
        assert.match(await workspace.read('organizations.json'), mark);

        server.answer = answer(half, headings);
        const { report, changed } = await refresh(config);
        assert.equal(report.hasFailedSource, true);
        assert.deepEqual(changed, []);
        assert.deepEqual(await workspace.bytes(), before);
        const lines = linesOf(report, 'en').filter((line) => !line.includes(', row '));
        assert.equal(lines.length, 1);
        assert.ok(lines[0]?.startsWith(`${server.url}/${name}.csv: `), lines[0]);
        assert.match(lines[0] ?? '', says);
        assert.match(lines[0] ?? '', /earlier data stays in use \(\d{4}-\d\d-\d\d\)/);
        assert.match(linesOf(report, 'lv').join(), /Paliek spēkā iepriekšējie dati/);
      });
    }
  });
}

describe('refresh: when the terms or the site’s own file', () => {
  const good = {
    terms: readFileSync(projectFile('content/terms.csv'), 'utf8'),
    site: JSON.stringify(site),
  };
  const lines = good.terms.split('\n');
  const bad: [keyof typeof good, string, RequestListener, RegExp][] = [
    ['terms', 'answer 503', sends('', {}, 503), /answered with the error 503/],
    [
      'terms',
      'have a mistyped row',
      sends([...lines.slice(0, -1), 'place,Liela Sala,Lielā Sala,Lielā Sala', ''].join('\n')),
      new RegExp(`row ${lines.length}, column “Kods”: “Liela Sala” is not valid`),
    ],
    [
      'terms',
      'have a broken row',
      sends(`${good.terms}"x,y\n`),
      new RegExp(`row ${lines.length}: a quote does not close`),
    ],
    ['site', 'answers 503', sends('', {}, 503), /answered with the error 503/],
    ['site', 'is no JSON', sends('{'), /this is no JSON file/],
    ['site', 'lacks a field', sends('{}'), /the field name is not valid/],
  ];
  for (const [name, what, answer, says] of bad) {
    it(`(${name}) ${what}, refresh goes on with the last good ones and says so`, async () => {
      const workspace = new Workspace();
      const server = await startServer(sends(good[name]));
      const sources = { organizations: 'organizations.csv', [name]: `${server.url}/${name}` };
      await workspace.write('organizations.csv', named.organizations);
      const config = await workspace.configure(sources);
      assert.equal((await refresh(config)).report.hasFailedSource, false);
      server.answer = answer;
      await workspace.write('organizations.csv', sheetOf([{ Nosaukums: 'B', Novads: 'Olaine' }]));
      const { report, organizations } = await refresh(config);
      assert.equal(report.hasFailedSource, true);
      assert.match(linesOf(report, 'en').join('\n'), says);
      assert.deepEqual(
        organizations.map(({ municipalities }) => municipalities),
        [['olaine']],
      );
      assert.equal((await workspace.published())[0]?.name, 'B');
    });
  }
});

describe('refresh: a sheet that has lost its column of hidden entries', () => {
  it('is not used, unless it is forced: the last good one stays', async () => {
    const row = { Nosaukums: 'A', Novads: 'Olaine' };
    const hidden = { Nosaukums: 'Slepenā', Novads: 'Olaine', Paslēpt: 'jā' };
    const good = sheetOf([row, hidden]);
    const { Paslēpt: _, ...shown } = hidden;
    for (const text of [good.replace('Paslēpt', 'Slēpt'), sheetOf([row, shown])]) {
      const workspace = new Workspace();
      await workspace.refresh({ organizations: good });
      const files = { organizations: text };
      const { report, organizations } = await workspace.refresh(files);
      assert.equal(report.hasFailedSource, true);
      assert.deepEqual(
        organizations.map(({ name }) => name),
        ['A'],
      );
      const [line = ''] = linesOf(report);
      assert.match(line, /trūkst kolonnas „Paslēpt”.* Paliek spēkā iepriekšējie dati/);
      assert.match(linesOf(report, 'en')[0] ?? '', /the column “Paslēpt” is missing/);
      const forced = await workspace.refresh(files, { isForced: true });
      assert.equal(forced.organizations.length, 2);
    }
  });
});

describe('refresh: a source that fails', () => {
  it('keeps the last good data of a file that is missing', async () => {
    const workspace = new Workspace();
    const files = { organizations: sheetOf([{ Nosaukums: 'A', Novads: 'Olaine' }]) };
    const { organizations } = await workspace.refresh(files);
    assert.equal(organizations.length, 1);
    await rm(workspace.path('organizations.csv'));
    const config = await workspace.configure({ organizations: 'organizations.csv' });
    const { report, organizations: kept } = await refresh(config);
    assert.deepEqual(kept, organizations);
    assert.match(linesOf(report).join(), /organizations\.csv: fails nav atrasts\. Paliek spēkā/);
  });

  it('keeps the last good data of a file that can not be read to its end', async () => {
    const workspace = new Workspace();
    await workspace.refresh(named);
    const config = await workspace.configure({ organizations: '/proc/self/mem' });
    const { report, organizations } = await refresh(config);
    assert.equal(organizations.length, 1);
    assert.equal(report.hasFailedSource, true);
  });

  it('takes what has lost half of its records when it is forced to', async () => {
    const workspace = new Workspace();
    await workspace.refresh({ register: sources['register']?.good ?? '' });
    const files = { register: sources['register']?.half ?? '' };
    assert.equal((await workspace.refresh(files)).organizations.length, 10);
    const forced = await workspace.refresh(files, { isForced: true });
    assert.equal(forced.organizations.length, 4);
    assert.equal(forced.report.hasFailedSource, false);
  });

  it('takes what has exactly half of its records', async () => {
    const workspace = new Workspace();
    const good = sources['register']?.good ?? '';
    await workspace.refresh({ register: good });
    const half = `${good.split('\n').slice(0, 6).join('\n')}\n`;
    const { organizations, report } = await workspace.refresh({ register: half });
    assert.equal(organizations.length, 5);
    assert.deepEqual(report.entries, []);
  });

  it('does without a source that was never good, but for the staff’s sheet: it may hide', async () => {
    const workspace = new Workspace();
    const { organizations, report } = await workspace.refresh({ ...named, register: webPage });
    assert.equal(organizations.length, 1);
    assert.match(linesOf(report, 'en').join(), /no earlier data, so this source was not used/);

    const other = new Workspace();
    const refused = await other.refresh({
      organizations: webPage,
      register: sources['register']?.good ?? '',
    });
    assert.equal(refused.report.hasFailedSource, true);
    await assert.rejects(other.read('organizations.json'), { code: 'ENOENT' });
  });

  it('goes on with the others', async () => {
    const workspace = new Workspace();
    await workspace.refresh({ ...named, register: sources['register']?.good ?? '' });
    const sheet = sheetOf([{ Nosaukums: 'Jaunā', Novads: 'Olaine' }]);
    const { organizations } = await workspace.refresh({ organizations: sheet, register: '' });
    assert.equal(organizations.length, 11);
    assert.ok(organizations.some(({ name }) => name === 'Jaunā'));
  });

  it('reads anew where its kept data is no JSON', async () => {
    const workspace = new Workspace();
    await workspace.refresh(named);
    await workspace.write('out.state/organizations.json', '{"data":');
    assert.equal((await workspace.refresh(named)).organizations.length, 1);
  });
});
