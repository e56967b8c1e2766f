/**
 * A PostgreSQL server for tests: Debian's, in a temporary folder of its own, on a socket there and
 * no port. As root it runs as the user `postgres`, since PostgreSQL refuses root.
 */
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const installed = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, of the newest version there is; undefined where it is missing. */
function findPostgres(): string | undefined {
  if (!existsSync(installed)) return undefined;
  const versions = readdirSync(installed).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(installed, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

const programs = findPostgres();
const isRoot = process.getuid?.() === 0;

/**
 * Options of a suite that needs PostgreSQL: skips it, loudly, where there is none. With `CI=true`
 * it is not skipped and fails.
 */
export const withPostgres: { skip?: string } =
  programs !== undefined || process.env['CI'] ? {} : absent();

function absent(): { skip: string } {
  const reason = 'ALL TESTS ON POSTGRESQL, WHICH IS NOT THERE: apt-get install postgresql';
  console.error(`skipped: ${reason}`);
  return { skip: reason };
}

export class PostgresServer {
  /** Of a database that is there from the start. */
  readonly url: string;
  readonly #folder: string;
  readonly #child: ReturnType<typeof spawn>;

  private constructor(folder: string, child: ReturnType<typeof spawn>) {
    this.#folder = folder;
    this.#child = child;
    this.url = this.urlOf('postgres');
  }

  /** @throws Error where PostgreSQL is missing or does not start */
  static async start(): Promise<PostgresServer> {
    if (!programs) throw new Error('PostgreSQL is not there: apt-get install postgresql');
    const folder = mkdtempSync(join(tmpdir(), 'nvo-pg-'));
    const owner = isRoot ? idsOf('postgres') : undefined;
    if (owner) chownSync(folder, owner.uid, owner.gid);
    const data = join(folder, 'data');
    const initdb = spawnSync(
      join(programs, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
      { ...owner, cwd: folder, encoding: 'utf8' },
    );
    if (initdb.status !== 0) throw new Error(`initdb failed: ${lastWords(initdb)}`);
    const settings = [
      'listen_addresses=',
      `unix_socket_directories=${folder}`,
      'max_connections=60',
    ];
    const child = spawn(
      join(programs, 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...owner, cwd: folder, stdio: 'ignore' },
    );
    process.once('exit', () => child.kill('SIGINT'));
    const server = new PostgresServer(folder, child);
    await server.#ready();
    return server;
  }

  /** The address of a database of this server; it has to be made first. */
  urlOf(database: string): string {
    return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(this.#folder)}`;
  }

  /** Ends the server when its clients have gone, but soon, and removes its folder. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGTERM');
      const impatience = setTimeout(() => this.#child.kill('SIGINT'), 2_000);
      await ended;
      clearTimeout(impatience);
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #ready(): Promise<void> {
    const socket = join(this.#folder, '.s.PGSQL.5432');
    for (let i = 0; i < 300; i++) {
      const { status } = spawnSync(join(programs ?? '', 'pg_isready'), ['-h', this.#folder]);
      if (existsSync(socket) && status === 0) return;
      if (this.#child.exitCode !== null) break;
      await pause(50);
    }
    await this.stop();
    throw new Error('PostgreSQL does not start');
  }
}

function idsOf(user: string): { uid: number; gid: number } {
  const idOf = (flag: string) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (!uid || !gid) throw new Error(`there is no user ${user}`);
  return { uid, gid };
}

const lastWords = ({ stderr, error }: SpawnSyncReturns<string>): string =>
  error?.message ?? stderr.trim().split('\n').slice(-3).join(' ');
