import ICAL from 'ical.js';
import type { Report } from './calendar-types.ts';
import type { RawComponent } from './components.ts';
import type { ContentLine } from './content-lines.ts';

/** One property of a component; text is unescaped, everything else as it stands in the file. */
export interface Property {
  readonly values: readonly string[];
  /** By their names in small letters. */
  readonly parameters: Parameters;
  readonly line: number;
}

const { icalendar } = ICAL.design;

const text = { defaultType: 'text' };
const texts = { defaultType: 'text', multiValue: ',' };

/**
 * What ical.js is told of properties: it takes lines apart, decodes parameters (RFC 6868) and
 * unescapes text. Dates and rules it would mend silently, so these stay as they are.
 */
const design = {
  value: { text: (icalendar.value as Record<string, unknown>)['text'] },
  param: icalendar.param as object,
  property: {
    uid: text,
    summary: text,
    description: text,
    location: text,
    status: text,
    class: text,
    method: text,
    name: text,
    'x-wr-calname': text,
    'x-alt-desc': text,
    categories: texts,
  },
  propertyGroups: false,
};

/** RFC 5545 knows none of half that length. */
const MAX_NAME = 100;

/** The name of a line in small letters; undefined where it is none of iCalendar. */
export function nameOf({ text }: ContentLine): string | undefined {
  let end = 0;
  while (end < MAX_NAME && isOfName(text.charCodeAt(end))) end++;
  let next = end;
  while (text[next] === ' ' || text[next] === '\t') next++;
  const isName = end > 0 && (text[next] === ':' || text[next] === ';');
  return isName ? text.slice(0, end).toLowerCase() : undefined;
}

/** A letter, a digit or a hyphen; lines are many, and a pattern would take them apart twice. */
function isOfName(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || code === 45;
}

type Parameters = Readonly<Record<string, string | string[]>>;

/** Reads a whole content line; undefined where it can't be taken apart. */
export function parsedProperty({ text, line }: ContentLine): Property | undefined {
  try {
    const [, parameters, , ...values] = ICAL.parse.property(text, design) as [
      string,
      Parameters,
      string,
      ...string[],
    ];
    return { values, parameters, line };
  } catch (error) {
    // ical.js throws its own ParserError, but plain errors for parameters too.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** A parameter's value, the first of several; its name in small letters. */
export function parameterOf(property: Property | undefined, name: string): string | undefined {
  const value = property?.parameters[name];
  return typeof value === 'object' ? value[0] : value;
}

/** Tells of lines that are none of iCalendar. */
export function reportNameless({ lines }: RawComponent, report: Report): void {
  for (const line of lines) {
    if (nameOf(line) !== undefined) continue;
    report({ code: 'unreadable-line', line: line.line, detail: line.text });
  }
}

/** The properties of one component that are asked for, by their names in small letters. */
export class Properties {
  readonly #properties = new Map<string, Property[]>();

  /** @param names which are read */
  constructor(component: RawComponent, names: ReadonlySet<string>, report: Report) {
    for (const line of component.lines) {
      const name = nameOf(line);
      if (name === undefined || !names.has(name)) continue;
      const property = line.isCut ? undefined : parsedProperty(line);
      if (property) this.#add(name, property);
      else report({ code: 'unreadable-line', line: line.line, detail: line.text });
    }
  }

  #add(name: string, property: Property): void {
    const others = this.#properties.get(name);
    if (others) others.push(property);
    else this.#properties.set(name, [property]);
  }

  all(name: string): readonly Property[] {
    return this.#properties.get(name) ?? [];
  }

  first(name: string): Property | undefined {
    return this.#properties.get(name)?.[0];
  }

  /** The first value of the first such property, trimmed; undefined where it is empty. */
  value(name: string): string | undefined {
    const value = this.first(name)?.values[0]?.trim();
    return value === '' ? undefined : value;
  }
}
