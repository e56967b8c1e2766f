import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isInTrouble, mailHealthOf, safeMailHealthOf } from '../../endpoint/mail/health.ts';
import { Notices } from '../../endpoint/mail/notices.ts';
import { MailError, type Letter } from '../../endpoint/mail/smtp.ts';
import { Report } from '../../endpoint/report/report.ts';
import { describeOnBoth, type Inboxes } from '../support/inboxes.ts';
import { put } from '../support/messages.ts';

const HOUR = 60 * 60_000;

async function setUpWith(open: Inboxes['open']) {
  // Nine in the morning in Riga.
  const clock = { time: Date.parse('2026-09-05T06:00:00Z'), fails: false };
  const now = () => new Date(clock.time);
  const inbox = await open({ now });
  const sent: Letter[] = [];
  const mailer = {
    send(letter: Letter): Promise<void> {
      if (clock.fails)
        return Promise.reject(new MailError('no', { isPermanent: false, kind: 'T' }));
      sent.push(letter);
      return Promise.resolve();
    },
  };
  const noticesOf = () => new Notices({ inbox, mailer, domain: 'example.org', now });
  const fail = async () => {
    const reference = await put(inbox, { name: `N ${clock.time}` });
    await inbox.claimDue({ owner: 'a', limit: 9, leaseSeconds: 60 });
    await inbox.markFailed(reference, 'a', '550 nav tādas pastkastes');
    return reference;
  };
  return { clock, inbox, sent, noticesOf, notices: noticesOf(), fail };
}

describeOnBoth('the daily letter', ({ open }) => {
  const setUp = () => setUpWith(open);

  it('is not written when there is nothing to say', async () => {
    const { inbox, clock, notices, sent } = await setUp();
    await put(inbox);
    await notices.tellOfMail();
    clock.time += 24 * HOUR;
    await inbox.purge(new Date(clock.time));
    await notices.tellOfMail();
    assert.deepEqual(sent, []);
  });

  it('tells what was given up and why, with nothing that a person wrote', async () => {
    const { notices, sent, fail } = await setUp();
    await fail();
    await notices.tellOfMail();
    const [letter] = sent;
    assert.ok(letter);
    const { subject, text } = letter;
    assert.equal(subject, 'Saziņas veidlapa: nenosūtītās vēstules, 2026-09-05');
    assert.match(text, /^Nosūtīt neizdevās, un vairs nemēģina: 1$/m);
    assert.match(text, /^- ...-...-.., saņemts 2026\. gada 5\. septembrī plkst\. 9\.00: 550 nav/m);
    assert.doesNotMatch(text, /Ilze|Labdien! Vēlos/);
  });

  it('tells how old the oldest unsent message is, from an hour on', async () => {
    const { inbox, clock, notices, noticesOf, sent } = await setUp();
    await put(inbox);
    clock.time += 24 * HOUR;
    await notices.tellOfMail();
    assert.match(sent[0]?.text ?? '', /^Gaida nosūtīšanu: 1$/m);
    assert.match(sent[0]?.text ?? '', /^Vecākais no tiem saņemts 2026\. gada 5\. septembrī/m);
    await noticesOf().tellOfMail();
    assert.equal(sent.length, 1);
  });

  it('is written once a day, by one machine, not before eight in the morning', async () => {
    const { clock, noticesOf, sent, fail } = await setUp();
    const machines = [noticesOf(), noticesOf(), noticesOf()];
    await fail();
    for (let i = 0; i < 70; i++) {
      await Promise.all(machines.map((each) => each.tellOfMail()));
      clock.time += HOUR;
    }
    assert.deepEqual(
      sent.map(({ subject }) => subject.slice(-10)),
      ['2026-09-05', '2026-09-06', '2026-09-07'],
    );
  });

  it('that does not go out is tried again', async () => {
    const { clock, notices, sent, fail } = await setUp();
    await fail();
    clock.fails = true;
    await assert.rejects(notices.tellOfMail(), MailError);
    clock.fails = false;
    await notices.tellOfMail();
    assert.equal(sent.length, 1);
  });
});

describeOnBoth('refresh’s report by mail', ({ open }) => {
  const setUp = () => setUpWith(open);

  const reportOf = (value: string): Report => {
    const report = new Report();
    report.add({
      source: 'organizations',
      file: '/data/organizations.csv',
      row: 7,
      column: 'E-pasts',
      kind: 'row',
      problem: { code: 'not-an-email', value },
    });
    return report;
  };

  it('names file, row and column in Latvian', async () => {
    const { notices, sent } = await setUp();
    await notices.tellOfReport(reportOf('nav'));
    assert.equal(sent[0]?.subject, 'Piezīmes par datu tabulām');
    assert.match(
      sent[0].text,
      /^- organizations\.csv, 7\. rinda, kolonna „E-pasts”: „nav” nav e-pasta adrese/m,
    );
  });

  it('comes once for a change, from one machine, and again when a fault has come back', async () => {
    const { clock, noticesOf, sent } = await setUp();
    const machines = [noticesOf(), noticesOf()];
    const tell = (report: Report) => Promise.all(machines.map((each) => each.tellOfReport(report)));
    for (const value of ['a', 'a', 'b', 'b']) await tell(reportOf(value));
    assert.equal(sent.length, 2);
    await tell(new Report());
    assert.equal(sent.length, 2, 'that all is well needs no letter');
    clock.time += HOUR;
    await tell(reportOf('b'));
    assert.equal(sent.length, 3);
    assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 3);
  });

  it('that does not go out is told at the next refresh', async () => {
    const { clock, notices, sent } = await setUp();
    clock.fails = true;
    await assert.rejects(notices.tellOfReport(reportOf('a')), MailError);
    clock.fails = false;
    await notices.tellOfReport(reportOf('a'));
    assert.equal(sent.length, 1);
  });
});

describeOnBoth('mail in healthz', ({ open }) => {
  const setUp = () => setUpWith(open);

  it('counts what waits and what was given up', async () => {
    const { inbox, fail } = await setUp();
    assert.deepEqual(await mailHealthOf(inbox), { oldestUnsent: null, waiting: 0, failed: 0 });
    await fail();
    await put(inbox);
    await put(inbox, { name: 'Cits' }, ['trap']);
    assert.deepEqual(await mailHealthOf(inbox), {
      oldestUnsent: '2026-09-05T06:00:00.000Z',
      waiting: 2,
      failed: 1,
    });
  });

  it('says that the inbox can’t be read where that is so, and nothing more', async () => {
    const { inbox, clock } = await setUp();
    await inbox.db.schema.dropTable('messages').execute();
    const health = await safeMailHealthOf(inbox);
    assert.equal(health.lastError, 'the inbox can’t be read');
    assert.equal(isInTrouble(health, new Date(clock.time)), true);
  });

  it('is in trouble when a mail was given up, or has waited for more than an hour', () => {
    const now = new Date('2026-09-05T10:00:00Z');
    const health = (oldestUnsent: string | null, failed = 0) =>
      isInTrouble({ oldestUnsent, waiting: 1, failed }, now);
    assert.deepEqual(
      [
        health(null),
        health('2026-09-05T09:00:00Z'),
        health('2026-09-05T08:59:59Z'),
        health(null, 1),
      ],
      [false, false, true, true],
    );
  });
});
