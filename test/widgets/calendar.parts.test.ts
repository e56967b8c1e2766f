import { expect } from 'chai';
import { events } from '../../stories/events.ts';
import {
  calendar,
  CalendarBench,
  click,
  focused,
  inner,
  toggleOf,
  viewButton,
} from '../support/calendar.ts';
import { partsOf, until } from '../support/parts.ts';

const bench = new CalendarBench();

/** Whether the page has asked for a module of the calendar. */
const isAsked = (module: string): boolean =>
  performance
    .getEntriesByType('resource')
    .some(({ name }) => new URL(name).pathname.endsWith(`/calendar/${module}.ts`));

describe('<nvo-calendar> and the parts it loads later', () => {
  beforeEach(() => bench.begin());
  afterEach(() => bench.end());

  it('asks for the month, an open card and calendar files only where they are wanted', async () => {
    const element = await calendar();
    expect(['month-view', 'event-details', 'save-events'].filter(isAsked)).to.deep.equal([]);
    await click(element, viewButton(element, 'Mēnesis'));
    await until(() => inner(element, '[part="month"]').length);
    expect(['month-view', 'event-details', 'save-events'].filter(isAsked)).to.deep.equal([
      'month-view',
    ]);
  });

  it('lets the focus go along with its event when another leaves the list before it', async () => {
    const element = await calendar();
    const [first, second] = partsOf(element, 'card').map((card) => card.dataset['id'] ?? '');
    toggleOf(element, second ?? '').focus();
    element.records = events.filter(({ id }) => id !== first);
    await until(() => !partsOf(element, 'card').some((card) => card.dataset['id'] === first));
    await element.updateComplete;
    expect(focused(element).closest<HTMLElement>('[part="card"]')?.dataset['id']).to.equal(second);
  });
});
