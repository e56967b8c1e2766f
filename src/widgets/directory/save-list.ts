import { termLabels } from '../../core/term-label.ts';
import { toCsv } from '../../data/csv.ts';
import type { Selection } from '../../data/select.ts';
import type { Locale } from '../../locales/lv.ts';

/** Saves what is listed as a CSV file. */
export function saveList(selection: Selection, strings: Locale): void {
  const blob = new Blob([listAsCsv(selection, strings)], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${strings.directory.csvName}.csv`;
  link.click();
  // Firefox reads the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** What is listed, as CSV with headings in the widget's language. */
export function listAsCsv({ matching, data }: Selection, strings: Locale): string {
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
