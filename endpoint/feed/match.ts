import { fold } from '../../src/data/fold.ts';
import type { RegisterEntry } from '../sources/register.ts';
import type { StaffEntry } from '../sources/staff.ts';

/** Which register entry a staff row without a registration number is. */
export type NameMatch =
  | { kind: 'none' }
  /** Exactly one entry has its name, legal form and municipality. */
  | { kind: 'sure'; entry: RegisterEntry }
  /** Entries of its name, of which none or several agree in all. */
  | { kind: 'unsure'; candidates: readonly RegisterEntry[] }
  /** An earlier row is that entry already. */
  | { kind: 'taken'; entry: RegisterEntry; firstRow: number };

/**
 * Matches staff rows with register entries by folded name, legal form and municipality.
 *
 * @param rows the staff's rows that name an entry's registration number, by that number
 */
export function matchByName(
  staff: readonly StaffEntry[],
  entries: readonly RegisterEntry[],
  rows: ReadonlyMap<string, number>,
): { staff: StaffEntry; match: NameMatch }[] {
  const byName = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const name = fold(entry.name);
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  const takenBy = new Map(rows);
  return staff.map((each) => {
    const candidates = byName.get(fold(each.name ?? '')) ?? [];
    const match = matchOf(each, candidates, takenBy);
    if (match.kind === 'sure') takenBy.set(match.entry.code, each.row);
    return { staff: each, match };
  });
}

function matchOf(
  staff: StaffEntry,
  candidates: readonly RegisterEntry[],
  takenBy: ReadonlyMap<string, number>,
): NameMatch {
  const agreeing = candidates.filter((entry) => agrees(staff, entry));
  const free = agreeing.filter(({ code }) => !takenBy.has(code));
  const [entry] = free;
  if (entry)
    return free.length === 1 ? { kind: 'sure', entry } : { kind: 'unsure', candidates: free };
  const [taken] = agreeing;
  if (taken) return { kind: 'taken', entry: taken, firstRow: takenBy.get(taken.code) ?? 0 };
  const others = candidates.filter(({ code }) => !takenBy.has(code));
  return others.length ? { kind: 'unsure', candidates: others } : { kind: 'none' };
}

function agrees(staff: StaffEntry, { legalForm, municipality }: RegisterEntry): boolean {
  return (
    staff.legalForm === legalForm &&
    municipality !== undefined &&
    (staff.municipalities?.includes(municipality) ?? false)
  );
}
