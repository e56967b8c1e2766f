import type { EventComponent } from './event-component.ts';
import { Series, type SeriesContext } from './series.ts';

/**
 * The series of one UID. Of several versions the newest counts; where none is newer, they are
 * events of their own, for many programs write one UID for several.
 */
export function* seriesOf(
  group: readonly EventComponent[],
  context: SeriesContext,
): Generator<Series> {
  const [only] = group;
  if (only && group.length === 1 && !only.recurrenceId) {
    yield new Series(only, [], context);
    return;
  }
  const sorted = group.toSorted((a, b) => a.sequence - b.sequence || a.modified - b.modified);
  const overrides = sorted.filter((event) => event.recurrenceId);
  const masters = newest(sorted.filter((event) => !event.recurrenceId));
  const owner = masters.find(({ rules, dates }) => rules.length || dates.length) ?? masters[0];
  for (const master of masters) {
    yield new Series(master, master === owner ? overrides : [], context);
  }
  if (masters.length) return;
  for (const override of overrides) yield new Series(override, [override], context);
}

/** Of the highest SEQUENCE, the last one for each start. */
function newest(masters: readonly EventComponent[]): EventComponent[] {
  const highest = masters.at(-1)?.sequence;
  const current = masters.filter(({ sequence }) => sequence === highest);
  const startOf = ({ start }: EventComponent) => `${start.wall} ${start.tzid ?? ''}`;
  return [...new Map(current.map((event) => [startOf(event), event])).values()];
}
