/** Mail programs and browsers cut longer addresses off, or open nothing. */
const LONGEST = 1900;

/** A link that opens a letter with subject and text; what is too long for a link is cut. */
export function letterHref(email: string, subject: string, text: string): string {
  const start = `mailto:${email}?subject=${encodeURIComponent(subject)}&body=`;
  const room = LONGEST - start.length;
  const whole = encode(text);
  if (whole.length <= room) return start + whole;
  let [body, length] = ['', '%E2%80%A6'.length];
  for (const character of text) {
    length += encode(character).length;
    if (length > room) break;
    body += character;
  }
  return `${start}${encode(`${body}…`)}`;
}

/** Lines end as mail wants them (RFC 6068); a lone surrogate, which would throw, becomes U+FFFD. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\n/g, '\r\n'));
