import { randomBytes } from 'node:crypto';
import type { Db } from './tables.ts';

/** 32 random bytes that are made once, survive restarts and are the same for all machines. */
export async function secretOf(db: Db, name: string): Promise<Buffer> {
  const row = { name: `secret:${name}`, value: randomBytes(32).toString('base64') };
  const kept = await db.transaction().execute(async (tx) => {
    const insert = tx.insertInto('settings').values(row);
    await insert.onConflict((conflict) => conflict.doNothing()).execute();
    const all = tx.selectFrom('settings').select('value').where('name', '=', row.name);
    return all.executeTakeFirstOrThrow();
  });
  return Buffer.from(kept.value, 'base64');
}

/** Whether this caller is the first to do a job in a period; periods sort as they follow each other. */
export async function takeTurn(db: Db, job: string, period: string): Promise<boolean> {
  const row = { name: `turn:${job}`, value: period };
  return db.transaction().execute(async (tx) => {
    const taken = await tx
      .insertInto('settings')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ value: period }).where('settings.value', '<', period),
      )
      .returning('name')
      .executeTakeFirst();
    return taken !== undefined;
  });
}
