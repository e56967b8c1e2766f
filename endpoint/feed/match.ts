import { fold } from '../../src/data/fold.ts';
import type { StaffEntry } from '../sources/staff.ts';

/** An organization of a known registration number, with which a row of the sheet may share its name. */
export interface Namesake {
  readonly code: string;
  /** As it is shown to the staff. */
  readonly legalName: string;
  /** What the register and the staff call it. */
  readonly names: readonly string[];
  /** `unknown` agrees with no form and differs from none. */
  readonly legalForm: string;
  /** Empty: not known. */
  readonly municipalities: readonly string[];
}

/** Which organization a staff row without a registration number is. */
export type NameMatch =
  | { kind: 'none' }
  /** Exactly one has its name, legal form and municipality. */
  | { kind: 'sure'; code: string }
  /** Some have its name, of which none or several agree in all; `rows` are some of them already. */
  | { kind: 'unsure'; candidates: readonly Namesake[]; rows: readonly number[] }
  /** Another row is that organization already. */
  | { kind: 'taken'; firstRow: number };

type TakenBy = ReadonlyMap<string, number>;

/** One way to tell who a row is; `undefined` leaves it to the next one. */
type Rule = (
  staff: StaffEntry,
  namesakes: readonly Namesake[],
  takenBy: TakenBy,
) => NameMatch | undefined;

/**
 * Matches staff rows with organizations by folded name, legal form and municipality: the sure ones
 * first, so that the unsure ones know who is taken, in whatever order they stand in the sheet.
 *
 * @param rows the staff's rows that name a registration number, by that number
 */
export function matchByName(
  staff: readonly StaffEntry[],
  namesakes: readonly Namesake[],
  rows: TakenBy,
): { staff: StaffEntry; match: NameMatch }[] {
  const byName = new Map<string, Namesake[]>();
  for (const namesake of namesakes) {
    for (const name of new Set(namesake.names.map(fold))) {
      byName.set(name, [...(byName.get(name) ?? []), namesake]);
    }
  }
  const takenBy = new Map(rows);
  const matches = new Map<StaffEntry, NameMatch>();
  for (const rule of [agreeing, alike, ofTheName]) {
    for (const each of staff) {
      if (matches.has(each)) continue;
      const match = rule(each, byName.get(fold(each.name ?? '')) ?? [], takenBy);
      if (!match) continue;
      matches.set(each, match);
      const code = codeOf(match);
      if (code && !takenBy.has(code)) takenBy.set(code, each.row);
    }
  }
  return staff.map((each) => ({ staff: each, match: matches.get(each) ?? { kind: 'none' } }));
}

/** Those that agree in all: it is the only free one, or the one that is taken. */
const agreeing: Rule = (staff, namesakes, takenBy) => {
  const same = namesakes.filter((each) => agrees(staff, each));
  const [free, ...others] = same.filter(({ code }) => !takenBy.has(code));
  if (free) return others.length ? undefined : { kind: 'sure', code: free.code };
  return same.length ? unsure(same, takenBy) : undefined;
};

/** Those that nothing sets apart, taken ones too: the row may be any of them. */
const alike: Rule = (staff, namesakes, takenBy) => {
  const like = namesakes.filter((each) => !differs(staff, each));
  return like.length ? unsure(like, takenBy) : undefined;
};

/** Those that form or municipality sets apart, if nobody else is them: the sheet may be mistaken. */
const ofTheName: Rule = (_staff, namesakes, takenBy) => {
  const free = namesakes.filter(({ code }) => !takenBy.has(code));
  return free.length ? unsure(free, takenBy) : undefined;
};

function unsure(candidates: readonly Namesake[], takenBy: TakenBy): NameMatch {
  const rows = candidates.flatMap(({ code }) => takenBy.get(code) ?? []);
  const [firstRow] = rows;
  return firstRow !== undefined && rows.length === candidates.length
    ? { kind: 'taken', firstRow }
    : { kind: 'unsure', candidates, rows };
}

/** The one organization that a row stands for from now on. */
function codeOf(match: NameMatch): string | undefined {
  if (match.kind === 'sure') return match.code;
  return match.kind === 'unsure' && match.candidates.length === 1
    ? match.candidates[0]?.code
    : undefined;
}

const shares = ({ municipalities = [] }: StaffEntry, namesake: Namesake): boolean =>
  municipalities.some((each) => namesake.municipalities.includes(each));

const agrees = (staff: StaffEntry, namesake: Namesake): boolean =>
  staff.legalForm === namesake.legalForm && shares(staff, namesake);

function differs(staff: StaffEntry, namesake: Namesake): boolean {
  const { legalForm, municipalities } = staff;
  const isOtherForm =
    legalForm !== undefined && namesake.legalForm !== 'unknown' && legalForm !== namesake.legalForm;
  const isElsewhere =
    municipalities !== undefined && namesake.municipalities.length > 0 && !shares(staff, namesake);
  return isOtherForm || isElsewhere;
}
