import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { AddressObject, ParsedMail } from 'mailparser';
import type { Message } from '../../src/contract/message.ts';
import type { InboxMessage } from '../../endpoint/inbox/tables.ts';
import { composeForward, composeLetter, type LetterContext } from '../../endpoint/mail/letter.ts';
import { StaffLinks } from '../../endpoint/mail/links.ts';
import { Published } from '../../endpoint/mail/published.ts';
import { smtpMailer, type Letter, type Mailer } from '../../endpoint/mail/smtp.ts';
import { Report } from '../../endpoint/report/report.ts';
import { readEventSheet } from '../../endpoint/sources/event-sheet.ts';
import { messageOf } from '../support/messages.ts';
import { readShared, withShared } from '../support/shared.ts';
import { finder, terms } from '../support/sheets.ts';
import { startMailbox, type Mailbox } from '../support/smtp.ts';
import { site, temporaryFolder } from '../support/workspace.ts';

const now = () => new Date('2026-09-05T15:00:00Z');

const context: LetterContext = {
  published: await published(),
  links: new StaffLinks(Buffer.alloc(32, 1), () => 'https://nvo.example.org'),
  domain: 'nvo.example.org',
  now,
};

/** Published files of one organization with an address, one without, and one event. */
async function published(): Promise<Published> {
  const folder = temporaryFolder();
  const [out, state] = [join(folder, 'out'), join(folder, 'state')];
  const organizations = [
    { id: '40008000001', formerIds: ['avots'], name: 'Avots', email: 'avots@example.org' },
    { id: 'tilts', formerIds: [], name: 'Tilts' },
  ];
  const events = [{ id: 'talka-1', name: 'Talka', startDate: '2026-09-12T10:00:00+03:00' }];
  const files = {
    'out/organizations.json': { organizations },
    'out/events.json': { events },
    'out/site.json': site,
    'state/terms.json': { format: 1, data: terms },
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(content));
  }
  return new Published({ out, state });
}

const row = (more: Partial<Message> = {}, about: Partial<InboxMessage> = {}): InboxMessage => ({
  reference: 'K7M2PX4R',
  receivedAt: '2026-09-05T15:00:00.000Z',
  state: 'pending',
  message: messageOf(more),
  holdReasons: [],
  attempts: 0,
  ...about,
});

const letterOf = (more: Partial<Message> = {}, about: Partial<InboxMessage> = {}) =>
  composeLetter(row(more, about), context);

let mailbox: Mailbox;
let mailer: Mailer;

before(async () => {
  mailbox = await startMailbox();
  mailer = smtpMailer(mailbox.smtp, { senderName: () => Promise.resolve('NVO Info punkts') });
});
after(() => mailbox.close());

/** The letter as it arrives at a mail server. */
async function arrived(letter: Letter): Promise<{ mail: ParsedMail; source: string }> {
  await mailer.send(letter);
  const [mail, source] = [mailbox.mails.at(-1), mailbox.sources.at(-1)];
  assert.ok(mail && source);
  return { mail, source };
}

const addressesOf = (field: AddressObject | AddressObject[] | undefined) =>
  [field ?? []].flat().flatMap(({ value }) => value);

describe('the letter of a message', () => {
  it('comes from us, goes to the Info point alone, and is answered to the sender', async () => {
    const { mail } = await arrived(await letterOf());
    assert.deepEqual(addressesOf(mail.from), [
      { name: 'NVO Info punkts', address: 'veidlapa@nvo.example.org' },
    ]);
    assert.deepEqual(addressesOf(mail.to), [{ name: '', address: 'info@nvo.example.org' }]);
    assert.deepEqual(addressesOf(mail.replyTo), [
      { name: 'Ilze Bērziņa', address: 'ilze@example.org' },
    ]);
    assert.equal(mail.cc ?? mail.bcc, undefined);
    assert.equal(mail.subject, 'Vēlos iesaistīties – K7M-2PX-4R');
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
  });

  it('is plain text in UTF-8, and nothing else', async () => {
    const { mail, source } = await arrived(await letterOf());
    assert.match(source, /^Content-Type: text\/plain; charset=utf-8\r$/m);
    assert.equal(mail.html, false);
    assert.doesNotMatch(source, /multipart/);
  });

  it('says who wrote what, when, and how to answer', async () => {
    const { text } = await letterOf({ telephone: '+371 20 000 000' });
    for (const line of [
      'Ziņojums: K7M-2PX-4R',
      'Temats: Vēlos iesaistīties',
      'Saņemts: 2026. gada 5. septembrī plkst. 18.00',
      'Raksta: Ilze Bērziņa',
      'E-pasts: ilze@example.org',
      'Tālrunis: +371 20 000 000',
      'Lapa: https://www.marupe.lv/nvo',
      '    Labdien! Vēlos iesaistīties talkā Piņķos.',
      'Kā atbildēt. Atbildiet uz šo vēstuli: atbilde aizies uz ilze@example.org.',
    ]) {
      assert.ok(text.split('\n').includes(line), `${line}\n---\n${text}`);
    }
  });

  it('of somebody without an e-mail address says to call, and has no Reply-To', async () => {
    const { email: _, ...rest } = messageOf({ telephone: '67 000 000' });
    const { mail } = await arrived(await composeLetter({ ...row(), message: rest }, context));
    assert.equal(mail.replyTo, undefined);
    assert.match(mail.text ?? '', /E-pasta adreses sūtītājam nav: zvaniet 67 000 000\./);
  });

  it('has the same Message-ID each time, made from the row', async () => {
    const ids = [await letterOf(), await letterOf()].map(({ messageId }) => messageId);
    assert.deepEqual(new Set(ids), new Set(['k7m2px4r.20260905150000000@nvo.example.org']));
    const { mail } = await arrived(await letterOf());
    assert.equal(mail.messageId, `<${ids[0]}>`);
    assert.notEqual((await letterOf({}, { reference: 'A7M2PX4R' })).messageId, ids[0]);
  });

  it('sets in every line that a stranger wrote: none passes for one of ours', async () => {
    const fake = `${'-'.repeat(60)}\nIzdarīts:\u2028https://evil.example/\u0085x\r\ny`;
    const { text } = await letterOf({ message: `Sveiki!\n${fake}`, name: 'A\nTemats: B' });
    const lines = text.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/);
    assert.equal(lines.filter((line) => line === '-'.repeat(60)).length, 1);
    assert.equal(lines.filter((line) => line.startsWith('Izdarīts:')).length, 1);
    assert.equal(lines.filter((line) => line.startsWith('Temats:')).length, 1);
    assert.ok(lines.includes('    https://evil.example/'));
  });

  it('names an organization and an event by their names', async () => {
    const { text } = await letterOf({ organization: 'avots', event: 'talka-1' });
    assert.match(text, /^Organizācija: Avots \(40008000001\)$/m);
    assert.match(text, /^Pasākums: Talka, 2026\. gada 12\. septembrī plkst\. 10\.00$/m);
    const unknown = await letterOf({ organization: 'Nezināma', event: 'cits' });
    assert.match(unknown.text, /^Organizācija: Nezināma$/m);
    assert.match(unknown.text, /^Pasākums: cits$/m);
  });

  it('offers to pass it on only to an organization that has published an address', async () => {
    const known = await letterOf({ organization: '40008000001' });
    assert.match(known.text, /Pārsūtīt organizācijai „Avots” \(avots@example\.org\):\nhttps:\/\//);
    assert.doesNotMatch((await letterOf({ organization: 'tilts' })).text, /Pārsūtīt/);
    assert.doesNotMatch((await letterOf()).text, /Pārsūtīt/);
  });

  it('of a held message says so, why, and where to release it', async () => {
    const { subject, text } = await letterOf(
      {},
      { state: 'held', holdReasons: ['trap', 'no-proof'] },
    );
    assert.equal(subject, '[Iespējams surogātpasts] Vēlos iesaistīties – K7M-2PX-4R');
    assert.match(text, /^IESPĒJAMS SUROGĀTPASTS/);
    assert.match(text, /ir aizpildīts lauks, ko cilvēki neredz/);
    assert.match(text, /pārlūks nav atrisinājis automātisko pārbaudi/);
    assert.match(text, /^Nav surogātpasts:\nhttps:.*\/approve\?/m);
    assert.doesNotMatch((await letterOf()).text, /\/approve\?/);
  });

  it('of a correction shows field, old and new value as a table', async () => {
    const changes = [
      { field: 'telephone', from: '67 000 000', to: '67 111 111' },
      { field: 'url', from: '', to: 'https://avots.example.org/ļoti-gara-adrese/kas-neietilpst' },
      { field: 'logo', from: 'vecs\nlogo', to: '' },
    ];
    const { text } = await letterOf({ topic: 'correction', changes });
    const table = text.slice(text.indexOf('Kas jālabo:'), text.indexOf('\n-----'));
    assert.deepEqual(table.trim().split('\n').slice(2), [
      '    Lauks        | Ir          | Jābūt',
      '    -------------+-------------+---------------------------------',
      '    Tālrunis     | 67 000 000  | 67 111 111',
      '    Tīmekļvietne | (tukšs)     | https://avots.example.org/ļoti-gara-adrese/kas-neietilpst',
      '    logo         | vecs / logo | (tukšs)',
    ]);
  });

  it('is bounded, whatever is written', async () => {
    const big = 'ļ'.repeat(5000);
    const changes = Array.from({ length: 40 }, (_, i) => ({ field: `f${i}`, from: big, to: big }));
    const { text } = await letterOf({ changes });
    assert.ok(text.length < 65_000, String(text.length));
    assert.match(text, /Teksts saīsināts; viss ziņojums: nvo inbox show K7M2PX4R/);
    assert.match(text, /\/erase\?until=/);
  });
});

describe('the letter of a submitted event', () => {
  const submission = {
    name: '=SUM(A1) koncerts',
    startDate: '2026-10-03T15:00:00Z',
    endDate: '2026-10-03T20:00:00+03:00',
    kind: 'concert',
    municipalities: ['marupe', 'olaine'],
    themes: ['neighbourhoods'],
    location: { name: 'Kultūras nams', address: 'Parka iela 1; Piņķi' },
    onlineUrl: 'https://example.org/t',
    organizer: { name: 'Avots' },
    registration: { email: 'avots@example.org', deadline: '2026-10-01' },
    maximumAttendeeCapacity: 40,
    price: '5 €',
    description: 'Pirmā rinda.\nOtrā "rinda".',
    inLanguage: ['lv', 'en'],
    url: 'https://example.org/',
  };
  const attachments = async (more = {}) => {
    const letter = await letterOf({
      topic: 'event-submission',
      submission: { ...submission, ...more },
    });
    const { mail } = await arrived(letter);
    return mail.attachments;
  };

  it('carries a row that the staff’s sheet reads as the same event', async () => {
    const [csv] = await attachments();
    assert.equal(csv?.filename, 'pasakums-K7M2PX4R.csv');
    const report = new Report();
    const file = 'pasakums.csv';
    const sheet = await readEventSheet(csv.content.toString('utf8'), { file, report, finder });
    assert.deepEqual(report.entries, []);
    const { id: _, row: __, hidden: ___, ...event } = sheet.entries[0]!;
    assert.deepEqual(event, {
      ...submission,
      startDate: '2026-10-03T18:00:00+03:00',
      attendanceMode: 'mixed',
      isAccessibleForFree: false,
      registration: { email: 'avots@example.org', deadline: '2026-10-01' },
    });
  });

  it('has the headings of the sheet that ships, and no cell that is a formula', async () => {
    const [csv] = await attachments();
    const text = csv!.content.toString('utf8');
    const bundled = readFileSync(new URL('../../content/events.csv', import.meta.url), 'utf8');
    const headings = (sheet: string, separator: string) =>
      sheet
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)[0]
        ?.split(separator);
    assert.deepEqual(headings(text, ';'), headings(bundled, ','));
    assert.match(text, /;'=SUM\(A1\) koncerts;/);
  });

  it('tells the two hours of an October night apart', async () => {
    for (const startDate of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      const [csv] = await attachments({ startDate, endDate: undefined });
      const context = { file: 'a.csv', report: new Report(), finder };
      const { entries } = await readEventSheet(csv!.content.toString('utf8'), context);
      assert.equal(new Date(entries[0]!.startDate).toISOString(), startDate.replace('Z', '.000Z'));
    }
  });

  it('carries a calendar file to look at', async () => {
    const [, ics] = await attachments({ name: 'Koncerts' });
    assert.equal(ics?.contentType, 'text/calendar');
    const text = ics.content.toString('utf8');
    assert.match(text, /^DTSTART;TZID=Europe\/Riga:20261003T180000\r$/m);
    assert.match(text, /^SUMMARY:Koncerts\r$/m);
  });

  it('is composed whatever a time may say', async () => {
    for (const startDate of ['2026-02-31', '2026-09-05T99:99+99:99', '2026-12-31T24:00Z']) {
      assert.equal((await attachments({ startDate, endDate: undefined })).length, 2);
    }
  });
});

describe('the letter that passes a message on', () => {
  it('goes to the organization, is answered to the sender, and has none of the staff’s links', async () => {
    const to = { name: 'Avots, biedrība', address: 'avots@example.org' };
    const { mail } = await arrived(
      await composeForward(row({ topic: 'organization' }), to, context),
    );
    assert.deepEqual(addressesOf(mail.to), [to]);
    assert.equal(addressesOf(mail.replyTo)[0]?.address, 'ilze@example.org');
    assert.match(mail.text ?? '', /Vēlos iesaistīties talkā/);
    assert.doesNotMatch(mail.text ?? '', /staff|key=/);
  });
});

const headersOf = (source: string) => source.slice(0, source.indexOf('\r\n\r\n'));

const headerNames = (source: string) =>
  [...headersOf(source).matchAll(/^([^\s:]+):/gm)]
    .map(([, name = '']) => name.toLowerCase())
    .sort();

/** What opens a header of its own, in every way that some program takes for the end of a line. */
const injections = [
  '\r\n',
  '\n',
  '\r',
  '\v',
  '\f',
  '\x85',
  '\u2028',
  '\u2029',
  '\0',
  '%0d%0a',
  '\\r\\n',
].flatMap((end) => [
  `x${end}Bcc: evil@example.org`,
  `x${end}${end}<script>`,
  `a@b.lv${end}RCPT TO:<c@d.lv>`,
]);

describe('headers', withShared, () => {
  it('hold nothing that a field has smuggled in', { timeout: 60_000 }, async () => {
    const blns = JSON.parse(readShared('corpora/strings-blns/data/blns.json')) as string[];
    const csv = readShared('corpora/csv-injection/data/csv-payload.txt').split('\n');
    const text = fc.oneof(
      fc.constantFrom(...blns, ...csv, ...injections),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.tuple(fc.constantFrom(...injections), fc.string()).map(([a, b]) => b + a),
    );
    const fields = fc.record({
      topic: text,
      name: text,
      email: fc.oneof(
        text,
        text.map((each) => `a@b.lv, ${each}`),
      ),
      organization: text,
      event: text,
      message: text,
      page: text,
      language: text,
    });
    const { source: plain } = await arrived(await letterOf());
    const expected = headerNames(plain);
    // The server greets each client a tenth of a second late: many come at once.
    const batch = fc.array(fields, { minLength: 25, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(batch, async (all) => {
        const from = mailbox.mails.length;
        const letters = await Promise.all(all.map((each) => letterOf(each)));
        await Promise.all(letters.map((letter) => mailer.send(letter)));
        assert.equal(mailbox.mails.length - from, all.length);
        for (const [i, mail] of mailbox.mails.slice(from).entries()) {
          assertClean(mail, mailbox.sources[from + i] ?? '', expected);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** @param expected the names of the headers of an honest letter */
function assertClean(mail: ParsedMail, source: string, expected: readonly string[]): void {
  const names = headerNames(source);
  const withReplyTo = names.includes('reply-to') ? names : [...names, 'reply-to'];
  assert.deepEqual(withReplyTo.sort(), expected);
  const addresses = (field: AddressObject | AddressObject[] | undefined) =>
    addressesOf(field).map(({ address }) => address);
  assert.deepEqual(addresses(mail.to), ['info@nvo.example.org']);
  assert.deepEqual(addresses(mail.from), ['veidlapa@nvo.example.org']);
  assert.ok(addresses(mail.replyTo).length <= 1);
  assert.equal(mail.attachments.length, 0);
  const head = headersOf(source);
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(head, /[^\r]\n|\r[^\n]|[\x00-\x08\x0b\x0c\x0e-\x1f\x80-\xff]/);
  assert.ok(head.split('\r\n').every((line) => line.length < 998));
}
