import type { Organization } from '../../src/contract/organization.ts';
import type { AddressPlace } from '../sources/local.ts';
import type { RegisterEntry } from '../sources/register.ts';
import type { StaffEntry } from '../sources/staff.ts';
import type { Shown } from '../report/report.ts';
import { matchByName, type NameMatch } from './match.ts';

/** What the sources know, ready to be joined. */
export interface Known {
  readonly staff: readonly StaffEntry[];
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
  | { code: 'no-name' | 'no-municipality' }
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
  const claimed = new Set<string>();
  const own: Organization[] = [];
  /** Rows that name a living entry by its registration number. */
  const rows = new Map<string, number>();
  const hide = (code: string) => {
    const at = own.findIndex(({ id }) => id === code);
    if (at >= 0) own.splice(at, 1);
  };

  const publish = (staff: StaffEntry, entry: RegisterEntry | undefined): void => {
    if (entry) claimed.add(entry.code);
    if (staff.hidden) return;
    const organization = merge(staff, entry, known);
    if (!organization.name) say(staff.row, { code: 'no-name' });
    else if (!organization.municipalities.length) say(staff.row, { code: 'no-municipality' });
    else own.push(organization);
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
      if (entry) rows.set(registerCode, row);
      publish(staff, entry);
    }
  }

  const isListed = ({ code, legalForm, municipality, terminated }: RegisterEntry) =>
    municipality && !terminated && (known.legalForms.has(legalForm) || rows.has(code));
  const local = [...entries.values()].filter(isListed);
  for (const { staff, match } of matchByName(unmatched, local, rows)) {
    settleMatch(staff, match, { claimed, publish, hide, say });
  }
  const fromRegister = local
    .filter((entry) => !claimed.has(entry.code))
    .map((entry) => merge(undefined, entry, known));
  return withDistinctIds([...own, ...fromRegister]).sort(inLatvianOrder);
}

interface Settling {
  readonly claimed: Set<string>;
  readonly publish: (staff: StaffEntry, entry: RegisterEntry | undefined) => void;
  /** Takes back what an earlier row has published. */
  readonly hide: (code: string) => void;
  readonly say: Say;
}

/** Decides who stands for an organization that the staff names without its code. */
function settleMatch(
  staff: StaffEntry,
  match: NameMatch,
  { claimed, publish, hide, say }: Settling,
): void {
  if (match.kind === 'none') return publish(staff, undefined);
  if (match.kind === 'sure') {
    if (!staff.hidden) say(staff.row, { code: 'matched', registerCode: match.entry.code });
    return publish(staff, match.entry);
  }
  if (match.kind === 'taken') {
    if (staff.hidden) hide(match.entry.code);
    return say(staff.row, { code: 'duplicate', value: staff.name ?? '', firstRow: match.firstRow });
  }
  const { candidates } = match;
  // A single look-alike gives way to the staff's entry. Of several one can't tell which it is:
  // they are shown, and the staff's entry is not. Either way nobody stands there twice, and what
  // the staff hides stays hidden.
  const isSingle = candidates.length === 1;
  const shown = staff.hidden ? 'none' : isSingle ? 'sheet' : 'register';
  if (shown !== 'register') for (const { code } of candidates) claimed.add(code);
  if (shown === 'sheet') publish(staff, undefined);
  const named = candidates.map(({ code, legalName }) => ({ code, name: legalName }));
  say(staff.row, { code: 'unsure-match', candidates: named, shown });
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
