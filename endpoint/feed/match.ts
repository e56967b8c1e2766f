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
  | { kind: 'taken'; firstRow: number };

/** Matches staff rows with register entries by folded name, legal form and municipality. */
export function matchByName(
  staff: readonly StaffEntry[],
  entries: readonly RegisterEntry[],
): { staff: StaffEntry; match: NameMatch }[] {
  const byName = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const name = fold(entry.name);
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  const takenBy = new Map<RegisterEntry, number>();
  return staff.map((each) => {
    const candidates = byName.get(fold(each.name ?? '')) ?? [];
    const match = matchOf(each, candidates, takenBy);
    if (match.kind === 'sure') takenBy.set(match.entry, each.row);
    return { staff: each, match };
  });
}

function matchOf(
  staff: StaffEntry,
  candidates: readonly RegisterEntry[],
  takenBy: ReadonlyMap<RegisterEntry, number>,
): NameMatch {
  if (!candidates.length) return { kind: 'none' };
  const agreeing = candidates.filter((entry) => agrees(staff, entry));
  const [entry] = agreeing;
  if (agreeing.length !== 1 || !entry) {
    return { kind: 'unsure', candidates: agreeing.length ? agreeing : candidates };
  }
  const firstRow = takenBy.get(entry);
  return firstRow === undefined ? { kind: 'sure', entry } : { kind: 'taken', firstRow };
}

function agrees(staff: StaffEntry, { legalForm, municipality }: RegisterEntry): boolean {
  return (
    staff.legalForm === legalForm &&
    municipality !== undefined &&
    (staff.municipalities?.includes(municipality) ?? false)
  );
}
