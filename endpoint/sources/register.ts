import { readDate } from './cells.ts';
import { detach } from './csv.ts';
import { localMunicipality, placeOfAddress, type AddressPlace } from './local.ts';
import { bareName, legalFormByType } from './names.ts';
import type { TableSpec } from './table.ts';

type Column =
  'regcode' | 'name' | 'type' | 'registered' | 'terminated' | 'closed' | 'address' | 'atvk';

/**
 * `register.csv` of the Register of Enterprises (https://dati.ur.gov.lv/register/register.csv,
 * CC0): every legal entity of the country, about 121 MB.
 */
export const registerTable: TableSpec<Column> = {
  columns: {
    regcode: ['regcode'],
    name: ['name'],
    type: ['type'],
    registered: ['registered'],
    terminated: ['terminated'],
    closed: ['closed'],
    address: ['address'],
    atvk: ['atvk'],
  },
  required: ['regcode', 'name', 'type', 'registered', 'terminated', 'address', 'atvk'],
  isRectangular: true,
};

/** What is kept of a row: no address, it is often somebody's flat. */
export interface RegisterEntry {
  readonly code: string;
  readonly name: string;
  /** As the register has it, with legal form and quotes. */
  readonly legalName: string;
  readonly legalForm: string;
  /** Absent: in another part of the country. */
  readonly municipality?: string;
  readonly place?: AddressPlace;
  /** ISO date. */
  readonly registered?: string;
  /** ISO date; present: it exists no more. */
  readonly terminated?: string;
}

export interface RegisterFilter {
  /** The legal forms that are listed without the staff asking for them. */
  readonly legalForms: ReadonlySet<string>;
  /** The codes that the staff's sheet asks for, of whatever form and place. */
  readonly wanted: ReadonlySet<string>;
}

/** The entry of a register row, if the directory has any use for it. */
export function readRegisterRow(
  cell: (key: Column) => string,
  { legalForms, wanted }: RegisterFilter,
): RegisterEntry | undefined {
  const code = cell('regcode');
  const legalForm = legalFormByType.get(cell('type')) ?? 'unknown';
  const isWanted = wanted.has(code);
  if (!isWanted && (!legalForms.has(legalForm) || isEnded(cell))) return undefined;
  const municipality = localMunicipality(cell('atvk'), cell('address'));
  if (!isWanted && !municipality) return undefined;
  const place = municipality ? placeOfAddress(cell('address')) : undefined;
  const registered = readDate(cell('registered'))?.value;
  return {
    code: detach(code),
    name: detach(bareName(cell('name'))),
    legalName: detach(cell('name').normalize('NFC')),
    legalForm,
    ...(municipality && { municipality }),
    ...(place && { place: { ...place, name: detach(place.name) } }),
    ...(registered && { registered }),
    ...(isEnded(cell) && { terminated: detach(cell('terminated') || cell('closed')) }),
  };
}

const isEnded = (cell: (key: Column) => string): boolean =>
  cell('terminated') !== '' || cell('closed') !== '';
