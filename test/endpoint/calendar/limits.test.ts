import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { CalendarError, readCalendar } from '../../../endpoint/calendar/read-calendar.ts';
import { CalendarReader } from '../../../endpoint/calendar/reader.ts';
import { calendarOf, eventOf, year2026 } from '../../support/calendars.ts';
import { projectFile } from '../../support/shared.ts';

const window = year2026;
const bytesOf = (text: string) => Buffer.from(text);
const manyEvents = (count: number, ...lines: string[]) =>
  bytesOf(
    calendarOf(...Array.from({ length: count }, (_, i) => eventOf(`UID:${i}`, ...lines)).flat()),
  );
const concert = bytesOf(calendarOf(...eventOf('DTSTART:20260905T150000Z')));

let folder = '';
let reader: CalendarReader;

/** The program as it is built: its thread is another module than the source's. */
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nvo-calendar-'));
  await symlink(projectFile('node_modules'), join(folder, 'node_modules'));
  await build({
    configFile: projectFile('endpoint/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: join(folder, 'dist'), emptyOutDir: false, sourcemap: false },
  });
  reader = new CalendarReader(pathToFileURL(join(folder, 'dist/calendar-worker.js')));
});

after(() => rm(folder, { recursive: true, force: true }));

/** Why a file is not read, and how long that took. */
async function faultOf(bytes: Uint8Array, limits: { timeout?: number; memory?: number } = {}) {
  const start = performance.now();
  const fault = await readCalendar(bytes, { window, ...limits }, reader).then(
    ({ problems }) => problems.map(({ code }) => code).join(),
    (error: unknown) => {
      if (error instanceof CalendarError) return error.code;
      throw error;
    },
  );
  return { fault, time: performance.now() - start };
}

const read = async () => {
  const { occurrences } = await readCalendar(concert, { window, timeout: 20_000 }, reader);
  return occurrences.length;
};

describe('limits of the built reader', () => {
  it('ends what takes too long, and reads the next file', async () => {
    const slow = manyEvents(
      400,
      'DTSTART:20260101T000000Z',
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    );
    assert.equal(await read(), 1);
    const { fault, time } = await faultOf(slow, { timeout: 1000 });
    assert.equal(fault, 'too-slow');
    assert.ok(time > 900 && time < 4000, `${time} ms`);
    assert.equal(await read(), 1);
  });

  it('ends what needs too much memory, and reads the next file', async () => {
    const long = `SUMMARY:${'x'.repeat(100_000)}`;
    const big = bytesOf(
      calendarOf(
        ...Array.from({ length: 60 }, (_, i) =>
          eventOf(
            `UID:${i}`,
            'DTSTART:20260905T150000Z',
            long,
            `CATEGORIES:${'a\\,'.repeat(30_000)}`,
          ),
        ).flat(),
      ),
    );
    const { fault } = await faultOf(big, { timeout: 20_000, memory: 12 });
    assert.equal(fault, 'too-big');
    assert.equal(await read(), 1);
  });

  it('takes no file of more than 16 MB', async () => {
    assert.equal((await faultOf(Buffer.alloc(17 * 1024 * 1024))).fault, 'too-big');
  });

  it('stops at 100,000 occurrences of a file that would give millions', async () => {
    const endless = manyEvents(2000, 'DTSTART:20260101T000000Z', 'RRULE:FREQ=MINUTELY');
    const { occurrences, problems } = await readCalendar(
      endless,
      { window, timeout: 20_000 },
      reader,
    );
    assert.equal(occurrences.length, 100_000);
    assert.deepEqual(problems.at(-1), { code: 'too-many-occurrences' });
  });

  it('reads 10 MB of events, or says in time that it can’t', async () => {
    const text = 'DESCRIPTION:' + 'ē, ļoti gara rinda '.repeat(20);
    const { fault, time } = await faultOf(manyEvents(20_000, 'DTSTART:20260905T150000Z', text));
    assert.match(fault, /^(|too-slow|too-big)$/);
    assert.ok(time < 5000, `${time} ms`);
    const line = bytesOf(
      calendarOf(...eventOf(`DESCRIPTION:${'\\,\\n '.repeat(2_000_000)}`, 'DTSTART:20260905')),
    );
    assert.equal((await faultOf(line, { timeout: 20_000 })).fault, 'unreadable-line');
  });

  it('ends the thread, never the program, where long texts take too much memory', async () => {
    for (const text of ['<a href="x">b</a>', '\\n', 'ē\\,', '&amp\\;']) {
      const line = `DESCRIPTION:<b>${text.repeat(60_000 / text.length)}`;
      const files = manyEvents(160, 'DTSTART:20260905T150000Z', 'RRULE:FREQ=DAILY', line);
      const { fault } = await faultOf(files, { timeout: 20_000, memory: 32 });
      assert.match(fault, /^(|too-big)$/, text);
    }
    assert.equal(await read(), 1);
  });

  it('does not fall over a file in no encoding, or of one line', async () => {
    const noise = Buffer.alloc(10_000_000, 0xe2);
    const head = Buffer.from('BEGIN:VCALENDAR\nBEGIN:VEVENT\n');
    for (const bytes of [noise, Buffer.concat([head, noise]), Buffer.alloc(10_000_000, 10)]) {
      const { fault } = await faultOf(bytes, { timeout: 20_000 });
      assert.match(fault, /^(not-a-calendar|unclosed|too-slow|too-big)/);
    }
    assert.equal(await read(), 1);
  });

  it('refuses components in components without end', async () => {
    const deep = bytesOf(`BEGIN:VCALENDAR\n${'BEGIN:X-A\n'.repeat(1_000_000)}`);
    assert.equal((await faultOf(deep, { timeout: 20_000 })).fault, 'too-deep');
  });

  it('is not caught by what is slow to match: long names, folds, elements, links', async () => {
    const hostile = [
      `${'A'.repeat(1_000_000)}:x`,
      `DESCRIPTION:${'<a href="'.repeat(9000)}`,
      `DESCRIPTION:${'<'.repeat(90_000)}b>`,
      `DESCRIPTION:<b>${'<a href="x">'.repeat(7000)}`,
      `DESCRIPTION:<b>${'<!--'.repeat(20_000)}`,
      `DESCRIPTION:<b>${'<style>'.repeat(12_000)}`,
      `LOCATION:${'https://meet.google.com/abc-'.repeat(3500)}`,
      `X-ALT-DESC:${'<script'.repeat(12_000)}`,
      `ATTENDEE${';A="b"'.repeat(12_000)}:x`,
      `RDATE:${'20260905T150000Z,'.repeat(5000)}`,
      `EXDATE:${'20260905T160000Z,'.repeat(5000)}`,
      `RRULE:FREQ=DAILY;BYDAY=${'MO,'.repeat(30_000)}TU`,
    ];
    for (const line of hostile) {
      const text = calendarOf(
        ...eventOf('DTSTART:20260905T150000Z', line),
        ...eventOf('UID:b', 'DTSTART:20260906'),
      );
      const { fault, time } = await faultOf(bytesOf(text), { timeout: 3000 });
      assert.match(
        fault,
        /^(|too-slow|unreadable-line|bad-rule|too-many-occurrences)$/,
        line.slice(0, 30),
      );
      console.log(`${line.slice(0, 20)}… ${fault || 'read'} in ${Math.round(time)} ms`);
    }
  });

  it('reads several files at once, each its own', async () => {
    const days = ['01', '02', '03', '04'];
    const found = await Promise.all(
      days.map((day) =>
        readCalendar(
          bytesOf(calendarOf(...eventOf(`DTSTART;VALUE=DATE:202609${day}`))),
          { window, timeout: 20_000 },
          reader,
        ),
      ),
    );
    assert.deepEqual(
      found.map(({ occurrences }) => occurrences[0]?.startDate.slice(-2)),
      days,
    );
  });

  it('says why when its thread can’t be started', async () => {
    const none = new CalendarReader(pathToFileURL(join(folder, 'dist/none.js')));
    const failed = readCalendar(concert, { window }, none);
    await assert.rejects(
      failed,
      (error) => error instanceof CalendarError && error.code === 'failed',
    );
  });
});
