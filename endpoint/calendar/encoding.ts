import { isUtf8 } from 'node:buffer';

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
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return transcoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return transcoded(bytes, 'utf-16be');
  const whole = withWholeCharacters(bytes);
  return isUtf8(whole) || isMostlyUtf8(whole) ? whole : transcoded(bytes, 'windows-1257');
}

const CHUNK = 65_536;

/** Piece by piece: the whole file as one text is more than a thread's heap may hold. */
function transcoded(bytes: Buffer, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    chunks.push(Buffer.from(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })));
  }
  return Buffer.concat(chunks);
}

/** Whether more of what is not ASCII are characters of UTF-8 than are none. */
function isMostlyUtf8(bytes: Buffer): boolean {
  let right = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    let next = at + 1;
    while (next < at + length && isContinuation(bytes[next])) next++;
    if (length > 1 && next === at + length) right++;
    else wrong++;
    at = next - 1;
  }
  return right > wrong;
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
