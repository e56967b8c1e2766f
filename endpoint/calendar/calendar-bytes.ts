import type { CalendarProblem, CalendarWindow, Occurrence } from './calendar-types.ts';
import { readComponents } from './components.ts';
import { toUtf8 } from './encoding.ts';
import { readEvent, type EventComponent } from './event-component.ts';
import { seriesOf } from './grouping.ts';
import { Header } from './header.ts';
import { Problems } from './problems.ts';
import { ZoneNames } from './zone-names.ts';

/** What a file says besides its occurrences. */
export interface CalendarHead {
  readonly problems: readonly CalendarProblem[];
  readonly name?: string;
}

/** Of a whole file: fifty endless rules to the full, or 700 that come every week for 31 months. */
const MAX_OCCURRENCES = 100_000;

/**
 * Reads a calendar file and expands its recurrences; blocking, and not bounded in time.
 *
 * @param onOccurrences takes the occurrences of one series after the other
 * @throws {CalendarError} `not-a-calendar`, `too-deep`
 */
export function readCalendarBytes(
  bytes: Uint8Array,
  window: CalendarWindow,
  onOccurrences: (occurrences: readonly Occurrence[]) => void,
): CalendarHead {
  const problems = new Problems();
  const { report } = problems;
  const zones = new ZoneNames(window, report);
  const groups = new Map<string, EventComponent[]>();
  const header = new Header();
  const file = toUtf8(bytes);
  readComponents(
    { bytes: file, start: 0, end: file.length, line: 1 },
    {
      onCalendarLine: (line) => header.read(line),
      onComponent: (component) => {
        if (component.name === 'VTIMEZONE') zones.define(component);
        else addEvent(groups, header.applied(readEvent(component, report)));
      },
      report,
    },
  );
  let room = MAX_OCCURRENCES;
  for (const [uid, group] of groups) {
    // What is told of is garbage while the rest is expanded.
    groups.delete(uid);
    for (const series of seriesOf(group, { zones, window, report })) {
      const occurrences = series.occurrences().slice(0, room);
      room -= occurrences.length;
      if (occurrences.length) onOccurrences(occurrences);
    }
    if (room) continue;
    report({ code: 'too-many-occurrences' });
    break;
  }
  return { problems: problems.all(), ...(header.name && { name: header.name }) };
}

function addEvent(groups: Map<string, EventComponent[]>, event: EventComponent | undefined): void {
  if (!event) return;
  const group = groups.get(event.uid);
  if (group) group.push(event);
  else groups.set(event.uid, [event]);
}
