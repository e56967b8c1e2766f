/**
 * Proves that a key is one message: 10,000 requests on a real server, 50 at once with a key, many
 * of whose clients go away before the answer; on SQLite and, where it is there, on PostgreSQL.
 * The last line is `N passed, N failed`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InboxLocation } from '../../endpoint/inbox/database.ts';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import { listen, proveIdempotency, TOGETHER } from '../support/idempotency.ts';
import { PostgresServer, withPostgres } from '../support/postgres.ts';
import { writeSide } from '../support/writing.ts';

const REQUESTS = 10_000;

async function prove(name: string, location: InboxLocation): Promise<boolean> {
  const inbox = await Inbox.open(location);
  const { url, stop } = await listen(await writeSide(inbox));
  const start = performance.now();
  try {
    const answers = await proveIdempotency(inbox, url, REQUESTS / TOGETHER);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const counts = [...answers].map(([answer, count]) => `${answer}: ${count}`).join(', ');
    console.log(
      `${name}: one row for each of ${REQUESTS / TOGETHER} keys in ${seconds} s (${counts})`,
    );
    return true;
  } catch (error) {
    console.error(`${name}:`, error);
    return false;
  } finally {
    await stop();
    await inbox.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'nvo-proof-'));
const outcomes = [await prove('SQLite', { file: join(folder, 'inbox.db') })];
rmSync(folder, { recursive: true, force: true });
if (withPostgres.skip === undefined) {
  const server = await PostgresServer.start();
  outcomes.push(await prove('PostgreSQL', { url: server.url }));
  await server.stop();
}
const failed = outcomes.filter((isGood) => !isGood).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
