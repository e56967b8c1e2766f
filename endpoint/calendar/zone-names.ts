import {
  ianaZone,
  instantOfWall,
  riga,
  utc,
  zoneOfChanges,
  type ClockChange,
  type Zone,
} from './zones.ts';
import { Properties } from './properties.ts';
import { expandRule, parseRule } from './recurrence.ts';
import { HOUR, SECOND, DAY, readTime, readTimes } from './time-values.ts';
import { windowsZones } from './windows-zones.ts';
import type { CalendarWindow, Report } from './calendar-types.ts';
import type { RawComponent } from './components.ts';

const read = new Set(['tzid', 'x-lic-location', 'dtstart', 'rrule', 'rdate']);
const readOfObservance = new Set([...read, 'tzoffsetto', 'tzoffsetfrom']);

/** The zones of one file, by what its TZIDs call them. */
export class ZoneNames {
  readonly #definitions = new Map<string, RawComponent>();
  readonly #zones = new Map<string, Zone>();
  /** One for each of IANA's names: what Intl needs for it is large. */
  readonly #iana = new Map<string, Zone | undefined>();
  readonly #window: CalendarWindow;
  readonly #report: Report;

  constructor(window: CalendarWindow, report: Report) {
    this.#window = window;
    this.#report = report;
  }

  /** Keeps a VTIMEZONE for where its TZID says nothing by itself. */
  define(component: RawComponent): void {
    const tzid = new Properties(component, read, this.#report).value('tzid');
    if (tzid !== undefined) this.#definitions.set(tzid, component);
  }

  /**
   * The zone of a TZID: IANA's of that name (some programs put their own path before it), the one
   * that Windows calls so, or what the file's VTIMEZONE says. Without a TZID, and where nothing
   * explains it, Riga's.
   */
  zone(tzid: string | undefined): Zone {
    if (tzid === undefined) return riga;
    if (tzid === 'UTC') return utc;
    let zone = this.#zones.get(tzid);
    if (!zone) this.#zones.set(tzid, (zone = this.#find(tzid)));
    return zone;
  }

  #find(tzid: string): Zone {
    const name = tzid.trim();
    const definition = this.#definitions.get(tzid);
    const found = this.#byName(name) ?? (definition && this.#byDefinition(definition));
    if (!found) this.#report({ code: 'unknown-zone', detail: tzid });
    return found ?? riga;
  }

  /** A zone whose name is known without the file. */
  #byName(name: string): Zone | undefined {
    const unquoted = name.replace(/^"|"$/g, '');
    const windows = windowsZones.get(unquoted);
    if (windows !== undefined) return this.#byIanaName(windows);
    if (/^(utc|gmt|z|etc\/utc)$/i.test(unquoted)) return utc;
    const path = unquoted.split('/').slice(-3);
    // `/mozilla.org/20070129_1/Europe/Riga`
    return path
      .map((_, at) => path.slice(at).join('/'))
      .filter((tail) => /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(tail))
      .map((tail) => this.#byIanaName(tail.toLowerCase()))
      .find((zone) => zone !== undefined);
  }

  #byIanaName(name: string): Zone | undefined {
    if (name === 'europe/riga') return riga;
    if (!this.#iana.has(name)) this.#iana.set(name, ianaZone(name));
    return this.#iana.get(name);
  }

  #byDefinition(definition: RawComponent): Zone | undefined {
    const location = new Properties(definition, read, this.#report).value('x-lic-location');
    const named = location === undefined ? undefined : this.#byName(location);
    if (named) return named;
    const observances = definition.children
      .map((child) => this.#readObservance(child))
      .filter((observance) => observance !== undefined);
    const changes = observances.flatMap((each) => each.changes);
    const first = observances.toSorted((a, b) => a.start - b.start)[0];
    return first && zoneOfChanges(changes, first.from);
  }

  #readObservance(component: RawComponent) {
    const properties = new Properties(component, readOfObservance, this.#report);
    const start = readTime(properties.value('dtstart') ?? '')?.wall;
    const to = readOffset(properties.value('tzoffsetto'));
    const from = readOffset(properties.value('tzoffsetfrom')) ?? to;
    if (start === undefined || to === undefined || from === undefined) return undefined;
    const walls = [start, ...this.#ruleWalls(properties, start, from)];
    const dates = properties.all('rdate').flatMap(readTimes);
    walls.push(...dates.map(({ wall }) => wall));
    const changes: ClockChange[] = walls.map((wall) => ({ instant: wall - from, offset: to }));
    return { start, from, changes };
  }

  #ruleWalls(properties: Properties, start: number, from: number): number[] {
    const to = this.#window.to.getTime() + 366 * DAY;
    const wallOfUntil = (instant: number) => instant + from;
    return properties.all('rrule').flatMap((property) => {
      const rule = parseRule(property.values[0] ?? '');
      if (typeof rule === 'string') {
        this.#report({
          code: 'bad-rule',
          line: property.line,
          component: 'VTIMEZONE',
          detail: rule,
        });
        return [];
      }
      return expandRule(rule, { start, from: start, to, isDate: false, wallOfUntil }).walls;
    });
  }
}

/** `+0200`, `-023000`; in milliseconds. */
function readOffset(value: string | undefined): number | undefined {
  const found = /^([+-])?(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(value?.trim() ?? '');
  if (!found) return undefined;
  const [, sign, hours, minutes, seconds = 0] = found;
  const size = Number(hours) * HOUR + Number(minutes) * 60 * SECOND + Number(seconds) * SECOND;
  return sign === '-' ? -size : size;
}

/** The instant of a time of the file, by its zone; of a date, Riga's midnight. */
export function instantOfTime(
  { wall, isDate, tzid }: { wall: number; isDate: boolean; tzid: string | undefined },
  zones: ZoneNames,
): number {
  return instantOfWall(isDate ? riga : zones.zone(tzid), wall);
}
