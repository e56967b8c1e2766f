import { isUtf8 } from 'node:buffer';
import { decodeSheet } from '../sources/decode.ts';

/** A content line (RFC 5545, 3.1), unfolded. */
export interface ContentLine {
  readonly text: string;
  /** Where it begins in the file: its number from 1, and its first byte. */
  readonly line: number;
  readonly at: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;

/**
 * A calendar file as UTF-8, its lines ended by `\n` or `\r\n`. It may come in any encoding: by its
 * byte order mark, else UTF-8, else Windows-1257. A few wrong bytes don't turn a file in UTF-8
 * into one in another encoding.
 */
export function toUtf8(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = isUtf8(buffer) ? buffer : mended(buffer);
  const hasMark = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf;
  return withoutBareCr(hasMark ? whole.subarray(3) : whole);
}

function mended(bytes: Buffer): Buffer {
  const whole = withWholeCharacters(bytes);
  if (isUtf8(whole)) return whole;
  const text = new TextDecoder().decode(whole);
  const wrong = text.match(/\uFFFD/g)?.length ?? 0;
  const right = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return right > wrong ? whole : Buffer.from(decodeSheet(bytes));
}

const isContinuation = (byte: number | undefined) => byte !== undefined && byte >> 6 === 0b10;

/** Some writers fold inside a character (RFC 5545, 3.1, note): its bytes are put together again. */
function withWholeCharacters(bytes: Buffer): Buffer {
  const whole = Buffer.from(bytes);
  for (let at = 0; at < whole.length; at++) {
    const fold = foldAt(whole, at);
    let next = at + fold;
    if (!fold || !isContinuation(whole[next])) continue;
    while (isContinuation(whole[next])) next++;
    const rest = Buffer.from(whole.subarray(at + fold, next));
    whole.copyWithin(at + rest.length, at, at + fold);
    whole.set(rest, at);
    at = next - 1;
  }
  return whole;
}

/** How many bytes the fold that begins here has: `\r\n `, `\n\t`; 0 where there is none. */
function foldAt(bytes: Buffer, at: number): number {
  const breakLength = bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
  if (bytes[at] !== LF && bytes[at] !== CR) return 0;
  const next = bytes[at + breakLength];
  return next === SPACE || next === TAB ? breakLength + 1 : 0;
}

/** Old programs end lines by a CR alone. */
function withoutBareCr(bytes: Buffer): Buffer {
  let copy: Buffer | undefined;
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) {
    if (bytes[at + 1] === LF) continue;
    copy ??= Buffer.from(bytes);
    copy[at] = LF;
  }
  return copy ?? bytes;
}

/** A piece of a file. */
export interface Piece {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** The number of its first line. */
  readonly line: number;
}

/**
 * The content lines of a piece. An empty line is none, and ends none that goes on behind it. The
 * file itself is never one text: of a large one that alone would be a third of the memory.
 */
export function* contentLines({ bytes, start, end, line }: Piece): Generator<ContentLine> {
  let current: { text: string; line: number; at: number } | undefined;
  for (let at = start, number = line; at < end; number++) {
    const found = bytes.indexOf(LF, at);
    const next = found < 0 || found >= end ? end : found;
    const last = bytes[next - 1] === CR ? next - 1 : next;
    const isFolded = bytes[at] === SPACE || bytes[at] === TAB;
    const text = withoutNuls(bytes.toString('utf8', isFolded ? at + 1 : at, Math.max(at, last)));
    if (isFolded && current) {
      current.text += text;
    } else if (text) {
      if (current) yield current;
      current = { text, line: number, at };
    }
    at = next + 1;
  }
  if (current) yield current;
}

const withoutNuls = (text: string) => (text.includes('\0') ? text.replaceAll('\0', '') : text);
