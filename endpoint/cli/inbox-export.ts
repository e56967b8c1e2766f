import { showReference } from '../../src/contract/reference.ts';
import { toCsv } from '../../src/data/csv.ts';
import type { InboxMessage } from '../inbox/tables.ts';
import type { Language } from '../report/format.ts';
import { inboxWords } from './inbox-words.ts';

/** Excel on a Latvian computer splits at semicolons only. */
const separators: Readonly<Record<Language, string>> = { lv: ';', en: ',' };

/** Messages for a spreadsheet program, that takes none of their texts for a formula. */
export function messagesToCsv(messages: readonly InboxMessage[], language: Language): string {
  const { labels, states, reasons } = inboxWords[language];
  const columns = Object.keys(labels) as (keyof typeof labels)[];
  const rows = messages.map((each) => {
    const { message, ...about } = each;
    const {
      changes,
      submission,
      consent: _,
      proof: __,
      trap: ___,
      elapsed: ____,
      ...said
    } = message;
    const cells: Partial<Record<keyof typeof labels, string | number | undefined>> = {
      ...said,
      ...about,
      reference: showReference(each.reference),
      state: states[each.state],
      holdReasons: each.holdReasons.map((reason) => reasons[reason]).join('; '),
      changes: changes && JSON.stringify(changes),
      submission: submission && JSON.stringify(submission),
    };
    return columns.map((column) => String(cells[column] ?? ''));
  });
  return toCsv([columns.map((column) => labels[column]), ...rows], separators[language]);
}

export const messagesToJson = (messages: readonly InboxMessage[]): string =>
  `${JSON.stringify(messages, null, 2)}\n`;
