import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import { exists } from '../feed/missing.ts';
import { collect, decodeSheet } from '../sources/decode.ts';
import { areasTable, publicBenefitTable } from '../sources/lists.ts';
import { isWebAddress, openSource, SourceError } from '../sources/open.ts';
import { registerTable } from '../sources/register.ts';
import { staffTable } from '../sources/staff.ts';
import { knownColumns, type TableSpec } from '../sources/table.ts';
import { termsTable } from '../sources/terms.ts';
import { contentFile } from '../project.ts';
import { formatChecked, formatEntry } from '../report/format.ts';
import { configOf, languageOf, type Options } from './options.ts';
import { refreshAndReport } from './refresh.ts';

/** The tables that refresh reads, by the name of their source. */
const tables: Readonly<Record<string, TableSpec<string>>> = {
  register: registerTable,
  publicBenefit: publicBenefitTable,
  areas: areasTable,
  terms: termsTable,
  organizations: staffTable,
};

/** So much of a file is enough to know its headings, in bytes. */
const HEAD = 64 * 1024;

/** `nvo check`: says what refresh would make of a file; nothing is written. */
export async function check(args: string[], options: Options): Promise<number> {
  const [file = ''] = args;
  const address = isWebAddress(file) ? file : resolve(file);
  const source = await sourceOf(address).catch((error: unknown) => {
    if (!(error instanceof SourceError)) throw error;
    const entry = { source: '', file: address, kind: 'source', fault: error.fault } as const;
    console.error(formatEntry(entry, languageOf(options.lang ?? 'lv')));
  });
  if (source === undefined) return 1;
  if (!source) {
    console.error(
      `${file}: none of the known tables; their headings are, for one, ${headingsOf(staffTable)}`,
    );
    return 1;
  }
  const config = await configOrDefault(options, source, address);
  const sources = { ...config.sources, [source]: address };
  const result = await refreshAndReport(
    { ...config, sources },
    { isDry: true, isForced: options.force, onlyFetched: source },
  );
  const { report, organizations } = result;
  console.log(formatChecked(config.language, file, report.entries.length, organizations.length));
  return report.hasFailedSource ? 1 : 0;
}

/** Which source a file could be, by its headings; empty: none. */
async function sourceOf(address: string): Promise<string> {
  const { bytes } = await openSource(address);
  const head = decodeSheet(wholeLines(await collect(firstOf(bytes, HEAD))));
  const fits = Object.entries(tables).find(([, { columns, required }]) => {
    const known = knownColumns(head, columns);
    return required.every((key) => known.includes(key));
  });
  return fits?.[0] ?? '';
}

/** Without the last line, which may end within a character: that would look like another encoding. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

async function* firstOf(bytes: AsyncIterable<Uint8Array>, size: number): AsyncIterable<Uint8Array> {
  let left = size;
  for await (const chunk of bytes) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

/** The config, or, where there is none and none was asked for, one of the file alone. */
async function configOrDefault(options: Options, source: string, address: string): Promise<Config> {
  if ((await exists(options.config)) || options.config !== 'nvo.config.json')
    return configOf(options);
  const needed = source === 'register' ? {} : { organizations: contentFile('organizations.csv') };
  const config = parseConfig(
    JSON.stringify({ sources: { ...needed, [source]: address } }),
    options.config,
  );
  return { ...config, ...(options.lang !== undefined && { language: languageOf(options.lang) }) };
}

const headingsOf = ({ columns, required }: TableSpec<string>): string =>
  required.map((key) => columns[key]?.[0]).join(', ');
