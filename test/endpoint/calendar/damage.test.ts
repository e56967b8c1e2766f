import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CalendarError } from '../../../endpoint/calendar/read-calendar.ts';
import { calendarOf, eventOf, readText } from '../../support/calendars.ts';

const start = 'DTSTART:20260905T150000Z';
const good = eventOf('UID:good', start);

const faultOf = (text: string | Uint8Array) =>
  readText(text).then(
    () => assert.fail('it was read'),
    (error: unknown) => (error instanceof CalendarError ? error.code : error),
  );

/** The names that are read, and the problems as `code line`. */
async function outcomeOf(text: string | Uint8Array) {
  const { occurrences, problems } = await readText(text);
  return {
    names: occurrences.map(({ fields }) => fields.name),
    problems: problems.map(({ code, line }) => `${code} ${line ?? ''}`.trim()),
  };
}

describe('damaged calendars', () => {
  it('skips components that can’t be read, by line, and keeps the others', async () => {
    const text = calendarOf(
      ...eventOf('UID:a', 'DTSTART:soon'),
      ...eventOf('UID:b'),
      ...eventOf('UID:c', start, 'SUMMARY:'),
      ...eventOf('UID:d', start, 'RECURRENCE-ID:then'),
      ...good,
    );
    assert.deepEqual(await outcomeOf(text), {
      names: ['Koncerts'],
      problems: ['no-start 6', 'no-start 8', 'no-start 21', 'no-name 12'],
    });
  });

  it('loses only the line that can’t be read', async () => {
    const lines = ['no line at all', 'DESCRIPTION', 'EXDATE:never', 'DTEND:later', 'X-A;B="c:d'];
    const { names, problems } = await outcomeOf(calendarOf(...eventOf(start, ...lines)));
    assert.deepEqual(names, ['Koncerts']);
    assert.deepEqual(problems, [
      'unreadable-line 7',
      'unreadable-line 8',
      'unreadable-line 10',
      'unreadable-line 9',
    ]);
  });

  it('leaves out an event that does not end, and reads the next one', async () => {
    const open = ['BEGIN:VEVENT', 'UID:open', 'SUMMARY:Open', start];
    assert.deepEqual(await outcomeOf(calendarOf(...open, ...good)), {
      names: ['Koncerts'],
      problems: ['unclosed 3'],
    });
    const cut = calendarOf(...good, ...open).split('END:VCALENDAR')[0] ?? '';
    assert.deepEqual(await outcomeOf(cut), {
      names: ['Koncerts'],
      problems: ['unclosed 1', 'unclosed 8'],
    });
    assert.deepEqual(await outcomeOf(calendarOf('END:VEVENT', ...good)), {
      names: ['Koncerts'],
      problems: ['unclosed 3'],
    });
  });

  it('takes no text of an alarm or a place for the event’s own', async () => {
    const alarm = ['BEGIN:VALARM', 'SUMMARY:Alarm', 'DESCRIPTION:Alarm', 'END:VALARM'];
    const { occurrences } = await readText(
      calendarOf(...eventOf(start, 'SUMMARY:Koncerts', ...alarm)),
    );
    assert.equal(occurrences[0]?.fields.name, 'Koncerts');
    assert.equal(occurrences[0].fields.description, undefined);
  });

  it('reads lines that end in LF, CR or both, with NULs, empty lines and folds', async () => {
    const text = calendarOf(...eventOf(start, 'SUMMARY:Gara\r\n  rin\r\n\tda'));
    for (const end of ['\r\n', '\n', '\r', '\r\n\r\n', '\0\n']) {
      const { names, problems } = await outcomeOf(text.replaceAll('\r\n', end));
      assert.deepEqual([names, problems], [['Gara rinda'], []], JSON.stringify(end));
    }
  });

  it('reads UTF-8 with and without its mark, UTF-16 and Windows-1257', async () => {
    const text = calendarOf(...eventOf(start, 'SUMMARY:Mārupes svētki'));
    const marked = Buffer.from(`\ufeff${text}`);
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    const narrow = Buffer.from(text.replace('ā', '\xe2').replace('ē', '\xe7'), 'latin1');
    for (const bytes of [Buffer.from(text), marked, wide, narrow]) {
      assert.deepEqual(await outcomeOf(bytes), { names: ['Mārupes svētki'], problems: [] });
    }
  });

  it('puts a character together that was folded in its middle', async () => {
    const [before, after] = calendarOf(...eventOf(start, 'SUMMARY:Mārupe ē')).split('ā');
    const bytes = Buffer.concat([
      Buffer.from(before ?? ''),
      Buffer.from([0xc4, 13, 10, 32, 0x81]),
      Buffer.from(after ?? ''),
    ]);
    assert.deepEqual(await outcomeOf(bytes), { names: ['Mārupe ē'], problems: [] });
  });

  it('keeps a file in UTF-8 whose one character is broken', async () => {
    const [before, after] = calendarOf(...eventOf(start, 'SUMMARY:Mārupe? ēšana')).split('?');
    const bytes = Buffer.concat([
      Buffer.from(before ?? ''),
      Buffer.from([0xc4]),
      Buffer.from(after ?? ''),
    ]);
    assert.deepEqual((await outcomeOf(bytes)).names, ['Mārupe\ufffd ēšana']);
  });

  it('says that a file is no calendar', async () => {
    for (const text of ['', '\0\0', '<!doctype html><p>404', '{"error":401}', 'END:VCALENDAR']) {
      assert.equal(await faultOf(text), 'not-a-calendar', text);
    }
    assert.deepEqual(await outcomeOf(calendarOf()), { names: [], problems: [] });
  });

  it('tells 200 problems and how many more there are', async () => {
    const { problems } = await readText(
      calendarOf(...eventOf(start, ...Array<string>(300).fill('?'))),
    );
    assert.equal(problems.length, 201);
    assert.deepEqual(problems.at(-1), { code: 'more-problems', detail: '100' });
    const [long] = (await readText(calendarOf(...eventOf(start, `?\u0007${'x'.repeat(999)}`))))
      .problems;
    assert.equal(long?.detail, `?${'x'.repeat(78)}`);
  });
});
