import { Migrator, type Kysely, type Migration } from 'kysely';

/** In the order of their names, each run once; the same for SQLite and PostgreSQL. */
const migrations: Record<string, Migration> = {
  '2026-01-messages': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('messages')
        .addColumn('reference', 'text', (column) => column.primaryKey())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('message', 'text')
        .addColumn('body_hash', 'text')
        .addColumn('hold_reasons', 'text', (column) => column.notNull())
        .addColumn('next_attempt_at', 'text')
        .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('lease_owner', 'text')
        .addColumn('lease_until', 'text')
        .addColumn('delivered_at', 'text')
        .addColumn('done_at', 'text')
        .addColumn('last_error', 'text')
        .execute();
      for (const column of ['received_at', 'body_hash', 'next_attempt_at']) {
        await db.schema.createIndex(`messages_${column}`).on('messages').column(column).execute();
      }
      await db.schema
        .createTable('message_keys')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('message_keys_reference')
        .on('message_keys')
        .column('reference')
        .execute();
      await db.schema
        .createTable('used_proofs')
        .addColumn('challenge', 'text', (column) => column.primaryKey())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('settings')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
};

/**
 * Brings the tables up to date; several processes may begin at once.
 *
 * @throws what the database said
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error)
    throw error instanceof Error ? error : new Error('the inbox can’t be brought up to date');
}
