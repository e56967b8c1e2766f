/** What a cell turned out to hold. `isMended` says that it was not quite written so. */
export interface Read<T> {
  readonly value: T;
  readonly isMended?: boolean;
  /** It could be read otherwise too. */
  readonly isAmbiguous?: boolean;
}

/**
 * Text of a cell: NFC, without control characters, and without the guard (an apostrophe or a tab)
 * that a safe CSV export puts before what a spreadsheet program would take for a formula.
 */
export function cleanCell(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/^['\t](?=[=+\-@])/, '')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}

/** A registration number: 11 digits. Spaces, `LV` and a decimal part are what spreadsheets add. */
export function readRegisterCode(cell: string): Read<string> | 'scientific' | undefined {
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(cell)) return 'scientific';
  const code = cell
    .replace(/[\s\u00a0]/g, '')
    .replace(/^LV/i, '')
    .replace(/[.,]0+$/, '');
  return /^\d{11}$/.test(code) ? { value: code, isMended: code !== cell } : undefined;
}

const isoDate = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1800 && year < 2200 ? date.toISOString().slice(0, 10) : undefined;
};

/** Two-digit years up to this are of our century. */
const CENTURY_TURNS = 50;

const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < CENTURY_TURNS ? 2000 : 1900);

/**
 * A date as spreadsheets write it: `2009-08-12`, `12.08.2009`, `12.8.09`, `12/08/2009`, a serial
 * number counted from the end of 1899, and day and month turned round where only that makes a
 * date of it.
 */
export function readDate(cell: string): Read<string> | undefined {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?(?:[T ][\d:.]+)?$/.exec(cell);
  if (iso) return dayAndMonth(Number(iso[1]), Number(iso[3]), Number(iso[2]), false);
  const local = /^(\d{1,2})([-./])\s?(\d{1,2})[-./]\s?(\d{4}|\d{2})\.?(?: [\d:.]+)?$/.exec(cell);
  if (local) {
    const [, first, separator, second, year] = local;
    // Between slashes Americans put the month first: there the order is anybody's guess.
    return dayAndMonth(fullYear(year ?? ''), Number(first), Number(second), separator === '/');
  }
  const serial = /^\d{5}$/.test(cell) ? Number(cell) : 0;
  if (!serial) return undefined;
  const value = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  return { value, isMended: true };
}

function dayAndMonth(
  year: number,
  day: number,
  month: number,
  isGuess: boolean,
): Read<string> | undefined {
  const value = isoDate(year, month, day);
  if (!value) {
    const turned = isoDate(year, day, month);
    return turned ? { value: turned, isMended: true } : undefined;
  }
  return {
    value,
    isAmbiguous: isGuess && day !== month && isoDate(year, day, month) !== undefined,
  };
}

const yes = new Set(['ja', 'jā', 'j', 'yes', 'y', 'true', 'patiess', '1', 'x', '+']);
const no = new Set(['', 'ne', 'nē', 'n', 'no', 'false', 'aplams', '0', '-']);

export function readYesOrNo(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

/** A web address; `www.olaine.lv` gets its `https://`. */
export function readWebAddress(cell: string): Read<string> | undefined {
  const isWhole = /^https?:\/\//i.test(cell);
  const address = isWhole ? cell : `https://${cell}`;
  if (!URL.canParse(address) || /\s/.test(cell)) return undefined;
  const { hostname, protocol } = new URL(address);
  if (!/^https?:$/.test(protocol) || !hostname.includes('.')) return undefined;
  if (!isWhole && !/^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#]|$)/u.test(cell)) return undefined;
  return { value: address, isMended: !isWhole };
}

export function readEmail(cell: string): Read<string> | undefined {
  const value = cell.replace(/^mailto:/i, '');
  return /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/.test(value)
    ? { value, isMended: value !== cell }
    : undefined;
}

/** A telephone number; one that begins `371` has lost its plus. */
export function readTelephone(cell: string): Read<string> | undefined {
  const digits = cell.replace(/\D/g, '');
  if (!/^\+?[\d\s()-]+$/.test(cell) || digits.length < 5 || digits.length > 15) return undefined;
  return /^371\d{8}$/.test(digits) && !cell.startsWith('+')
    ? { value: `+${cell}`, isMended: true }
    : { value: cell };
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const isLatvian = (latitude: number, longitude: number) =>
  latitude > 55.6 && latitude < 58.2 && longitude > 20.8 && longitude < 28.3;

/** A point in Latvia: `56.9069, 24.0519`, `56,9069; 24,0519`, in either order. */
export function readPoint(cell: string): Read<Point> | undefined {
  const numbers = /^(\d{2}[.,]\d+)[\s,;]+(\d{2}[.,]\d+)$/.exec(cell)?.slice(1);
  const [a = 0, b = 0] = (numbers ?? []).map((each) => Number(each.replace(',', '.')));
  if (isLatvian(a, b)) return { value: { latitude: a, longitude: b } };
  return isLatvian(b, a) ? { value: { latitude: b, longitude: a }, isMended: true } : undefined;
}
