import assert from 'node:assert/strict';
import { symlink, unlink } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import type { MailHealth } from '../../endpoint/mail/health.ts';
import { messageOf } from '../support/messages.ts';
import { PostgresServer, withPostgres } from '../support/postgres.ts';
import { outcomeOf, printed, ProjectCopy } from '../support/project.ts';
import { sheetOf } from '../support/sheets.ts';
import { until } from '../support/until.ts';
import { temporaryFolder, Workspace } from '../support/workspace.ts';
import { newKey } from '../support/writing.ts';

const project = new ProjectCopy(temporaryFolder());

before(() => project.make(true));

const address = /The directory on a page: +http:\/\/localhost:(\d+)\//;

/** A server whose inbox can't be opened. */
async function start(workspace: Workspace, databaseUrl = '') {
  await workspace.write('organizations.csv', sheetOf([{ Nosaukums: 'Avots', Novads: 'Olaine' }]));
  const sources = { organizations: 'organizations.csv' };
  await workspace.configure(sources, { inbox: { file: 'box/messages.db' } });
  const args = ['serve', '--port', '0', '--lang', 'en'];
  const env = { DATABASE_URL: databaseUrl };
  const child = project.start(args, { cwd: workspace.folder, env });
  const outcome = outcomeOf(child);
  const [, port = ''] = await printed(child, address);
  const stop = () => {
    child.kill('SIGTERM');
    return outcome;
  };
  return { host: `http://127.0.0.1:${port}`, stop };
}

const post = (host: string): Promise<Response> =>
  fetch(`${host}/v1/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: JSON.stringify(messageOf()),
  });

const postForm = (host: string): Promise<Response> => {
  const { topic, name, email = '', message } = messageOf();
  const body = new URLSearchParams({ topic, name, email, message });
  return fetch(`${host}/embed/contact-form`, { method: 'POST', body, redirect: 'manual' });
};

async function healthOf(host: string) {
  const response = await fetch(`${host}/healthz`);
  return (await response.json()) as { status: string; mail: MailHealth };
}

async function assertClosed(host: string): Promise<void> {
  assert.match(await (await fetch(`${host}/v1/organizations.json`)).text(), /"id":"avots"/);
  assert.equal((await fetch(`${host}/`)).status, 200);
  const answers = {
    message: await post(host),
    challenge: await fetch(`${host}/v1/challenge`),
    status: await fetch(`${host}/v1/messages/K7M2PX4R`),
    form: await fetch(`${host}/embed/contact-form`),
    'form, posted': await postForm(host),
    receipt: await fetch(`${host}/embed/contact-form-receipt?reference=K7M2PX4R`),
    'link of a letter': await fetch(`${host}/staff/messages/K7M2PX4R/done`),
  };
  for (const [name, response] of Object.entries(answers)) {
    assert.equal(response.status, 503, name);
    assert.match(response.headers.get('retry-after') ?? '', /^\d+$/, name);
    assert.equal(response.headers.get('cache-control'), 'no-store', name);
  }
  assert.equal(answers.message.headers.get('access-control-allow-origin'), '*');
  assert.match(await answers.form.text(), /role="alert"[^>]*>\s*<p>Ziņas šobrīd nevar nosūtīt/);
  assert.match(await answers['form, posted'].text(), /Labdien! Vēlos iesaistīties talkā Piņķos\./);
  const { status, mail } = await healthOf(host);
  assert.deepEqual([status, mail.lastError], ['degraded', 'the inbox can’t be opened']);
}

/** The inbox has come back: messages are taken in, and stay. */
async function assertOpens(host: string): Promise<void> {
  const taken = await until(
    () => post(host),
    ({ status }) => status !== 503,
  );
  assert.equal(taken.status, 201);
  assert.equal((await fetch(`${host}/embed/contact-form`)).status, 200);
  assert.equal((await postForm(host)).status, 303);
  const { status, mail } = await healthOf(host);
  assert.deepEqual([status, mail.lastError, mail.waiting], ['ok', undefined, 2]);
}

const complaint =
  /^nvo: THE INBOX CAN’T BE OPENED: .+\nnvo: no message is taken in and no mail goes out; the rest is served\./;

describe('nvo serve without its database', { timeout: 60_000 }, () => {
  it('serves what it can, and opens once SQLite’s folder can be written', async () => {
    const workspace = new Workspace();
    await workspace.write('box', 'a file where the folder ought to be');
    const { host, stop } = await start(workspace);
    await assertClosed(host);
    await unlink(workspace.path('box'));
    await assertOpens(host);
    const { code, stdout, stderr } = await stop();
    assert.equal(code, 0);
    assert.match(stderr, complaint);
    assert.match(stdout, /^The inbox is there: messages are taken in\.$/m);
  });

  it('ends on SIGTERM also while it waits for the database', async () => {
    const workspace = new Workspace();
    await workspace.write('box', '');
    const { stop } = await start(workspace);
    assert.equal((await stop()).code, 0);
  });

  describe('(PostgreSQL)', withPostgres, () => {
    let server: PostgresServer;
    before(async () => {
      server = await PostgresServer.start();
    });
    after(() => server.stop());

    it('serves what it can, and opens once the database answers; also when it has been away', async () => {
      const workspace = new Workspace();
      const url = new URL(server.url);
      const socket = url.searchParams.get('host') ?? '';
      const link = workspace.path('postgres');
      url.searchParams.set('host', link);
      const { host, stop } = await start(workspace, url.href);
      await assertClosed(host);

      await symlink(socket, link);
      await assertOpens(host);

      await unlink(link);
      const meanwhile = Array.from({ length: 50 }, () => fetch(`${host}/healthz`));
      await endConnections(server.url);
      for (const { status } of await Promise.all(meanwhile)) assert.equal(status, 200);
      assert.equal((await post(host)).status, 503);
      assert.equal((await healthOf(host)).mail.lastError, 'the inbox can’t be read');
      await symlink(socket, link);
      const again = await until(
        () => post(host),
        ({ status }) => status !== 503,
      );
      assert.equal(again.status, 200, 'the same text within ten minutes is the same message');

      const { code, stderr } = await stop();
      assert.equal(code, 0);
      assert.match(stderr, complaint);
      assert.doesNotMatch(stderr, /Ilze|talkā|@example/);
    });
  });
});

/** As when the server restarts. */
async function endConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where backend_type = $1 and pid <> pg_backend_pid()',
    ['client backend'],
  );
  await client.end();
}
