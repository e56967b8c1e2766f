/**
 * Rows as CSV (RFC 4180), for a spreadsheet program: with a byte order mark, so that Excel reads it
 * as UTF-8, and an apostrophe before what it would take for a formula (OWASP, CSV injection).
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

function toCell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
