import type { CalendarProblem, EventFields, Report } from './calendar-types.ts';
import { readAgain, type RawComponent } from './components.ts';
import type { Piece } from './content-lines.ts';
import { readFields, uidInstead } from './event-fields.ts';
import { parameterOf, Properties, reportNameless, type Property } from './properties.ts';
import { parseRule, type Rule } from './recurrence.ts';
import {
  readDuration,
  readTime,
  readTimes,
  type DurationValue,
  type TimeOfList,
  type TimeValue,
} from './time-values.ts';

/** When a VEVENT is and which one; its times still name their zones. */
export interface EventComponent {
  readonly uid: string;
  readonly start: TimeValue;
  readonly end?: TimeValue | undefined;
  readonly duration?: DurationValue | undefined;
  readonly isCancelled: boolean;
  /** CLASS: not for the public. */
  readonly isPrivate: boolean;
  /** Of which occurrence of its series it tells. */
  readonly recurrenceId?: TimeValue | undefined;
  /** It tells of all the later ones too. */
  readonly isForFuture: boolean;
  readonly rules: readonly Rule[];
  readonly exceptRules: readonly Rule[];
  readonly dates: readonly TimeOfList[];
  readonly exceptDates: readonly TimeValue[];
  /** Grows with each version of the same component. */
  readonly sequence: number;
  readonly modified: number;
  readonly line: number;
  /** Where all else that it says stands. */
  readonly piece: Piece;
}

/** One list for all: most events have none of what it stands for. */
const none: readonly never[] = [];

const names = new Set([
  ...['uid', 'dtstart', 'dtend', 'duration', 'dtstamp', 'status', 'class', 'recurrence-id'],
  ...['rrule', 'exrule', 'rdate', 'exdate', 'sequence', 'last-modified'],
]);

/** Reads a VEVENT; undefined where it has no start, which is reported. */
export function readEvent(component: RawComponent, report: Report): EventComponent | undefined {
  const { line, piece } = component;
  const tell = (problem: CalendarProblem) => report({ component: 'VEVENT', line, ...problem });
  reportNameless(component, tell);
  const properties = new Properties(component, names, tell);
  const start = timeOf(properties.first('dtstart'));
  const identity = properties.first('recurrence-id');
  const recurrenceId = timeOf(identity);
  if (!start || (identity && !recurrenceId)) {
    tell({ code: 'no-start', ...detailOf(start ? identity : properties.first('dtstart')) });
    return undefined;
  }
  return {
    uid: properties.value('uid') ?? uidInstead(component),
    start,
    ...endOf(properties, tell),
    isCancelled: isOneOf(properties.value('status'), ['CANCELLED', 'CANCELED']),
    isPrivate: isOneOf(properties.value('class'), ['PRIVATE', 'CONFIDENTIAL']),
    recurrenceId,
    isForFuture: isOneOf(parameterOf(identity, 'range'), ['THISANDFUTURE']),
    rules: rulesOf(properties.all('rrule'), tell),
    exceptRules: rulesOf(properties.all('exrule'), tell),
    dates: datesOf(properties.all('rdate'), tell),
    exceptDates: datesOf(properties.all('exdate'), tell),
    ...versionOf(properties),
    line,
    piece,
  };
}

/** All else that a VEVENT says, read when it is asked for: most of a calendar is past. */
export function fieldsOf({ piece, line }: EventComponent, report: Report): Partial<EventFields> {
  const tell = (problem: CalendarProblem) => report({ component: 'VEVENT', line, ...problem });
  const component = readAgain(piece);
  return component ? readFields(component, tell) : {};
}

const isOneOf = (value: string | undefined, words: readonly string[]) =>
  value !== undefined && words.includes(value.toUpperCase());

const detailOf = (property: Property | undefined) =>
  property ? { detail: property.values.join(), line: property.line } : {};

const timeOf = (property: Property | undefined): TimeValue | undefined =>
  property && readTimes(property)[0];

function endOf(properties: Properties, tell: Report): Pick<EventComponent, 'end' | 'duration'> {
  const property = properties.first('dtend');
  const end = timeOf(property);
  const written = properties.first('duration');
  const duration = written && readDuration(written.values[0] ?? '');
  if (property && !end) tell({ code: 'unreadable-line', ...detailOf(property) });
  if (written && !duration) tell({ code: 'unreadable-line', ...detailOf(written) });
  return { end, duration };
}

function rulesOf(properties: readonly Property[], tell: Report): readonly Rule[] {
  if (!properties.length) return none;
  return properties.flatMap((property) => {
    const rule = parseRule(property.values[0] ?? '');
    if (typeof rule !== 'string') return [rule];
    tell({ code: 'bad-rule', line: property.line, detail: rule });
    return [];
  });
}

function datesOf(properties: readonly Property[], tell: Report): readonly TimeOfList[] {
  if (!properties.length) return none;
  return properties.flatMap((property) => {
    const times = readTimes(property);
    const written = property.values
      .join()
      .split(',')
      .filter((value) => value.trim());
    if (times.length < written.length) tell({ code: 'unreadable-line', ...detailOf(property) });
    return times;
  });
}

function versionOf(properties: Properties): Pick<EventComponent, 'sequence' | 'modified'> {
  const sequence = Number(properties.value('sequence') ?? 0);
  const modified = readTime(properties.value('last-modified') ?? properties.value('dtstamp') ?? '');
  return { sequence: Number.isSafeInteger(sequence) ? sequence : 0, modified: modified?.wall ?? 0 };
}
