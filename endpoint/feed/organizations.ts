import { misfit } from '../../src/contract/check.ts';
import type { Organization } from '../../src/contract/organization.ts';
import { organizationShape } from '../../src/contract/shapes/organization.generated.ts';
import type { Terms } from '../../src/contract/terms.ts';
import type { Config } from '../config.ts';
import type { Report } from '../report/report.ts';
import type { StaffSheet } from '../sources/staff.ts';
import { TermFinder } from '../sources/terms.ts';
import { joinOrganizations, type JoinProblem } from './join.ts';
import type { Places } from './places.ts';
import type { SourceContext } from './read-source.ts';
import { readAreas, readPublicBenefit, readRegister, readStaff } from './sources.ts';

/**
 * Reads all that is known of organizations and joins it.
 *
 * @param today ISO date
 * @returns `undefined` where the staff's sheet was never good: without it nobody knows what it hides
 */
export async function readOrganizations(
  { sources, legalForms }: Config,
  terms: Terms,
  places: Places,
  today: string,
  context: SourceContext,
): Promise<Organization[] | undefined> {
  const { report } = context;
  const finder = new TermFinder(terms);
  const sheet = sources.organizations
    ? await readStaff(sources.organizations, finder, context)
    : emptySheet;
  if (!sheet) return undefined;

  const forms: ReadonlySet<string> = new Set(legalForms);
  const wanted = new Set(sheet.entries.flatMap(({ registerCode }) => registerCode ?? []));
  const register = sources.register
    ? await readRegister(sources.register, forms, wanted, context)
    : undefined;
  const publicBenefit = sources.publicBenefit
    ? await readPublicBenefit(sources.publicBenefit, today, context)
    : new Set<string>();
  const local = new Set([...wanted, ...(register?.entries.map(({ code }) => code) ?? [])]);
  const areas = sources.areas ? await readAreas(sources.areas, local, context) : new Map();

  const joined = joinOrganizations(
    {
      staff: sheet.entries,
      withheld: sheet.withheld,
      register,
      legalForms: forms,
      publicBenefit,
      areas: areaCodes(areas, finder, sources.areas ?? '', report),
      placeCode: (place, municipality) => places.codeOf(place, municipality),
    },
    (row, problem) =>
      report.add({
        source: 'organizations',
        file: sources.organizations ?? '',
        row,
        column: sheet.heading(columnOf(problem)),
        kind: 'row',
        problem,
      }),
  );
  return joined.filter((organization) => {
    const path = misfit(organizationShape, organization);
    const problem = { code: 'does-not-fit', value: organization.id, path: path ?? '' } as const;
    if (path)
      report.add({ source: 'organizations', file: 'organizations.json', kind: 'row', problem });
    return !path;
  });
}

const emptySheet: StaffSheet = {
  entries: [],
  rows: 0,
  withheld: new Map(),
  heading: () => '',
};

function columnOf({ code }: JoinProblem): 'name' | 'municipalities' | 'registerCode' {
  if (code === 'no-name') return 'name';
  return code === 'no-municipality' ? 'municipalities' : 'registerCode';
}

/** Turns the areas list's own words into codes; words that nobody knows are reported once each. */
function areaCodes(
  areas: ReadonlyMap<string, readonly string[]>,
  finder: TermFinder,
  file: string,
  report: Report,
): ReadonlyMap<string, readonly string[]> {
  const unknown = new Map<string, number>();
  const codes = new Map<string, string[]>();
  for (const [registerCode, names] of areas) {
    const found = new Set<string>();
    for (const name of names) {
      const code = finder.find('area', name);
      if (code) found.add(code);
      else unknown.set(name, (unknown.get(name) ?? 0) + 1);
    }
    codes.set(registerCode, [...found]);
  }
  const names = [...unknown].map(([name, count]) => ({ name, count }));
  if (names.length) report.add({ source: 'areas', file, kind: 'unknown-areas', names });
  return codes;
}
