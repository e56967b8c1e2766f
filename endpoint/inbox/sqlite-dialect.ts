import { setTimeout as pause } from 'node:timers/promises';
import {
  type CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import Libsql from 'libsql/promise';

/** How `libsql/promise` behaves; its own types say `any`. */
interface Database {
  readonly inTransaction: boolean;
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<Statement>;
  close(): void;
}

interface Statement {
  /** Whether it gives rows. */
  readonly reader: boolean;
  all(parameters: readonly unknown[]): Promise<unknown[]>;
  /** At once, on this thread. */
  run(parameters: readonly unknown[]): { changes: number };
}

/**
 * Milliseconds to wait where another process writes. Most of it is waited for here: libsql's own
 * waiting keeps one of its few threads, and with it whoever holds the lock in this process.
 */
const BUSY = { inside: 50, pause: 10, whole: 2_000 };

/**
 * Kysely on libsql. Unlike Kysely's own dialect it keeps this thread free: beginning a
 * transaction (where another process may hold the lock) and committing one (where the disk is
 * waited for) happen on libsql's threads.
 */
export class LibsqlDialect implements Dialect {
  readonly #file: string;
  readonly #synchronous: 'FULL' | 'NORMAL';

  /** @param synchronous `NORMAL` only to prove that it loses what a power cut interrupts */
  constructor(file: string, synchronous: 'FULL' | 'NORMAL' = 'FULL') {
    this.#file = file;
    this.#synchronous = synchronous;
  }

  createAdapter = () => new LibsqlAdapter();
  createDriver = () => new LibsqlDriver(this.#file, this.#synchronous);
  createIntrospector = (db: Kysely<never>) => new SqliteIntrospector(db);
  createQueryCompiler = () => new SqliteQueryCompiler();
}

/** Migrations run in a transaction, which SQLite is able to: two processes that begin at once take turns. */
class LibsqlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class LibsqlDriver implements Driver {
  readonly #file: string;
  readonly #synchronous: string;
  #connection: Connection | undefined;
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(file: string, synchronous: string) {
    this.#file = file;
    this.#synchronous = synchronous;
  }

  async init(): Promise<void> {
    const database = new Libsql(this.#file, { timeout: BUSY.inside }) as unknown as Database;
    const connection = new Connection(database);
    this.#connection = connection;
    for (const setting of [
      'journal_mode = WAL',
      `synchronous = ${this.#synchronous}`,
      'secure_delete = ON',
      // What is temporary would stand on disk, and stay there.
      'temp_store = MEMORY',
      // A WAL that has grown with a burst is cut back at the next checkpoint.
      'journal_size_limit = 4194304',
    ]) {
      await whenFree(() => connection.exec(`pragma ${setting}`));
    }
  }

  /** There is one connection: who wants it stands in line. */
  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release = (): void => undefined;
    this.#last = new Promise((resolve) => (release = resolve));
    await before;
    this.#release = release;
    return this.#open;
  }

  releaseConnection(): Promise<void> {
    this.#release();
    return Promise.resolve();
  }

  beginTransaction(): Promise<void> {
    return this.#open.begin();
  }

  commitTransaction(): Promise<void> {
    return this.#open.exec('commit');
  }

  rollbackTransaction(): Promise<void> {
    return this.#open.rollback();
  }

  destroy(): Promise<void> {
    this.#connection?.close();
    this.#connection = undefined;
    return Promise.resolve();
  }

  get #open(): Connection {
    if (!this.#connection) throw new Error('the database is not open');
    return this.#connection;
  }
}

/** Tries again while another connection writes. */
async function whenFree<T>(job: () => Promise<T>): Promise<T> {
  const end = performance.now() + BUSY.whole;
  for (;;) {
    try {
      return await job();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await pause(BUSY.pause);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

class Connection implements DatabaseConnection {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  exec(sql: string): Promise<void> {
    return this.#database.exec(sql);
  }

  begin(): Promise<void> {
    return whenFree(() => this.exec('begin immediate'));
  }

  async rollback(): Promise<void> {
    // On a full disk SQLite has already rolled it back.
    if (this.#database.inTransaction) await this.exec('rollback');
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = await this.#prepare(query.sql);
    if (statement.reader || this.#database.inTransaction) return this.#execute(statement, query);
    // A lone write that finds the database locked would keep its view of it open for good (libsql
    // doesn't reset the statement): it waits for the lock where nothing is kept.
    await this.begin();
    try {
      const result = await this.#execute<R>(statement, query);
      await this.exec('commit');
      return result;
    } catch (error) {
      await this.rollback();
      throw error;
    }
  }

  async #execute<R>(statement: Statement, query: CompiledQuery): Promise<QueryResult<R>> {
    const { sql, parameters } = query;
    try {
      if (statement.reader) return { rows: (await statement.all(parameters)) as R[] };
      return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
    } catch (error) {
      this.#statements.delete(sql);
      throw error;
    }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the inbox reads no streams');
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  async #prepare(sql: string): Promise<Statement> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = await this.#database.prepare(sql);
      if (this.#statements.size < MAX_STATEMENTS) this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** Queries are few: their texts differ only by how many values a list has. */
const MAX_STATEMENTS = 200;
