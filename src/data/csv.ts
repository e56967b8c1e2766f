/**
 * Rows as CSV (RFC 4180) for a spreadsheet program: with a byte order mark, so that Excel reads it
 * as UTF-8, and an apostrophe before what it would take for a formula (OWASP, CSV injection).
 *
 * @param separator the program's own: Excel on a Latvian computer splits at semicolons only
 */
export function toCsv(rows: readonly (readonly string[])[], separator: string): string {
  return `\ufeff${rows.map((row) => row.map(toCell).join(separator)).join('\r\n')}\r\n`;
}

function toCell(text: string): string {
  const guarded = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  // Whichever separator a program splits at, quotes keep the cell whole.
  return /[",;\t\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
