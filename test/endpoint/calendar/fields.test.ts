import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlToText } from '../../../endpoint/calendar/plain-text.ts';
import { idOfUid } from '../../../endpoint/calendar/event-fields.ts';
import { calendarOf, eventOf, occurrencesOf, readText } from '../../support/calendars.ts';

const start = 'DTSTART:20260905T150000Z';

async function fieldsOf(...lines: string[]) {
  const [event] = await occurrencesOf(start, ...lines);
  assert.ok(event);
  return event.fields;
}

describe('fields', () => {
  it('says what a calendar says', async () => {
    const event = await fieldsOf(
      'SUMMARY:Koncerts\\, „Ēnas”\\; dziesmas',
      'DESCRIPTION:Pirmā rinda\\nOtrā\\, ar \\\\ zīmi',
      'LOCATION:Daugavas iela 29\\, Mārupe',
      'GEO:56.906;24.05',
      'URL:https://example.lv/koncerts?a=1;b',
      'CATEGORIES:Koncerts,Svētki\\, danči',
      'CATEGORIES;LANGUAGE=lv:Koncerts',
      'ORGANIZER;CN="Biedrība, kas dzied":mailto:someone@example.lv',
      'SEQUENCE:3',
      'LAST-MODIFIED:20260830T120000Z',
    );
    assert.deepEqual(event, {
      uid: 'e1',
      name: 'Koncerts, „Ēnas”; dziesmas',
      description: 'Pirmā rinda\nOtrā, ar \\ zīmi',
      location: 'Daugavas iela 29, Mārupe',
      geo: { latitude: 56.906, longitude: 24.05 },
      url: 'https://example.lv/koncerts?a=1;b',
      categories: ['Koncerts', 'Svētki, danči'],
      organizer: 'Biedrība, kas dzied',
      sequence: 3,
      updatedAt: '2026-08-30T15:00:00+03:00',
    });
  });

  it('leaves out what can’t be: addresses of people, places at sea, links that are none', async () => {
    const event = await fieldsOf(
      'ORGANIZER;CN=someone@example.lv:mailto:someone@example.lv',
      'GEO:0;0',
      'URL:javascript:alert(1)',
      'SEQUENCE:-1',
      'LAST-MODIFIED:yesterday',
      'CATEGORIES:',
    );
    for (const key of ['organizer', 'geo', 'url', 'sequence', 'updatedAt']) {
      assert.ok(!(key in event), key);
    }
    assert.deepEqual(event.categories, []);
    assert.ok(!('geo' in (await fieldsOf('GEO:91;24'))));
    assert.ok(!JSON.stringify(event).includes('someone'));
  });

  it('makes plain text of HTML, and of no text that only looks like it', async () => {
    const google =
      'DESCRIPTION:<p>Nāc&nbsp\\;uz <b>talku</b>!</p><ul><li>cimdi</li><li>grābeklis</li></ul>';
    assert.equal((await fieldsOf(google)).description, 'Nāc uz talku!\n\n• cimdi\n• grābeklis');
    const plain = 'DESCRIPTION:vecumā < 18 un > 12\\, <vārds>';
    assert.equal((await fieldsOf(plain)).description, 'vecumā < 18 un > 12, <vārds>');
    const outlook = 'X-ALT-DESC;FMTTYPE=text/html:<html><body>Sapulce<br>plkst. 18</body></html>';
    assert.equal((await fieldsOf(outlook)).description, 'Sapulce\nplkst. 18');
    assert.equal(
      htmlToText('<a href="https://a.lv/x">šeit</a>, <a href="https://b.lv/">b.lv</a>'),
      'šeit (https://a.lv/x), b.lv',
    );
    assert.equal(htmlToText('a<script>b</script>&#x41;&#66;&bad;&#1114112;'), 'aAB&bad;&#1114112;');
  });

  it('keeps no control characters and composes letters', async () => {
    const event = await fieldsOf(
      'SUMMARY:Ma\u0304ru\u0001pe\u2028\u0085 svin\t',
      'DESCRIPTION:a\u0000b\u0007c',
    );
    assert.equal(event.name, 'Mārupe svin');
    assert.equal(event.description, 'abc');
  });

  it('finds where an event is online', async () => {
    const teams = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=%7b%7d';
    const cases = [
      [
        'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Zoom, te":https://zoom.us/j/1',
        'https://zoom.us/j/1',
      ],
      [
        'X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij',
        'https://meet.google.com/abc-defg-hij',
      ],
      [`X-MICROSOFT-SKYPETEAMSMEETINGURL:${teams}`, teams],
      [`DESCRIPTION:Pievienoties: <${teams}>\\nID 1`, teams],
      ['LOCATION:https://meet.example.lv/zale', 'https://meet.example.lv/zale'],
    ];
    for (const [line = '', url] of cases) {
      const event = await fieldsOf(line);
      assert.equal(event.onlineUrl, url, line);
      assert.ok(!('location' in event), line);
    }
    assert.ok(!('onlineUrl' in (await fieldsOf('CONFERENCE:tel:+37167000000'))));
    assert.ok(!('onlineUrl' in (await fieldsOf('DESCRIPTION:https://example.lv/'))));
  });

  it('keeps private events private, with their occurrences and one by one', async () => {
    const series = [start, 'RRULE:FREQ=DAILY;COUNT=3'];
    const { occurrences, problems } = await readText(
      calendarOf(
        ...eventOf('UID:a', ...series, 'CLASS:PRIVATE'),
        ...eventOf('UID:b', ...series),
        ...eventOf('UID:b', 'RECURRENCE-ID:20260906T150000Z', start, 'CLASS:CONFIDENTIAL'),
      ),
    );
    assert.deepEqual(
      occurrences.map(({ id }) => id),
      ['b-20260905T150000Z', 'b-20260907T150000Z'],
    );
    assert.deepEqual(problems, [{ code: 'private', line: 3, component: 'VEVENT', detail: 'a' }]);
  });

  it('makes different ids of different UIDs, none longer than an address can be', () => {
    const uids = [
      'a@b',
      'a-b',
      'a b',
      'ā',
      'ē',
      'a@c',
      `${'x'.repeat(300)}1`,
      `${'x'.repeat(300)}2`,
    ];
    const ids = uids.map(idOfUid);
    assert.equal(new Set(ids).size, uids.length);
    for (const id of ids) assert.match(id, /^[A-Za-z0-9._-]{1,60}$/);
    assert.equal(idOfUid('040000008200E00074C5B7101A82E008'), '040000008200E00074C5B7101A82E008');
    assert.doesNotMatch(idOfUid('anna.berzina@example.org'), /anna/);
  });

  it('knows an event without UID again as long as it says the same', async () => {
    const lines = ['BEGIN:VEVENT', 'SUMMARY:Talka', start, 'END:VEVENT'];
    const [first] = (await readText(calendarOf(...lines))).occurrences;
    const [again] = (await readText(calendarOf('X-A:b', ...lines))).occurrences;
    assert.match(first?.id ?? '', /^x-[0-9a-f]{8}-20260905T150000Z$/);
    assert.equal(again?.id, first?.id);
  });

  it('hands over the record of our own file, and its description letter by letter', async () => {
    const event = await fieldsOf(
      'DESCRIPTION: a <b>c</b> \\n\\n—\\nCena: 5',
      'X-NVO-RECORD:{"a":1%2C"b"}',
    );
    assert.equal(event.record, '{"a":1%2C"b"}');
    assert.equal(event.description, ' a <b>c</b> \n\n—\nCena: 5');
  });
});
