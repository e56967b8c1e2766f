import { oneLine, plainText } from '../../src/data/icalendar-text.ts';

/** A text of one line, as the contract has it: NFC, no control characters; undefined where empty. */
export function lineOf(text: string | undefined): string | undefined {
  const line = text && oneLine(text).normalize('NFC');
  return line === '' ? undefined : line;
}

/** Text of several lines, from plain text or from HTML; undefined where empty. */
export function paragraphsOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const plain = plainText(isHtml(text) ? htmlToText(text) : text).normalize('NFC');
  const lines = plain.split('\n').map((line) => line.trim());
  return (
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim() || undefined
  );
}

const element =
  /<\/?(?:html|body|div|p|br|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr|td|font|pre|hr|img)(?:\s[^<>]*)?\/?>/i;

/** Whether a text holds elements: Google's and Outlook's descriptions do. */
const isHtml = (text: string) => element.test(text);

/** A link of HTML. Lengths are bounded here and below: text without an end is searched only once. */
const link = /<a\s[^<>]*?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>(.{0,2000}?)<\/a\s*>/gis;

const hidden =
  /<!--.{0,20000}?-->|<(style|script|head|title)\b[^<>]{0,2000}>.{0,20000}?<\/\1\s*>/gis;

/** What HTML says, without its elements: what is shown, never markup to be shown again. */
export function htmlToText(html: string): string {
  return decodeEntities(
    html
      .replace(hidden, '')
      .replace(/\s+/g, ' ')
      .replace(link, (_, a: string | undefined, b: string | undefined, text: string) => {
        const address = (a ?? b ?? '').trim();
        const shown = text.replace(/<[^<>]*>/g, '').trim();
        const isTold = !/^(https?|mailto):/i.test(address) || isSameLink(shown, address);
        return isTold ? text : `${text} (${address.replace(/^mailto:/i, '')})`;
      })
      .replace(/<li\b[^<>]*>\s*/gi, '\n• ')
      .replace(/<br\b[^<>]*>|<\/(div|tr|ul|ol|pre)\s*>/gi, '\n')
      .replace(/<\/?(p|h[1-6]|table|hr)\b[^<>]*>/gi, '\n\n')
      .replace(/<\/?[a-z!][^<>]*>/gi, '')
      .replace(/•\s*\n\s*/g, '• '),
  );
}

const bare = (address: string) =>
  decodeEntities(address)
    .replace(/^(https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '');

const isSameLink = (shown: string, address: string) => !shown || bare(shown) === bare(address);

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' },
  ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', copy: '©', euro: '€' },
  ...{ laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’' },
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, ...found) => {
    const [decimal, hex, name] = found as (string | undefined)[];
    if (name) return entities[name.toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
