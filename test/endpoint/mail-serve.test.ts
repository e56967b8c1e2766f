import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Challenge, MessageStatus, Receipt } from '../../src/contract/receipt.ts';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import type { MailHealth } from '../../endpoint/mail/health.ts';
import { messageOf, put } from '../support/messages.ts';
import { outcomeOf, printed, ProjectCopy } from '../support/project.ts';
import { sheetOf } from '../support/sheets.ts';
import { closedPort, smtpTo, startMailbox, type Behaviour, type Mailbox } from '../support/smtp.ts';
import { until } from '../support/until.ts';
import { temporaryFolder, Workspace } from '../support/workspace.ts';
import { solutionOf } from '../support/writing.ts';

const project = new ProjectCopy(temporaryFolder());

before(() => project.make(true));

const address = /The directory on a page: +http:\/\/localhost:(\d+)\//;

interface Start {
  readonly row?: object;
  readonly smtp?: object;
  /** With SQLite's file, before the server starts. */
  readonly before?: (file: string) => Promise<void>;
}

async function start({ row = {}, before, ...more }: Start = {}) {
  const workspace = new Workspace();
  const sheet = sheetOf([{ Nosaukums: 'Avots', Novads: 'Olaine', ...row }]);
  await workspace.write('organizations.csv', sheet);
  const { inbox: place } = await workspace.configure({ organizations: 'organizations.csv' }, more);
  await before?.(place.file);
  const args = ['serve', '--port', '0', '--lang', 'en'];
  const env = { DATABASE_URL: '' };
  const child = project.start(args, { cwd: workspace.folder, env });
  const outcome = outcomeOf(child);
  const logged = new Promise((resolve) => child.stderr?.once('data', resolve));
  const [, port = ''] = await printed(child, address);
  const host = `http://127.0.0.1:${port}`;
  const stop = () => {
    child.kill('SIGTERM');
    return outcome;
  };
  return { host, stop, logged };
}

/** The config of a server that is given an address and a port alone. */
async function mailboxOf(behaviour?: Behaviour): Promise<{ mailbox: Mailbox; smtp: object }> {
  const mailbox = await startMailbox(behaviour);
  after(() => mailbox.close());
  const { host, port, from, to } = mailbox.smtp;
  return { mailbox, smtp: { host, port, from, to } };
}

async function post(host: string, more: object = {}): Promise<Receipt> {
  const challenge = (await (await fetch(`${host}/v1/challenge`)).json()) as Challenge;
  const response = await fetch(`${host}/v1/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ ...messageOf(), proof: solutionOf(challenge), ...more }),
  });
  assert.equal(response.status, 201);
  return (await response.json()) as Receipt;
}

const getJson = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

const healthOf = async (host: string) =>
  (await getJson<{ mail: MailHealth }>(`${host}/healthz`)).mail;

describe('nvo serve and the mail', { concurrency: 4, timeout: 60_000 }, () => {
  it('mails a message, says in its status so, and takes the link in the letter', async () => {
    const { mailbox, smtp } = await mailboxOf();
    const { host, stop } = await start({ smtp });
    const { statusUrl, reference } = await post(host);
    const { state } = await until(
      () => getJson<MessageStatus>(statusUrl.replace('localhost', '127.0.0.1')),
      ({ state }) => state !== 'pending',
    );
    assert.equal(state, 'delivered');
    assert.deepEqual(await healthOf(host), { oldestUnsent: null, waiting: 0, failed: 0 });

    const [mail] = mailbox.mails;
    assert.match(mail?.text ?? '', /Vēlos iesaistīties talkā Piņķos/);
    const [, link = ''] = /^Izdarīts:\n(http:\S+)$/m.exec(mail?.text ?? '') ?? [];
    const asked = await fetch(link);
    assert.match(await asked.text(), /Atzīmēt ziņojumu kā izdarītu\?/);
    await fetch(link, { method: 'POST' });
    const status = await getJson<MessageStatus>(`${host}/v1/messages/${reference}`);
    assert.equal(status.state, 'done');

    const { code, stdout, stderr } = await stop();
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^Mail goes to info@nvo\.example\.org by 127\.0\.0\.1\.$/m);
    assert.match(stdout, /^Links in mails lead to http:\/\/localhost:\d+, for the config has no/m);
    assert.doesNotMatch(stdout, /Ilze|ilze@|talkā/);
  });

  it('without SMTP says so at the start, and keeps messages waiting', async () => {
    const { host, stop } = await start();
    await post(host);
    const { waiting, oldestUnsent } = await healthOf(host);
    assert.equal(waiting, 1);
    assert.match(oldestUnsent ?? '', /^\d{4}-\d\d-\d\dT/);
    const { stdout } = await stop();
    assert.match(stdout, /^No mail goes out, for the config has no smtp: messages wait/m);
    assert.match(stdout, /^The form names no controller.*, for site\.json has no privacy/m);
  });

  it('logs of a server that is down neither who wrote nor what', async () => {
    const { host: server, port, from, to } = smtpTo(await closedPort());
    const { host, stop, logged } = await start({ smtp: { host: server, port, from, to } });
    await post(host, { email: 'slepena@example.org', name: 'Slepena' });
    await logged;
    assert.equal((await healthOf(host)).waiting, 1);
    const { stderr } = await stop();
    assert.match(stderr, /^nvo: mail does not go out \(ESOCKET CONN\); it is tried again$/m);
    assert.doesNotMatch(stderr, /[Ss]lepena|info@/);
  });

  it('ends on SIGTERM also while the mail server says nothing', async () => {
    let isAsked = false;
    const onConnect = () => void (isAsked = true);
    const { smtp } = await mailboxOf({ onConnect });
    const { host, stop } = await start({ smtp });
    await post(host);
    await until(() => isAsked, Boolean);
    assert.equal((await stop()).code, 0);
  });

  it('removes what was received more than 180 days ago', async () => {
    const references: string[] = [];
    const { host, stop } = await start({
      async before(file) {
        for (const days of [181, 179]) {
          const received = new Date(Date.now() - days * 24 * 60 * 60_000);
          const inbox = await Inbox.open({ file }, { now: () => received });
          references.push(await put(inbox, { name: `${days}` }));
          await inbox.close();
        }
      },
    });
    const [old, recent] = references.map((each) => `${host}/v1/messages/${each}`);
    await until(
      () => fetch(old ?? ''),
      ({ status }) => status === 404,
    );
    assert.equal((await fetch(recent ?? '')).status, 200);
    await stop();
  });

  it('mails what refresh has found wrong, once', async () => {
    const { mailbox, smtp } = await mailboxOf();
    const { stop } = await start({ smtp, row: { 'E-pasts': 'nav' } });
    await until(() => mailbox.mails.length, Boolean);
    await stop();
    assert.deepEqual(
      mailbox.mails.map(({ subject }) => subject),
      ['Piezīmes par datu tabulām'],
    );
    assert.match(
      mailbox.mails[0]?.text ?? '',
      /^- organizations\.csv, 2\. rinda, kolonna „E-pasts”/m,
    );
  });
});
