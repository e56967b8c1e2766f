import { randomInt, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import type { InboxLocation } from '../../endpoint/inbox/database.ts';
import type { Receipt } from '../../src/contract/receipt.ts';
import { messageOf } from '../support/messages.ts';
import type { Running } from './real-server.ts';

const CLIENTS = 8;

/** Milliseconds of posting before the kill, from the first receipt on. */
const LATEST = 250;

/** What the clients know: a key and, once it was acknowledged, its reference. */
type Sent = Map<string, string | undefined>;

export interface KillRound {
  /** Messages whose receipt was received before the kill. */
  readonly acknowledged: number;
  /** Messages that were under way when it came. */
  readonly interrupted: number;
  /** Acknowledged ones that are not in the database. */
  readonly lost: number;
  /** Those in the database more than once. */
  readonly doubled: number;
}

export interface KillOptions {
  readonly start: () => Promise<Running>;
  readonly location: InboxLocation;
  /** What happens to the files after the kill: a power cut takes what was not synced. */
  readonly afterKill?: () => Promise<void>;
}

/**
 * Posts from 8 clients at once to a real server, kills it at a random moment, and compares what was
 * acknowledged with what the database holds. The next round's server gets the same database, and
 * what was interrupted once more, under its key, as a form does that has had no answer.
 */
export async function* killRounds(
  { start, location, afterKill }: KillOptions,
  rounds: number,
): AsyncGenerator<KillRound> {
  const all: Sent = new Map();
  for (let i = 0; i < rounds; i++) {
    const server = await start();
    const sent = await postUntilKilled(server, interruptedOf(all));
    await afterKill?.();
    for (const [key, reference] of sent) all.set(key, reference);
    yield { ...(await compare(sent, location)), interrupted: interruptedOf(sent).length };
  }
}

const interruptedOf = (sent: Sent): string[] =>
  [...sent].filter(([, reference]) => reference === undefined).map(([key]) => key);

/** @param again keys that are sent first, once more */
async function postUntilKilled(server: Running, again: readonly string[]): Promise<Sent> {
  const sent: Sent = new Map();
  const left = [...again];
  let isOver = false;
  let acknowledged = (): void => undefined;
  const first = new Promise<void>((resolve) => (acknowledged = resolve));
  const client = async (): Promise<void> => {
    while (!isOver) {
      const key = left.pop() ?? randomUUID();
      sent.set(key, undefined);
      const receipt = await post(server.url, key).catch((error: unknown) => {
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      });
      if (!receipt) continue;
      sent.set(key, receipt.reference);
      acknowledged();
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  await first;
  await pause(randomInt(LATEST));
  isOver = true;
  await server.kill();
  await clients;
  return sent;
}

/** @throws TypeError, SyntaxError where the connection breaks */
async function post(url: string, key: string): Promise<Receipt | undefined> {
  const response = await fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    // The key in the text: no two are the same message.
    body: JSON.stringify(messageOf({ message: `Labdien! ${key}` })),
  });
  const body = (await response.json()) as Receipt;
  return response.ok ? body : undefined;
}

async function compare(
  sent: Sent,
  location: InboxLocation,
): Promise<Omit<KillRound, 'interrupted'>> {
  const folder = await mkdtemp(join(tmpdir(), 'nvo-compare-'));
  const inbox = await Inbox.open(await copyOf(location, folder));
  try {
    const rows = await inbox.db
      .selectFrom('message_keys')
      .innerJoin('messages', 'messages.reference', 'message_keys.reference')
      .select(['message_keys.key', 'messages.reference', 'messages.message'])
      .execute();
    const byKey = new Map(rows.map(({ key, reference }) => [key, reference]));
    const known = [...sent].filter(([, reference]) => reference !== undefined);
    const lost = known.filter(([key, reference]) => byKey.get(key) !== reference);
    const { count } = await inbox.db
      .selectFrom('messages')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    const different = new Set(rows.map(({ message: text }) => text)).size;
    return { acknowledged: known.length, lost: lost.length, doubled: Number(count) - different };
  } finally {
    await inbox.close();
    await rm(folder, { recursive: true });
  }
}

/** Looking into SQLite's files writes to them; of a copy it changes nothing for the next server. */
async function copyOf(location: InboxLocation, folder: string): Promise<InboxLocation> {
  if ('url' in location) return location;
  const [from, name] = [dirname(location.file), basename(location.file)];
  for (const each of await readdir(from)) {
    const isIndex = each.endsWith('-shm');
    if (each.startsWith(name) && !isIndex) await copyFile(join(from, each), join(folder, each));
  }
  return { file: join(folder, name) };
}

export interface KillSum extends KillRound {
  readonly rounds: number;
}

/** All rounds together; `doubled` is what the last one found. */
export async function sumOf(
  rounds: AsyncIterable<KillRound>,
  isEnough: (sum: KillSum) => boolean = () => false,
): Promise<KillSum> {
  const sum = { rounds: 0, acknowledged: 0, interrupted: 0, lost: 0, doubled: 0 };
  for await (const each of rounds) {
    sum.rounds += 1;
    sum.acknowledged += each.acknowledged;
    sum.interrupted += each.interrupted;
    sum.lost += each.lost;
    sum.doubled = each.doubled;
    if (isEnough(sum)) break;
  }
  return sum;
}
