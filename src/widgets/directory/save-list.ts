import { download } from '../../core/download.ts';
import { termLabels } from '../../data/term-labels.ts';
import { toCsv } from '../../data/csv.ts';
import type { OrganizationSelection } from '../../data/organization-select.ts';
import type { Locale } from '../../locales/lv.ts';

/** Saves what is listed as a CSV file. */
export function saveList(selection: OrganizationSelection, strings: Locale): void {
  const text = listAsCsv(selection, strings);
  download(text, 'text/csv;charset=utf-8', `${strings.directory.csvName}.csv`);
}

/** What is listed, as CSV with headings in the widget's language. */
export function listAsCsv({ matching, data }: OrganizationSelection, strings: Locale): string {
  const words = strings.directory;
  const { terms } = data;
  const labels = (taxonomy: string, codes: readonly string[]) =>
    termLabels(terms, taxonomy, codes, strings).join('; ');
  const headings = [
    words.name,
    words.facets.form,
    words.facets.municipality,
    words.facets.place,
    words.areas,
    words.description,
    words.telephone,
    words.email,
    words.url,
    words.registrationCode,
    words.source,
  ];
  const rows = matching.map((each) => [
    each.name,
    labels('legalForm', [each.legalForm]),
    labels('municipality', each.municipalities),
    labels('place', each.place ? [each.place] : []),
    labels('area', each.areas),
    each.description ?? '',
    each.telephone ?? '',
    each.email ?? '',
    each.url ?? '',
    /^\d{11}$/.test(each.id) ? each.id : '',
    each.sourceUrl ?? '',
  ]);
  return toCsv([headings, ...rows], words.csvSeparator);
}
