import { readDate } from './cells.ts';
import { detach } from './csv.ts';
import type { TableSpec } from './table.ts';

type BenefitColumn = 'code' | 'status' | 'until';

/** The State Revenue Service's list of public benefit organizations (data.gov.lv). */
export const publicBenefitTable: TableSpec<BenefitColumn> = {
  columns: {
    code: ['Registracijas_kods', 'Reģistrācijas kods', 'regcode'],
    status: ['Statuss', 'status'],
    until: ['Speka_lidz', 'Spēkā līdz'],
  },
  required: ['code', 'status'],
  isRectangular: true,
};

/**
 * The code of an organization whose status is in force on a day. A decision stands once for each
 * field of activity, so a code may come several times.
 *
 * @param today ISO date
 */
export function readPublicBenefitRow(
  cell: (key: BenefitColumn) => string,
  today: string,
): string | undefined {
  const until = readDate(cell('until'))?.value;
  const isInForce = cell('status') === 'Spēkā esošs' && (!until || until >= today);
  return isInForce ? detach(cell('code')) : undefined;
}

type AreaColumn = 'code' | 'area';

/** The register's list of areas of activity (data.gov.lv): a row for each organization and area. */
export const areasTable: TableSpec<AreaColumn> = {
  columns: {
    code: ['regcode'],
    area: ['area_of_activity'],
  },
  required: ['code', 'area'],
  isRectangular: true,
};
