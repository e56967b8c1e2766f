import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrations.ts';
import { LibsqlDialect } from './sqlite-dialect.ts';
import type { Db, Tables } from './tables.ts';

/** A file for SQLite, or the address of a PostgreSQL database: `postgres://…`. */
export type InboxLocation = SqliteLocation | { readonly url: string };

interface SqliteLocation {
  readonly file: string;
  /** `NORMAL` only to prove that it loses what a power cut interrupts. */
  readonly synchronous?: 'FULL' | 'NORMAL';
}

/** Milliseconds that PostgreSQL may take to let in, to lock a row and to answer. */
const PATIENCE = { connection: 3_000, lock: 2_000, answer: 5_000 };

/**
 * Opens the database, made and brought up to date where it has to be.
 *
 * @throws what the database or the file system said
 */
export async function openDatabase(location: InboxLocation): Promise<Db> {
  const db = new Kysely<Tables>({
    dialect: 'url' in location ? postgres(location.url) : await sqlite(location),
  });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** The file is for its owner only; SQLite gives its journal the same rights. */
async function sqlite({ file, synchronous }: SqliteLocation) {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await (await open(file, 'a', 0o600)).close();
  return new LibsqlDialect(file, synchronous);
}

function postgres(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: PATIENCE.connection,
    lock_timeout: PATIENCE.lock,
    statement_timeout: PATIENCE.answer,
    // Of a server that has fallen silent; one that answers keeps to the two above.
    query_timeout: 2 * PATIENCE.answer,
    idle_in_transaction_session_timeout: PATIENCE.answer,
  });
  // A server that restarts ends connections, and the pool makes new ones. It listens to idle ones
  // alone: the error of one in use, whose query fails anyway, would end this process.
  pool.on('connect', (client) => {
    client.on('error', ({ message }) => console.error(`nvo: the inbox’s database: ${message}`));
  });
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
