import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { killRounds, sumOf } from '../proof/kills.ts';
import { PowerCut } from '../proof/power-cut.ts';
import { RealServer } from '../proof/real-server.ts';
import { PostgresServer, withPostgres } from '../support/postgres.ts';
import { withShared } from '../support/shared.ts';

/** A tenth or so of what `npm run proof` does. */
const TIMES = 10;

let server: RealServer;

before(async () => {
  server = await RealServer.build();
});
after(() => server.remove());

describe('a server that is killed while eight clients post', { timeout: 120_000 }, () => {
  const assertKept = async (rounds: ReturnType<typeof killRounds>): Promise<void> => {
    const { acknowledged, lost, doubled, rounds: times } = await sumOf(rounds);
    assert.deepEqual({ lost, doubled, times }, { lost: 0, doubled: 0, times: TIMES });
    assert.ok(acknowledged >= TIMES, String(acknowledged));
  };

  it('has every acknowledged message in SQLite, none twice', async () => {
    await server.configure({}, 'kill.db');
    const location = { file: server.file };
    await assertKept(killRounds({ start: () => server.start(), location }, TIMES));
  });

  it('has them after a power cut', withShared, async () => {
    await server.configure({}, 'power.db');
    const power = await PowerCut.prepare(server.file);
    const start = async () => {
      await power.settle();
      return server.start(power.env);
    };
    const options = { start, location: { file: server.file }, afterKill: () => power.strike() };
    await assertKept(killRounds(options, TIMES));
  });

  it('has them in PostgreSQL', withPostgres, async () => {
    const postgres = await PostgresServer.start();
    const { url } = postgres;
    const start = () => server.start({ DATABASE_URL: url });
    await assertKept(killRounds({ start, location: { url } }, TIMES)).finally(() =>
      postgres.stop(),
    );
  });
});
