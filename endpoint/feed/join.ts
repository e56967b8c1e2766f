import type { Organization } from '../../src/contract/organization.ts';
import type { AddressPlace } from '../sources/local.ts';
import type { RegisterEntry } from '../sources/register.ts';
import type { StaffEntry } from '../sources/staff.ts';
import type { Shown } from '../report/report.ts';
import { matchByName, type NameMatch, type Namesake } from './match.ts';

/** What the sources know, ready to be joined. */
export interface Known {
  readonly staff: readonly StaffEntry[];
  /** Registration numbers in rows of the sheet that can't be read, by number: the row. */
  readonly withheld: ReadonlyMap<string, number>;
  /** Absent: no register is configured, or none was ever read. */
  readonly register?: { entries: readonly RegisterEntry[]; asked: readonly string[] } | undefined;
  readonly legalForms: ReadonlySet<string>;
  readonly publicBenefit: ReadonlySet<string>;
  /** Codes of areas by registration number. */
  readonly areas: ReadonlyMap<string, readonly string[]>;
  readonly placeCode: (place: AddressPlace, municipality: string) => string;
}

/** What the join has to say about a row of the staff's sheet. */
export type JoinProblem =
  | { code: 'no-name' | 'no-municipality' | 'hidden-not-found' }
  | { code: 'terminated'; value: string; since: string }
  | { code: 'not-in-register'; value: string }
  | { code: 'matched'; registerCode: string }
  | { code: 'duplicate'; value: string; firstRow: number }
  | { code: 'unsure-match'; candidates: { code: string; name: string }[]; shown: Shown };

type Say = (row: number, problem: JoinProblem) => void;

/**
 * The directory: the register's local organizations with what the staff says of them, and those
 * that only the staff knows. Staff wins over the register; each organization stands once.
 */
export function joinOrganizations(known: Known, say: Say): Organization[] {
  const entries = new Map(known.register?.entries.map((entry) => [entry.code, entry]));
  const asked = new Set(known.register?.asked);
  // Whose row can't be read may be hidden there: until it can, the register does not show them.
  const claimed = new Set(known.withheld.keys());
  const own: { row: number; organization: Organization }[] = [];
  /** Rows that name an organization by its registration number. */
  const rows = new Map(known.withheld);
  const numbered: Namesake[] = [];
  const hiddenRows = new Set<number>();

  const publish = (staff: StaffEntry, entry: RegisterEntry | undefined): void => {
    if (entry) claimed.add(entry.code);
    if (staff.hidden) return;
    const organization = merge(staff, entry, known);
    if (!organization.name) say(staff.row, { code: 'no-name' });
    else if (!organization.municipalities.length) say(staff.row, { code: 'no-municipality' });
    else own.push({ row: staff.row, organization });
  };

  // A number that the register does not know may be mistyped: its row is matched by name too.
  const unmatched: StaffEntry[] = [];
  for (const staff of known.staff) {
    const { registerCode, row } = staff;
    const entry = entries.get(registerCode ?? '');
    const isUnknown = registerCode !== undefined && !entry && asked.has(registerCode);
    if (isUnknown) say(row, { code: 'not-in-register', value: registerCode });
    if (isUnknown || !registerCode) {
      unmatched.push(staff);
    } else if (entry?.terminated) {
      claimed.add(registerCode);
      say(row, { code: 'terminated', value: registerCode, since: entry.terminated });
    } else {
      rows.set(registerCode, row);
      numbered.push(namesakeOf(registerCode, staff, entry));
      publish(staff, entry);
    }
  }

  const isListed = ({ code, legalForm, municipality, terminated }: RegisterEntry) =>
    municipality && !terminated && (known.legalForms.has(legalForm) || rows.has(code));
  const local = [...entries.values()].filter(isListed);
  const unnumbered = local
    .filter(({ code }) => !numbered.some((namesake) => namesake.code === code))
    .map((entry) => namesakeOf(entry.code, nobody, entry));
  for (const { staff, match } of matchByName(unmatched, [...numbered, ...unnumbered], rows)) {
    if (match.kind === 'sure') {
      say(staff.row, { code: 'matched', registerCode: match.code });
      publish(staff, entries.get(match.code));
    } else if (match.kind === 'none') {
      if (staff.hidden && !staff.registerCode && known.register) {
        say(staff.row, { code: 'hidden-not-found' });
      }
      publish(staff, undefined);
    } else {
      settleDoubt(staff, match, { claimed, hiddenRows, publish, say });
    }
  }
  const shown = own.filter(({ row }) => !hiddenRows.has(row));
  const fromRegister = local
    .filter((entry) => !claimed.has(entry.code))
    .map((entry) => merge(undefined, entry, known));
  return withDistinctIds([...shown.map(({ organization }) => organization), ...fromRegister]).sort(
    inLatvianOrder,
  );
}

interface Settling {
  readonly claimed: Set<string>;
  /** Rows whose organization is not published after all. */
  readonly hiddenRows: Set<number>;
  readonly publish: (staff: StaffEntry, entry: RegisterEntry | undefined) => void;
  readonly say: Say;
}

/** Decides who stands for an organization that several may be. */
function settleDoubt(
  staff: StaffEntry,
  match: Exclude<NameMatch, { kind: 'none' | 'sure' }>,
  { claimed, hiddenRows, publish, say }: Settling,
): void {
  if (match.kind === 'taken') {
    if (staff.hidden) hiddenRows.add(match.firstRow);
    return say(staff.row, { code: 'duplicate', value: staff.name ?? '', firstRow: match.firstRow });
  }
  const { candidates } = match;
  // A single look-alike gives way to the staff's entry. Of several one can't tell which it is:
  // they are shown, and the staff's entry is not. Either way nobody stands there twice, and what
  // the staff hides stays hidden.
  const isSingle = candidates.length === 1;
  const shown = staff.hidden ? 'none' : isSingle ? 'sheet' : 'register';
  if (shown !== 'register') for (const { code } of candidates) claimed.add(code);
  if (shown === 'none') for (const row of match.rows) hiddenRows.add(row);
  if (shown === 'sheet') publish(staff, undefined);
  const named = candidates.map(({ code, legalName }) => ({ code, name: legalName }));
  say(staff.row, { code: 'unsure-match', candidates: named, shown });
}

/** What an organization of a registration number is known by; staff wins over the register. */
function namesakeOf(
  code: string,
  { name, legalForm, municipalities }: Partial<StaffEntry>,
  entry: RegisterEntry | undefined,
): Namesake {
  const names = [name, entry?.name].filter((each) => each !== undefined);
  return {
    code,
    names,
    legalName: entry?.legalName ?? names[0] ?? '',
    legalForm: legalForm ?? entry?.legalForm ?? 'unknown',
    municipalities: municipalities ?? (entry?.municipality ? [entry.municipality] : []),
  };
}

/** What the staff says of an organization that it does not name. */
const nobody: Partial<StaffEntry> = {};

function merge(
  staff: StaffEntry | undefined,
  entry: RegisterEntry | undefined,
  { publicBenefit, areas, placeCode }: Known,
): Organization {
  const code = entry?.code ?? staff?.registerCode;
  const { row: _, slug, registerCode: __, hidden: ___, formerIds, ...said } = staff ?? nobody;
  const id = code ?? slug ?? '';
  const oldIds = [...(formerIds ?? []), ...(slug ? [slug] : [])];
  const place =
    entry?.place && entry.municipality ? placeCode(entry.place, entry.municipality) : undefined;
  const isNamedOtherwise = entry && entry.legalName !== (said.name ?? entry.name);
  return {
    legalForm: entry?.legalForm ?? 'unknown',
    municipalities: entry?.municipality ? [entry.municipality] : [],
    areas: [...(code ? (areas.get(code) ?? []) : [])],
    themes: [],
    member: false,
    publicBenefit: code !== undefined && publicBenefit.has(code),
    ...(isNamedOtherwise && { legalName: entry.legalName }),
    ...(place && { place }),
    ...(entry?.registered && { foundingDate: entry.registered }),
    name: entry?.name ?? '',
    ...said,
    id,
    formerIds: [...new Set(oldIds)].filter((each) => each !== id),
  };
}

/** Gives a second organization of the same slug its municipality behind it, a third one a number. */
function withDistinctIds(organizations: Organization[]): Organization[] {
  const taken = new Set<string>();
  for (const organization of organizations) {
    const longer = [organization.id, ...organization.municipalities].join('-');
    for (let count = 1; taken.has(organization.id); count++) {
      organization.id = count === 1 ? longer : `${longer}-${count}`;
    }
    taken.add(organization.id);
  }
  for (const organization of organizations) {
    organization.formerIds = organization.formerIds.filter((id) => !taken.has(id));
  }
  return organizations;
}

const collator = new Intl.Collator('lv');

/** Latvian alphabetical order of the names, which bear neither quotes nor legal form. */
function inLatvianOrder(a: Organization, b: Organization): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
