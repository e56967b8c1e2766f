/**
 * Text as iCalendar can carry it: whatever opens a new line is one `\n`, control characters and
 * halves of characters are left out. A bare CR, VT, NEL or U+2028 would end the property for some
 * readers and let what follows stand as one of its own.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '');
}

/** The same in one line. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/** A TEXT value (RFC 5545, 3.3.11). */
export function textValue(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A parameter's value, quoted (RFC 6868). */
export function parameterValue(text: string): string {
  return `"${oneLine(text).replaceAll('^', '^^').replaceAll('"', "^'")}"`;
}

const MAX_OCTETS = 75;

/**
 * Folds a content line at 75 octets of UTF-8, never inside a character (RFC 5545, 3.1).
 *
 * @param line whole characters only
 */
export function fold(line: string): string {
  const lines: string[] = [];
  let start = 0;
  let octets = 0;
  for (let i = 0; i < line.length; i++) {
    const size = octetsOf(line.charCodeAt(i));
    if (octets + size > MAX_OCTETS) {
      lines.push(line.slice(start, i));
      start = i;
      // The space that each further line begins with.
      octets = 1;
    }
    octets += size;
  }
  return [...lines, line.slice(start)].join('\r\n ');
}

/** Of a character beyond U+FFFF, all four stand to its first half's account. */
function octetsOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit >= 0xdc00 && unit < 0xe000) return 0;
  return unit >= 0xd800 && unit < 0xdc00 ? 4 : 3;
}
