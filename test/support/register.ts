import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { sharedFile } from './shared.ts';

const columns = [
  'regcode;sepa;name;name_before_quotes;name_in_quotes;name_after_quotes;without_quotes;regtype',
  'regtype_text;type;type_text;registered;terminated;closed;address;index;addressid;region;city',
  'atvk;reregistration_term',
]
  .join(';')
  .split(';');

export type RegisterRow = Partial<Record<string, string>>;

const quote = (cell: string) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** An association in Olaine that is active, unless a row says otherwise. */
const usual: RegisterRow = {
  regcode: '40008000001',
  name: 'Biedrība "Avots"',
  regtype: 'B',
  type: 'BDR',
  registered: '2001-02-03',
  closed: ' ',
  address: 'Olaines nov., Olaine, Zemgales iela 33 - 7',
  atvk: '0041200',
};

/** The text of a register in the exact format of the real one. */
export function registerOf(rows: RegisterRow[]): string {
  const lines = rows.map((row) =>
    columns.map((column) => quote({ ...usual, ...row }[column] ?? '')).join(';'),
  );
  return `\ufeff${[columns.join(';'), ...lines, ''].join('\n')}`;
}

export interface RegisterKey {
  broken: number[];
  organizations: Record<
    string,
    { name: string; municipality: string; legalForm: string; foundingDate: string }
  >;
}

/** Writes a made-up register of full size, and gives the key of what must come of it. */
export async function makeRegister(folder: string, seed: number): Promise<RegisterKey> {
  const key = `${folder}/key-${seed}.json`;
  const args = ['--out', `${folder}/register-${seed}.csv`, '--key', key, '--seed', String(seed)];
  const tool = sharedFile('tools/make-register.mjs');
  await promisify(execFile)(process.execPath, [tool, ...args]);
  return JSON.parse(await readFile(key, 'utf8')) as RegisterKey;
}

/** What the tool makes up addresses of: streets and farmsteads. */
export async function streetsOfRegister(): Promise<string[]> {
  const tool = await readFile(sharedFile('tools/make-register.mjs'), 'utf8');
  return ['streets', 'farms'].flatMap((name) => {
    const list = new RegExp(`const ${name} = \\[(.*?)\\];`).exec(tool)?.[1] ?? '';
    return [...list.matchAll(/'([^']+)'/g)].map(([, text]) => text ?? '');
  });
}
