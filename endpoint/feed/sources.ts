import { createHash } from 'node:crypto';
import { siteSchema, type Site } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { Report } from '../report/report.ts';
import type { RowFault } from '../sources/csv.ts';
import { detach } from '../sources/csv.ts';
import { collect, decodeSheet } from '../sources/decode.ts';
import { areasTable, publicBenefitTable, readPublicBenefitRow } from '../sources/lists.ts';
import { readRegisterRow, registerTable, type RegisterEntry } from '../sources/register.ts';
import { SourceError } from '../sources/open.ts';
import { canHide, readStaffSheet, staffTable, type StaffSheet } from '../sources/staff.ts';
import { readTable } from '../sources/table.ts';
import { readTerms, type TermFinder } from '../sources/terms.ts';
import { readSource, type SourceContext } from './read-source.ts';

/** What of the register is kept, and which codes were asked for when it was read. */
export interface RegisterExtract {
  readonly entries: readonly RegisterEntry[];
  readonly asked: readonly string[];
}

/** What the codes are called. */
export function readTermsSource(
  address: string,
  context: SourceContext,
): Promise<Terms | undefined> {
  const read = async (bytes: AsyncIterable<Uint8Array>) => {
    const data = await readTerms(decodeSheet(await collect(bytes)));
    return { data, records: Object.values(data).flatMap(Object.keys).length };
  };
  return readSource({ name: 'terms', address, read }, context);
}

/** What the Info point says of itself. */
export function readSite(address: string, context: SourceContext): Promise<Site | undefined> {
  const read = async (bytes: AsyncIterable<Uint8Array>) => {
    const parsed = siteSchema.safeParse(parseJson(decodeSheet(await collect(bytes))));
    if (parsed.success) return { data: parsed.data, records: 1 };
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new SourceError({ code: 'bad-field', path });
  };
  return readSource({ name: 'site', address, read }, context);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new SourceError({ code: 'not-json' });
    throw error;
  }
}

/** The staff's sheet of organizations; kept as text, so that its problems are reported again. */
export async function readStaff(
  address: string,
  finder: TermFinder,
  context: SourceContext,
): Promise<StaffSheet | undefined> {
  const parse = (sheet: string, report: Report) =>
    readStaffSheet(sheet, { file: address, report, finder });
  const text = await readSource<string>(
    {
      name: 'organizations',
      address,
      read: async (bytes) => {
        const data = decodeSheet(await collect(bytes));
        // What is wrong in it is of interest only if this is the text that will be used.
        return { data, records: (await parse(data, new Report())).rows };
      },
      // Without the column every hidden row would be published.
      compare(data, before) {
        const [heading = ''] = staffTable.columns.hidden;
        if (canHide(before) && !canHide(data)) {
          throw new SourceError({ code: 'lost-column', heading });
        }
      },
    },
    context,
  );
  return text === undefined ? undefined : parse(text, context.report);
}

/** The register: the local entries of the listed legal forms, and those asked for by code. */
export function readRegister(
  address: string,
  legalForms: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  context: SourceContext,
): Promise<RegisterExtract | undefined> {
  const read = async (bytes: AsyncIterable<Uint8Array>) => {
    const entries: RegisterEntry[] = [];
    const facts = await readTable(utf8(bytes), registerTable, {
      onRow(cell) {
        const entry = readRegisterRow(cell, { legalForms, wanted });
        if (entry) entries.push(entry);
      },
      onFault: reportRow(context, 'register', address),
    });
    return { data: { entries, asked: [...wanted].sort() }, records: facts.rows };
  };
  const scope = scopeOf([...legalForms, ...wanted]);
  return readSource({ name: 'register', address, scope, read }, context);
}

/** The codes of organizations that have the public benefit status on a day (ISO date). */
export async function readPublicBenefit(
  address: string,
  today: string,
  context: SourceContext,
): Promise<ReadonlySet<string>> {
  const read = async (bytes: AsyncIterable<Uint8Array>) => {
    const codes = new Set<string>();
    const facts = await readTable(utf8(bytes), publicBenefitTable, {
      onRow(cell) {
        const code = readPublicBenefitRow(cell, today);
        if (code) codes.add(code);
      },
      onFault: reportRow(context, 'publicBenefit', address),
    });
    return { data: [...codes].sort(), records: facts.rows };
  };
  // A status may run out without the list changing: each day is a question of its own.
  const codes = await readSource({ name: 'publicBenefit', address, scope: today, read }, context);
  return new Set(codes);
}

/** Areas of activity by code, in the list's own words, of the organizations that are asked for. */
export async function readAreas(
  address: string,
  wanted: ReadonlySet<string>,
  context: SourceContext,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const read = async (bytes: AsyncIterable<Uint8Array>) => {
    const areas = new Map<string, string[]>();
    const facts = await readTable(utf8(bytes), areasTable, {
      onRow(cell) {
        if (!wanted.has(cell('code')) || !cell('area')) return;
        const code = detach(cell('code'));
        areas.set(code, [...(areas.get(code) ?? []), detach(cell('area'))]);
      },
      onFault: reportRow(context, 'areas', address),
    });
    return { data: [...areas], records: facts.rows };
  };
  const scope = scopeOf([...wanted]);
  return new Map(await readSource({ name: 'areas', address, scope, read }, context));
}

function reportRow({ report }: SourceContext, source: string, file: string) {
  return (fault: RowFault, row: number): void =>
    report.add({ source, file, row, kind: 'row', problem: { code: 'broken-row', fault } });
}

const scopeOf = (parts: readonly string[]): string =>
  createHash('sha256')
    .update([...parts].sort().join())
    .digest('base64url');

async function* utf8(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
