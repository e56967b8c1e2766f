/** SIGKILL at random moments while 8 clients post to the real server, and power cuts: `kill.ts [share]`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PostgresServer } from '../support/postgres.ts';
import { killRounds, sumOf, type KillSum } from './kills.ts';
import { PowerCut } from './power-cut.ts';
import { RealServer, startProcess } from './real-server.ts';
import { printTable } from './table.ts';

const share = Number(process.argv[2] ?? 1);
const times = (count: number) => Math.max(1, Math.round(count * share));

async function killsOnSqlite(): Promise<KillSum> {
  const server = await RealServer.build();
  const location = { file: server.file };
  const sum = await sumOf(killRounds({ start: () => server.start(), location }, times(200)));
  await server.remove();
  return sum;
}

async function killsOnPostgres(): Promise<KillSum> {
  const server = await RealServer.build();
  const postgres = await PostgresServer.start();
  const { url } = postgres;
  const start = () => server.start({ DATABASE_URL: url });
  const sum = await sumOf(killRounds({ start, location: { url } }, times(20)));
  await postgres.stop();
  await server.remove();
  return sum;
}

async function powerCuts(): Promise<KillSum> {
  const server = await RealServer.build();
  const power = await PowerCut.prepare(server.file);
  const start = async () => {
    await power.settle();
    return server.start(power.env);
  };
  const options = { start, location: { file: server.file }, afterKill: () => power.strike() };
  const sum = await sumOf(killRounds(options, times(60)));
  await server.remove();
  return sum;
}

/** The same without waiting for the disk: if nothing is lost here, the power cuts prove nothing. */
async function control(): Promise<KillSum> {
  const folder = await mkdtemp(join(tmpdir(), 'nvo-proof-'));
  const file = join(folder, 'messages.db');
  const power = await PowerCut.prepare(file);
  const program = fileURLToPath(new URL('control-server.ts', import.meta.url));
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const start = async () => {
    await power.settle();
    return startProcess(['--import', 'tsx', program, file], root, power.env);
  };
  const options = { start, location: { file }, afterKill: () => power.strike() };
  const sum = await sumOf(
    killRounds(options, times(60)),
    ({ lost, rounds }) => lost > 0 && rounds >= 5,
  );
  await rm(folder, { recursive: true });
  return sum;
}

const proofs = {
  'SIGKILL, SQLite': await killsOnSqlite(),
  'SIGKILL, PostgreSQL': await killsOnPostgres(),
  'power cut, synchronous=FULL': await powerCuts(),
  'power cut, synchronous=NORMAL (control: must lose)': await control(),
};
printTable(
  ['', 'times', 'acknowledged', 'interrupted', 'lost', 'doubled'],
  Object.entries(proofs).map(([name, { rounds, acknowledged, interrupted, lost, doubled }]) => [
    name,
    ...[rounds, acknowledged, interrupted, lost, doubled],
  ]),
);
const [controlled, ...others] = Object.values(proofs).reverse();
const isProven =
  (controlled?.lost ?? 0) > 0 && others.every(({ lost, doubled }) => lost + doubled === 0);
process.exitCode = isProven ? 0 : 1;
