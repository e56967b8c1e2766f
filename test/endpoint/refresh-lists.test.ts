import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registerOf } from '../support/register.ts';
import { readShared, withShared } from '../support/shared.ts';
import { finder, linesOf, sheetOf } from '../support/sheets.ts';
import { Workspace } from '../support/workspace.ts';

const code = (i: number) => `4000800000${i}`;

const register = registerOf(
  [1, 2, 3, 4, 5, 6, 7, 8].map((i) => ({ regcode: code(i), name: `Biedrība "Avots ${i}"` })),
);

/** The list of public benefit organizations with the traps of the real one. */
const benefitHeadings =
  'Registracijas_kods,Organizacijas_veids,Statuss,Speka_no,Speka_lidz,Lemuma_pienemsanas_datums,Lemuma_butiba,Darbibas_jomas_nosaukums';
const benefit = (i: number, status: string, until: string, area = 'sports') =>
  `${code(i)},Biedrība,${status}, 01.02.2010 ,${until}," 01.02.2010 ",piešķirt,"${area}, u. c."`;

const now = new Date('2026-09-05T12:00:00Z');

async function benefitting(rows: string[], at = now): Promise<string[]> {
  const list = `\ufeff${[benefitHeadings, ...rows, ''].join('\r\n')}`;
  const { organizations, report } = await new Workspace().refresh(
    { register, publicBenefit: list },
    { now: at },
  );
  assert.deepEqual(linesOf(report), []);
  return organizations.filter(({ publicBenefit }) => publicBenefit).map(({ id }) => id);
}

describe('refresh: the list of public benefit organizations', () => {
  it('counts what is in force, with spaces round dates, a byte order mark, and repeated decisions', async () => {
    const ids = await benefitting([
      benefit(1, 'Spēkā esošs', ''),
      benefit(2, 'Atņemts', ''),
      benefit(3, 'Spēkā esošs', '" 31.12.2025 "'),
      benefit(4, 'Spēkā esošs', '" 31.12.2026 "'),
      benefit(4, 'Spēkā esošs', '" 31.12.2026 "', 'kultūra'),
      benefit(5, ' Spēkā esošs ', ' '),
      benefit(9, 'Spēkā esošs', ''),
    ]);
    assert.deepEqual(ids, [code(1), code(4), code(5)]);
  });

  it('counts a status on its last day, which ends at midnight in Riga', async () => {
    const rows = [benefit(1, 'Spēkā esošs', '05.09.2026'), benefit(2, 'Spēkā esošs', '')];
    assert.deepEqual(await benefitting(rows, new Date('2026-09-05T20:59:00Z')), [code(1), code(2)]);
    assert.deepEqual(await benefitting(rows, new Date('2026-09-05T21:01:00Z')), [code(2)]);
  });

  it('counts one with a later decision that is in force, though an earlier one was revoked', async () => {
    const rows = [benefit(1, 'Atņemts', '01.01.2015'), benefit(1, 'Spēkā esošs', '')];
    assert.deepEqual(await benefitting(rows), [code(1)]);
  });

  it('gives way to what the staff says', async () => {
    const sheet = sheetOf([
      { Nosaukums: 'A', 'Reģistrācijas numurs': code(1), 'Sabiedriskā labuma statuss': 'nē' },
      { Nosaukums: 'B', 'Reģistrācijas numurs': code(2), 'Sabiedriskā labuma statuss': 'jā' },
    ]);
    const publicBenefit = `${benefitHeadings}\n${benefit(1, 'Spēkā esošs', '')}\n`;
    const { organizations } = await new Workspace().refresh(
      { register, publicBenefit, organizations: sheet },
      { now },
    );
    const statusOf = (id: string) => organizations.find((each) => each.id === id)?.publicBenefit;
    assert.equal(statusOf(code(1)), false);
    assert.equal(statusOf(code(2)), true);
  });
});

describe('refresh: the list of areas of activity', () => {
  const heading = 'regcode;name;type;area_of_activity';

  it('gives each organization the codes of its areas, whose names may have commas', async () => {
    const areas = [
      heading,
      `${code(1)};X;BDR;Vēsture un humanitārās zinātnes`,
      `${code(1)};X;BDR;Izglītība`,
      `${code(1)};X;BDR;Zinātne`,
      `${code(2)};X;BDR;"Sociālās zinātnes, socioloģiskā un politikas pētniecība"`,
      `${code(3)};X;BDR;`,
      `40008999999;X;BDR;Sports`,
      '',
    ].join('\n');
    const { organizations, report } = await new Workspace().refresh({ register, areas });
    const areasOf = (id: string) => organizations.find((each) => each.id === id)?.areas;
    assert.deepEqual(areasOf(code(1)), ['history', 'education']);
    assert.deepEqual(areasOf(code(2)), ['education']);
    assert.deepEqual(areasOf(code(3)), []);
    assert.deepEqual(linesOf(report), []);
  });

  it('reports names that nobody knows once each, with their number', async () => {
    const rows = [1, 2].map((i) => `${code(i)};X;BDR;Burāšana`);
    const areas = [heading, ...rows, `${code(3)};X;BDR;Lidošana`, ''].join('\n');
    const { report } = await new Workspace().refresh({ register, areas });
    const [line, ...others] = linesOf(report, 'en');
    assert.match(line ?? '', /^areas\.csv: .*“Burāšana” \(2\), “Lidošana” \(1\)/);
    assert.deepEqual(others, []);
  });

  it('gives way to what the staff says', async () => {
    const areas = `${heading}\n${code(1)};X;BDR;Sports\n`;
    const sheet = sheetOf([{ Nosaukums: 'A', 'Reģistrācijas numurs': code(1), Jomas: 'Kultūra' }]);
    const { organizations } = await new Workspace().refresh({
      register,
      areas,
      organizations: sheet,
    });
    assert.deepEqual(organizations[0]?.areas, ['culture']);
  });

  it('knows every area that the notes on the list name', withShared, () => {
    const notes = JSON.parse(readShared('data/register-notes.json')) as {
      areasOfActivity: { knownValues: string[] };
    };
    const unknown = notes.areasOfActivity.knownValues.filter((name) => !finder.find('area', name));
    assert.deepEqual(unknown, []);
  });
});
