import { after, before, describe } from 'node:test';
import { join } from 'node:path';
import pg from 'pg';
import type { InboxLocation } from '../../endpoint/inbox/database.ts';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import { PostgresServer, withPostgres } from './postgres.ts';
import { temporaryFolder } from './workspace.ts';

/** Where the inboxes of a suite are made. */
export interface Inboxes {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** A place where there is no inbox yet. */
  readonly place: () => Promise<InboxLocation>;
  /** Opens an inbox, a new one where no place is given; it is closed after the suite. */
  readonly open: (options?: { at?: InboxLocation; now?: () => Date }) => Promise<Inbox>;
}

/** A suite that is run on SQLite and on PostgreSQL. */
export function describeOnBoth(title: string, suite: (inboxes: Inboxes) => void): void {
  describe(`${title} (SQLite)`, () => {
    const folder = temporaryFolder();
    let count = 0;
    const place = () => Promise.resolve({ file: join(folder, String(count++), 'inbox.db') });
    const { open, close } = openerOf(place);
    suite({ name: 'SQLite', place, open });
    after(close);
  });
  describe(`${title} (PostgreSQL)`, withPostgres, () => {
    let server: PostgresServer;
    let count = 0;
    before(async () => {
      server = await PostgresServer.start();
    });
    const place = async () => {
      const name = `inbox${count++}`;
      await query(server.url, `create database ${name}`);
      return { url: server.urlOf(name) };
    };
    const { open, close } = openerOf(place);
    suite({ name: 'PostgreSQL', place, open });
    after(async () => {
      await close();
      await server.stop();
    });
  });
}

function openerOf(place: Inboxes['place']) {
  const opened: Inbox[] = [];
  const open: Inboxes['open'] = async ({ at, now } = {}) => {
    const inbox = await Inbox.open(at ?? (await place()), now ? { now } : {});
    opened.push(inbox);
    return inbox;
  };
  const close = async () => {
    for (const inbox of opened) await inbox.close();
  };
  return { open, close };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** A clock that stands still until it is moved on. */
export class Clock {
  #time = Date.parse('2026-09-05T15:00:00Z');
  readonly now = (): Date => new Date(this.#time);

  forward(seconds: number): void {
    this.#time += seconds * 1000;
  }
}
