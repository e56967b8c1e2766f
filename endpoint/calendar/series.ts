import type {
  CalendarWindow,
  EventFields,
  Occurrence,
  ProblemCode,
  Report,
} from './calendar-types.ts';
import { fieldsOf, type EventComponent } from './event-component.ts';
import { idOfUid } from './event-fields.ts';
import { compactDate, compactInstant, isoDay, isoTime } from './iso-times.ts';
import { endAfter, lastDayOf, lengthOf, lengthOfPeriod, type Length } from './lengths.ts';
import { expandRule, MAX_OCCURRENCES } from './recurrence.ts';
import { DAY, dayOf, type TimeValue } from './time-values.ts';
import { instantOfTime, type ZoneNames } from './zone-names.ts';
import { instantOfWall, riga, wallOf, type Zone } from './zones.ts';

/** What tells of occurrences: the series itself, or what overrides it. */
interface Teller {
  readonly event: EventComponent;
  readonly length: Length;
  /** How much later than the series itself it lets them begin, by the clock. */
  readonly shift: number;
}

/** When an occurrence is: instants, and the texts of the contract for them. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly startDate: string;
  readonly endDate?: string;
}

export interface SeriesContext {
  readonly zones: ZoneNames;
  readonly window: CalendarWindow;
  readonly report: Report;
}

/** More than any zone is away from UTC, and any clock change moves. */
const MARGIN = 2 * DAY;

/**
 * The occurrences of one event and of what overrides some of them (RFC 5545, 3.8.4.4). Each is
 * known by its key, its original start: an instant, or a day as if it were UTC's.
 */
export class Series {
  readonly #context: SeriesContext;
  readonly #id: string;
  readonly #zone: Zone;
  readonly #fields = new Map<EventComponent, EventFields | 'none'>();
  readonly #own: Teller;
  readonly #overrides: ReadonlyMap<number, Teller>;
  /** Overrides that hold for all later ones too, by the key from which they do. */
  readonly #turns: readonly (readonly [number, Teller])[];

  /** @param master the event itself; where a file holds only overrides of it, the first of them */
  constructor(
    master: EventComponent,
    overrides: readonly EventComponent[],
    context: SeriesContext,
  ) {
    const { zones, report } = context;
    this.#id = idOfUid(master.uid);
    this.#context = context;
    this.#zone = master.start.isDate ? riga : zones.zone(master.start.tzid);
    this.#own = { event: master, length: lengthOf(master, zones, report), shift: 0 };
    const tellers = overrides.map((event) => [this.#keyOf(event), this.#teller(event)] as const);
    this.#overrides = new Map(tellers);
    this.#turns = tellers.filter(([, { event }]) => event.isForFuture).sort(([a], [b]) => a - b);
  }

  /** Those in the window that the public may see, in no order. */
  occurrences(): Occurrence[] {
    const { event } = this.#own;
    if (event.isPrivate) {
      this.#tell('private');
      return [];
    }
    const regular = (event.recurrenceId ? [] : this.#originals())
      .filter((key) => !this.#overrides.has(key))
      .map((key) => this.#occurrence(key, this.#tellerAt(key)));
    const overridden = [...this.#overrides].map((entry) => this.#occurrence(...entry));
    const found = [...regular, ...overridden].filter((occurrence) => occurrence !== undefined);
    if (found.length > MAX_OCCURRENCES) this.#tell('too-many-occurrences');
    return found.slice(0, MAX_OCCURRENCES);
  }

  get #isOfDays(): boolean {
    return this.#own.event.start.isDate;
  }

  get #isRecurring(): boolean {
    const { rules, dates } = this.#own.event;
    return rules.length > 0 || dates.length > 0 || this.#overrides.size > 0;
  }

  #keyOf({ recurrenceId, start }: EventComponent): number {
    return this.#keyOfTime(recurrenceId ?? start);
  }

  #keyOfTime(time: TimeValue): number {
    const { wall, tzid, isDate } = time;
    if (this.#isOfDays) return dayOf(tzid === 'UTC' ? wallOf(riga, wall) : wall);
    if (!isDate) return instantOfTime(time, this.#context.zones);
    // A day means the occurrence of that day, at the series' own time.
    const own = this.#own.event.start.wall;
    return instantOfWall(this.#zone, wall + own - dayOf(own));
  }

  #keyOfWall(wall: number): number {
    return this.#isOfDays ? wall : instantOfWall(this.#zone, wall);
  }

  #wallOfKey(key: number): number {
    return this.#isOfDays ? key : wallOf(this.#zone, key);
  }

  #teller(event: EventComponent): Teller {
    const { zones, report } = this.#context;
    const { length } = this.#own;
    const hasLength = event.end !== undefined || event.duration !== undefined;
    const isSameKind = event.start.isDate === this.#isOfDays;
    const start = event.start.isDate
      ? event.start.wall
      : wallOf(this.#zone, instantOfTime(event.start, zones));
    return {
      event,
      length: hasLength || !isSameKind ? lengthOf(event, zones, report) : length,
      shift: start - this.#wallOfKey(this.#keyOf(event)),
    };
  }

  #tellerAt(key: number): Teller {
    return this.#turns.findLast(([from]) => from <= key)?.[1] ?? this.#own;
  }

  /** Original starts in and around the window. DTSTART is always the first (RFC 5545, 3.8.5.3). */
  #originals(): number[] {
    const { rules, exceptRules, dates, exceptDates, start } = this.#own.event;
    const keys = new Set([start, ...dates].map((time) => this.#keyOfTime(time)));
    for (const wall of this.#wallsOf(rules)) keys.add(this.#keyOfWall(wall));
    for (const wall of this.#wallsOf(exceptRules)) keys.delete(this.#keyOfWall(wall));
    for (const date of exceptDates) keys.delete(this.#keyOfTime(date));
    return [...keys];
  }

  #wallsOf(rules: EventComponent['rules']): number[] {
    const { window } = this.#context;
    const { start } = this.#own.event;
    const tellers = [this.#own, ...this.#overrides.values()];
    const longest = Math.max(...tellers.map(({ length }) => length.days * DAY + length.time));
    const margin = Math.max(...tellers.map(({ shift }) => Math.abs(shift))) + MARGIN;
    const options = {
      start: start.wall,
      from: window.from.getTime() - longest - margin,
      to: window.to.getTime() + margin,
      isDate: start.isDate,
      wallOfUntil: (instant: number) => wallOf(this.#zone, instant),
      countsStart: true,
    };
    return rules.flatMap((rule) => {
      const { walls, cut } = expandRule(rule, options);
      if (cut) this.#tell(cut === 'many' ? 'too-many-occurrences' : 'slow-rule');
      return walls;
    });
  }

  #tell(code: ProblemCode): void {
    const { line, uid } = this.#own.event;
    this.#context.report({ code, line, component: 'VEVENT', detail: uid });
  }

  #occurrence(key: number, teller: Teller): Occurrence | undefined {
    if (teller.event.isPrivate) return undefined;
    const { start, end, ...times } = this.#spanOf(key, teller);
    if (!isIn(this.#context.window, start, end)) return undefined;
    const fields = this.#fieldsOf(teller.event);
    if (!fields) return undefined;
    const isMoved = this.#isOfDays ? times.startDate !== isoDay(key) : start !== key;
    const status = teller.event.isCancelled ? 'cancelled' : isMoved ? 'rescheduled' : 'scheduled';
    return {
      id: `${this.#id}-${this.#isOfDays ? compactDate(key) : compactInstant(key)}`,
      ...(this.#isRecurring && { seriesId: this.#id }),
      ...times,
      status,
      ...(status === 'rescheduled' && {
        previousStartDate: this.#isOfDays ? isoDay(key) : isoTime(key, riga),
      }),
      fields,
      start,
    };
  }

  /** What a component says; what an override has no name for is named as its series. */
  #fieldsOf(event: EventComponent): EventFields | undefined {
    const known = this.#fields.get(event);
    if (known) return known === 'none' ? undefined : known;
    const read = fieldsOf(event, this.#context.report);
    const own = this.#own.event;
    const name = read.name ?? (event === own ? undefined : this.#fieldsOf(own)?.name);
    const fields = name === undefined ? undefined : { categories: [], ...read, uid: own.uid, name };
    this.#fields.set(event, fields ?? 'none');
    if (!fields) this.#tell('no-name');
    return fields;
  }

  #spanOf(key: number, teller: Teller): Span {
    const { event } = teller;
    const isTheOne = event.recurrenceId && this.#keyOf(event) === key;
    const moved = this.#wallOfKey(key) + teller.shift;
    if (event.start.isDate) return this.#spanOfDays(dayOf(moved), teller.length);
    const { zones } = this.#context;
    const fromKey = teller.shift ? instantOfWall(this.#zone, moved) : key;
    const start = isTheOne ? instantOfTime(event.start, zones) : fromKey;
    const length = this.#lengthOfDate(key) ?? teller.length;
    const end = endAfter(start, length, zones.zone(event.start.tzid));
    const endDate = end > start && { endDate: isoTime(end, riga) };
    return { start, end, startDate: isoTime(start, riga), ...endDate };
  }

  #spanOfDays(day: number, length: Length): Span {
    const last = lastDayOf(day, length);
    return {
      start: instantOfWall(riga, day),
      end: instantOfWall(riga, last + DAY),
      startDate: isoDay(day),
      ...(last > day && { endDate: isoDay(last) }),
    };
  }

  /** How long the occurrence lasts that RDATE gives as a period. */
  #lengthOfDate(key: number): Length | undefined {
    const { dates } = this.#own.event;
    const date = dates.find((each) => each.period && this.#keyOfTime(each) === key);
    return date?.period && !this.#overrides.has(key)
      ? lengthOfPeriod(date, date.period, this.#context.zones)
      : undefined;
  }
}

function isIn({ from, to }: CalendarWindow, start: number, end: number): boolean {
  const isOver = end > start ? end <= from.getTime() : start < from.getTime();
  return !isOver && start < to.getTime();
}
