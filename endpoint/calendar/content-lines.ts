/** A content line (RFC 5545, 3.1), unfolded. */
export interface ContentLine {
  readonly text: string;
  /** Where it begins in the file: its number from 1, and its first byte. */
  readonly line: number;
  readonly at: number;
  /** It is longer than any line that is read: only its beginning is here. */
  readonly isCut: boolean;
}

/**
 * In bytes: a picture in a line is longer, but nobody reads that. V8 ends the whole process, not
 * the thread, where one step over a text of many megabytes takes more memory than there is.
 */
const MAX_LENGTH = 100_000;

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;

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
  let current: { text: string; line: number; at: number; isCut: boolean } | undefined;
  for (let at = start, number = line; at < end; number++) {
    const found = bytes.indexOf(LF, at);
    const next = found < 0 || found >= end ? end : found;
    const last = bytes[next - 1] === CR ? next - 1 : next;
    const isFolded = bytes[at] === SPACE || bytes[at] === TAB;
    const first = isFolded ? at + 1 : at;
    const room = MAX_LENGTH - (isFolded && current ? current.text.length : 0);
    const text = withoutNuls(bytes.toString('utf8', first, Math.min(last, first + room)));
    const isCut = last - first > room;
    if (isFolded && current) {
      current.text += text;
      current.isCut ||= isCut;
    } else if (text) {
      if (current) yield current;
      current = { text, line: number, at, isCut };
    }
    at = next + 1;
  }
  if (current) yield current;
}

const withoutNuls = (text: string) => (text.includes('\0') ? text.replaceAll('\0', '') : text);
