import { CalendarError, type Report } from './calendar-types.ts';
import { contentLines, type ContentLine, type Piece } from './content-lines.ts';

/** A component as it stands in the file: its own lines, and the components in it. */
export interface RawComponent {
  readonly name: string;
  /** Of its BEGIN. */
  readonly line: number;
  readonly lines: readonly ContentLine[];
  readonly children: readonly RawComponent[];
  /** From its BEGIN to its END. */
  readonly piece: Piece;
}

interface OpenComponent {
  readonly name: string;
  readonly begin: ContentLine;
  readonly lines: ContentLine[];
  readonly children: RawComponent[];
}

/** RFC 5545 needs three levels, RFC 9073 four. */
const MAX_DEPTH = 50;

/** Whose lines are kept: of all others only the nesting is followed. */
const kept = new Set(['VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT']);

const delimiter = /^(BEGIN|END)[ \t]*:[ \t]*(.{0,100})/i;

/** Most lines begin with another letter. */
const mayDelimit = (text: string) => 'BEbe'.includes(text[0] ?? '-');

/** What is done with what a file holds, as it is read. */
export interface ComponentHandlers {
  /** Each whole VEVENT and VTIMEZONE. */
  readonly onComponent: (component: RawComponent) => void;
  /** The calendar's own lines. */
  readonly onCalendarLine?: (line: ContentLine) => void;
  readonly report: Report;
}

/**
 * Divides a piece of a file into its components. One that does not end is reported and left out;
 * the others stay.
 *
 * @throws {CalendarError} `not-a-calendar`, `too-deep`
 */
export function readComponents(piece: Piece, handlers: ComponentHandlers): void {
  const reader = new ComponentReader(piece, handlers);
  for (const line of contentLines(piece)) reader.read(line);
  reader.end();
}

/** A component that has been read before, with its lines. */
export function readAgain(piece: Piece): RawComponent | undefined {
  let again: RawComponent | undefined;
  const onComponent = (component: RawComponent) => (again = component);
  readComponents(piece, { onComponent, report: () => undefined });
  return again;
}

class ComponentReader {
  readonly #piece: Piece;
  readonly #handlers: ComponentHandlers;
  readonly #open: OpenComponent[] = [];
  #isCalendar = false;

  constructor(piece: Piece, handlers: ComponentHandlers) {
    this.#piece = piece;
    this.#handlers = handlers;
  }

  read(line: ContentLine): void {
    const [, word, name = ''] = mayDelimit(line.text) ? (delimiter.exec(line.text) ?? []) : [];
    if (!word) this.#addLine(line);
    else if (word.toUpperCase() === 'BEGIN') this.#begin(name.trim().toUpperCase(), line);
    else this.#endOf(name.trim().toUpperCase(), line);
  }

  end(): void {
    this.#giveUp(0);
    if (!this.#isCalendar) throw new CalendarError('not-a-calendar');
  }

  #addLine(line: ContentLine): void {
    const component = this.#open.at(-1);
    if (!component) return;
    if (component.name === 'VCALENDAR') this.#handlers.onCalendarLine?.(line);
    else if (kept.has(component.name)) component.lines.push(line);
  }

  #begin(name: string, begin: ContentLine): void {
    if (name === 'VCALENDAR' || name === 'VEVENT') this.#isCalendar = true;
    // An event is in no other event: the one before has lost its END.
    const outer = name === 'VEVENT' ? this.#open.findIndex((each) => each.name === name) : -1;
    if (outer >= 0) this.#giveUp(outer);
    if (this.#open.length >= MAX_DEPTH) throw new CalendarError('too-deep', `line ${begin.line}`);
    this.#open.push({ name, begin, lines: [], children: [] });
  }

  #endOf(name: string, { line, at: end, text }: ContentLine): void {
    const at = this.#open.findLastIndex((each) => each.name === name);
    const open = this.#open[at];
    if (!open) {
      this.#handlers.report({ code: 'unclosed', line, detail: text });
      return;
    }
    this.#giveUp(at + 1);
    this.#open.pop();
    const { begin, lines, children } = open;
    const piece = { bytes: this.#piece.bytes, start: begin.at, line: begin.line };
    const component = { name, line: begin.line, lines, children };
    const whole = { ...component, piece: { ...piece, end: end + text.length } };
    if (name === 'VEVENT' || name === 'VTIMEZONE') this.#handlers.onComponent(whole);
    // What is read is not kept.
    else if (kept.has(name)) this.#open.at(-1)?.children.push(whole);
  }

  /** Leaves out the components that are open from a level on. */
  #giveUp(level: number): void {
    for (const { name, begin } of this.#open.splice(level)) {
      this.#handlers.report({ code: 'unclosed', line: begin.line, component: name });
    }
  }
}
