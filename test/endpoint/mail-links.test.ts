import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { staffLinks } from '../../endpoint/http/staff-links.ts';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import { LINK_DAYS, StaffLinks, type StaffAction } from '../../endpoint/mail/links.ts';
import { Published } from '../../endpoint/mail/published.ts';
import { MailError, type Letter } from '../../endpoint/mail/smtp.ts';
import type { HoldReason } from '../../endpoint/inbox/tables.ts';
import { put } from '../support/messages.ts';
import { site, temporaryFolder } from '../support/workspace.ts';

const DAY = 24 * 60 * 60_000;
const host = 'https://nvo.example.org';

async function setUp({
  fails = false,
  holdReasons = [] as HoldReason[],
  organization = 'avots',
} = {}) {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  let time = Date.parse('2026-09-05T10:00:00Z');
  const now = () => new Date(time);
  const publish = async (email: string) => {
    const organizations = [{ id: 'avots', formerIds: [], name: 'A <b>vots', email }];
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'organizations.json'), JSON.stringify({ organizations }));
    await writeFile(join(out, 'site.json'), JSON.stringify(site));
  };
  await publish('avots@example.org');
  const inbox = await Inbox.open({ file: join(folder, 'inbox.db') }, { now });
  const sent: Letter[] = [];
  const mailer = {
    send(letter: Letter): Promise<void> {
      sent.push(letter);
      const error = new MailError('no', { isPermanent: false, kind: 'TEST' });
      return fails ? Promise.reject(error) : Promise.resolve();
    },
  };
  const links = new StaffLinks(await inbox.secret('links'), () => host);
  const published = new Published({ out, state: join(folder, 'state') });
  const app = staffLinks({ inbox, links, published, mailer, domain: 'example.org', now });
  const reference = await put(inbox, { organization, message: 'Slepens teksts.' }, holdReasons);
  const link = (action: StaffAction) =>
    links.write(reference, action, links.until(now())).slice(host.length);
  const post = (address: string, body: Record<string, string> = {}) =>
    app.request(address, { method: 'POST', body: new URLSearchParams(body) });
  const pass = (days: number) => (time += days * DAY);
  const state = async () => (await inbox.get(reference))?.state;
  return { inbox, app, sent, reference, link, post, pass, publish, state };
}

describe('a link in a letter', () => {
  it('asks first: opening it, however often, changes nothing', async () => {
    const { app, link, state, sent } = await setUp();
    for (const action of ['done', 'spam', 'erase', 'forward', 'approve'] as const) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await app.request(link(action), { method });
        assert.equal(answer.status, 200, action);
      }
      const text = await (await app.request(link(action))).text();
      assert.match(text, /<form method="post">/);
      assert.match(text, /<button>[^<]+<\/button>/);
    }
    assert.equal(await state(), 'pending');
    assert.equal(sent.length, 0);
  });

  it('does what it says when its button is pressed', async () => {
    for (const [action, expected] of [
      ['done', 'done'],
      ['spam', 'spam'],
      ['erase', undefined],
    ] as const) {
      const { post, link, state } = await setUp();
      const answer = await post(link(action));
      assert.equal(answer.status, 200);
      assert.equal(await state(), expected);
    }
  });

  it('releases a held message', async () => {
    const { post, link, state, inbox, reference } = await setUp({ holdReasons: ['trap'] });
    assert.equal(await state(), 'held');
    await post(link('approve'));
    assert.equal(await state(), 'pending');
    assert.deepEqual((await inbox.get(reference))?.holdReasons, []);
  });

  it('shows nothing that a person wrote, and is kept by nobody', async () => {
    const { app, link } = await setUp();
    const answer = await app.request(link('done'));
    assert.doesNotMatch(await answer.text(), /Slepens|Ilze|ilze@/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.doesNotMatch(answer.headers.get('content-security-policy') ?? '', /unsafe/);
  });

  it('holds good for sixty days', async () => {
    const { app, post, link, pass, state } = await setUp();
    const address = link('done');
    pass(LINK_DAYS - 0.001);
    assert.equal((await app.request(address)).status, 200);
    pass(0.002);
    assert.equal((await app.request(address)).status, 410);
    assert.equal((await post(address)).status, 410);
    assert.equal(await state(), 'pending');
  });

  it('is good for one action on one message only', async () => {
    const { app, post, link, inbox, reference, state } = await setUp();
    const other = await put(inbox, { name: 'Cits' });
    const address = link('done');
    const forged = [
      address.replace(reference, other),
      address.replace('/done', '/erase'),
      address.replace(/until=\d+/, 'until=9999999999'),
      address.replace(/key=./, 'key='),
      address.replace(/key=.*/, ''),
      address.replace(/key=.*/, `key=${'ā'.repeat(43)}`),
      address.replace('/done', '/toString'),
    ];
    for (const each of forged) {
      assert.equal((await app.request(each)).status, 403, each);
      assert.equal((await post(each)).status, 403, each);
    }
    assert.equal(await state(), 'pending');
  });

  it('is the same to every machine and after a restart', async () => {
    const folder = temporaryFolder();
    const write = async () => {
      const inbox = await Inbox.open({ file: join(folder, 'inbox.db') });
      const links = new StaffLinks(await inbox.secret('links'), () => host);
      await inbox.close();
      return links.write('K7M2PX4R', 'done', new Date('2026-09-05T10:00:00Z'));
    };
    assert.equal(await write(), await write());
  });

  it('of an erased message says that it is gone', async () => {
    const { app, post, link, inbox, reference } = await setUp();
    await inbox.erase(reference);
    assert.equal((await app.request(link('done'))).status, 404);
    assert.equal((await post(link('erase'))).status, 404);
  });

  it('takes no large body', async () => {
    const { app, link, state } = await setUp();
    const body = 'a'.repeat(5000);
    assert.equal((await app.request(link('done'), { method: 'POST', body })).status, 413);
    assert.equal(await state(), 'pending');
  });
});

describe('passing a message on', () => {
  it('goes to the address that the page has shown', async () => {
    const { app, post, link, sent, reference } = await setUp();
    const page = await (await app.request(link('forward'))).text();
    assert.match(page, /A &lt;b&gt;vots: <b>avots@example\.org<\/b>/);
    assert.equal((await post(link('forward'), { to: 'avots@example.org' })).status, 200);
    const [letter] = sent;
    assert.ok(letter);
    assert.deepEqual(letter.to, { name: 'A <b>vots', address: 'avots@example.org' });
    assert.deepEqual(letter.replyTo, { name: 'Ilze Bērziņa', address: 'ilze@example.org' });
    assert.match(letter.messageId, new RegExp(`^${reference.toLowerCase()}\\.parsutits\\.`));
  });

  it('asks anew where the published address has changed since, or another one is asked for', async () => {
    const { post, link, publish, sent } = await setUp();
    await publish('jauna@example.org');
    for (const to of ['avots@example.org', 'evil@example.org', '']) {
      const answer = await post(link('forward'), { to });
      assert.match(await answer.text(), /jauna@example\.org<\/b>/);
    }
    assert.equal(sent.length, 0);
  });

  it('is not offered for an organization without an address', async () => {
    const { app, link } = await setUp({ organization: 'cita' });
    assert.equal((await app.request(link('forward'))).status, 409);
  });

  it('that fails says so, and the message stays', async () => {
    const { post, link, state } = await setUp({ fails: true });
    const answer = await post(link('forward'), { to: 'avots@example.org' });
    assert.equal(answer.status, 502);
    assert.match(await answer.text(), /Neizdevās pārsūtīt/);
    assert.equal(await state(), 'pending');
  });
});
