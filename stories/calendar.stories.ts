import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { CalendarEvent } from '../src/contract/event.ts';
import '../src/widgets/calendar/define.ts';
import '../src/widgets/directory/define.ts';
import {
  allDay,
  bare,
  call,
  cancelled,
  crowdedDay,
  events,
  eventsFile,
  exhibition,
  fewPlaces,
  full,
  longNamed,
  manyEvents,
  movedOnline,
  NOW,
  online,
  over,
  postponed,
  registrationClosed,
  rescheduled,
  running,
  severalDays,
  sold,
} from './events.ts';
import { fakeNetwork, offlineButCached, ORIGIN, silent, status, type Routes } from './network.ts';
import { printOnScreen } from './paper.ts';
import { organizationsFile, siteFile } from './records.ts';
import { choose, chooseDay, open, search, unfold, visit } from './visitor.ts';

interface Args {
  endpoint: string;
  now: Date;
  view?: string;
  kind?: string;
  theme?: string;
  organization?: string;
  municipality?: string;
  limit?: number;
  look?: string;
  lang?: string;
  'heading-level'?: number;
  'hide-filters'?: string;
  cardAddition?: (event: CalendarEvent) => unknown;
}

/** Every state has an address of its own: the docs page shows them all at once. */
const endpointOf = (state: string) => `${ORIGIN}/calendar/${state}/v1`;
const fileOf = (state: string) => `${endpointOf(state)}/events.json`;

const routes: Routes = {
  [fileOf('loaded')]: eventsFile(),
  [`${endpointOf('loaded')}/site.json`]: siteFile,
  [`${endpointOf('loaded')}/organizations.json`]: organizationsFile(),
  [fileOf('empty')]: eventsFile([]),
  [fileOf('past-only')]: eventsFile([over]),
  [fileOf('crowded')]: eventsFile([...events, ...crowdedDay].sort(byStart)),
  [fileOf('long')]: eventsFile([exhibition, longNamed]),
  [fileOf('many')]: eventsFile(manyEvents(300)),
  [fileOf('loading')]: silent,
  [fileOf('failed')]: status(503),
  [fileOf('old-copy')]: offlineButCached(eventsFile()),
  [fileOf('newer')]: { ...eventsFile(), version: 2 },
  [fileOf('month-failed')]: eventsFile(events, { months: ['2026-01', '2026-09'] }),
  [`${endpointOf('month-failed')}/events/2026-01.json`]: status(503),
};

function byStart(a: CalendarEvent, b: CalendarEvent): number {
  return a.startDate < b.startDate ? -1 : 1;
}

const renderCalendar = (args: Args) => html`
  <nvo-calendar
    address="off"
    endpoint=${args.endpoint}
    view=${ifDefined(args.view)}
    kind=${ifDefined(args.kind)}
    theme=${ifDefined(args.theme)}
    organization=${ifDefined(args.organization)}
    municipality=${ifDefined(args.municipality)}
    limit=${ifDefined(args.limit)}
    look=${ifDefined(args.look)}
    lang=${ifDefined(args.lang)}
    heading-level=${ifDefined(args['heading-level'])}
    hide-filters=${ifDefined(args['hide-filters'])}
    .now=${args.now}
    .cardAddition=${args.cardAddition}
  >
    <a href="https://nvo.example/embed/calendar">Pasākumu kalendārs</a>
  </nvo-calendar>
`;

/** It is Saturday, 5 September 2026, noon in Riga: the stories are the same on any day. */
const meta = {
  title: 'Widgets/Calendar',
  component: 'nvo-calendar',
  args: { endpoint: endpointOf('loaded'), now: NOW },
  argTypes: {
    now: { table: { disable: true } },
    view: { control: 'inline-radio', options: [undefined, 'upcoming', 'month', 'past'] },
    municipality: { control: 'inline-radio', options: [undefined, 'marupe', 'olaine'] },
    look: { control: 'inline-radio', options: [undefined, 'marupe', 'olaine'] },
    lang: { control: 'inline-radio', options: [undefined, 'lv', 'en'] },
  },
  // A story's visitor acts on the docs page too.
  parameters: { docs: { story: { autoplay: true } } },
  beforeEach: () => fakeNetwork(routes),
  render: renderCalendar,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

/** Differs from another story in its data alone: tests look at it in one colour scheme. */
const tags = ['data'];

/** A story of one card, open. */
const opened = ({ id }: CalendarEvent, args: Partial<Args> = {}): Story => ({
  tags,
  args,
  play: visit('nvo-calendar', (calendar) => open(calendar, id)),
});

const within = (width: number): Pick<Story, 'decorators'> => ({
  decorators: [(story) => html`<div style="width: ${width}px">${story()}</div>`],
});

/** What goes on, then day by day. */
export const Upcoming: Story = {};

/** Nothing is announced: what was on last, said to be so. */
export const NothingUpcoming: Story = { args: { endpoint: endpointOf('past-only') } };

/** Not one event, ever. */
export const Empty: Story = { tags, args: { endpoint: endpointOf('empty') } };

/** The filters leave nothing: the nearest event that fits them, which is over. */
export const NoneMatching: Story = {
  play: visit('nvo-calendar', (calendar) => search(calendar, 'velobrauciens')),
};

export const Past: Story = { args: { view: 'past' } };

export const Month: Story = { args: { view: 'month' } };

export const MonthNarrow: Story = { ...Month, ...within(280) };

export const MonthWide: Story = { ...Month, tags, ...within(1200) };

/** Nothing in it; the nearest event is a click away. */
export const MonthEmpty: Story = {
  ...Month,
  play: visit('nvo-calendar', (calendar) => {
    calendar.goTo('2027-02-10');
  }),
};

/** What is known stays, and it is said that the rest was not to be had. */
export const MonthFailed: Story = {
  args: { view: 'month', endpoint: endpointOf('month-failed') },
  play: visit('nvo-calendar', (calendar) => {
    calendar.goTo('2026-01-10');
  }),
};

/** More than a day has room for: “+4” opens the day. */
export const CrowdedDay: Story = {
  args: { view: 'month', endpoint: endpointOf('crowded') },
  play: visit('nvo-calendar', (calendar) => chooseDay(calendar, '2026-09-14')),
};

/** All that can be known. */
export const OpenCard: Story = { ...opened(full), tags: [] };

export const OpenCardInEnglish: Story = opened(full, { lang: 'en', look: 'olaine' });

export const OpenCardNarrow: Story = { ...opened(full), ...within(280) };

export const Cancelled: Story = opened(cancelled);

export const Postponed: Story = opened(postponed);

/** With the time at which it was to be. */
export const Rescheduled: Story = opened(rescheduled);

/** The place where it was to be is named no more on the closed card. */
export const MovedOnline: Story = opened(movedOnline);

export const Full: Story = opened(sold);

export const FewPlaces: Story = opened(fewPlaces);

export const RegistrationClosed: Story = opened(registrationClosed);

export const Running: Story = opened(running);

/** Over, with what became of it. */
export const Over: Story = opened(over, { view: 'past' });

/** Nobody knows when it ends; neither place nor price is stated. */
export const WithoutEnd: Story = opened(bare);

export const AllDay: Story = opened(allDay);

export const SeveralDays: Story = opened(severalDays);

export const Online: Story = opened(online);

/** An application period: under its last day. */
export const Call: Story = opened(call);

/** Free, paid, and not stated. */
export const Prices: Story = {
  play: visit('nvo-calendar', async (calendar) => {
    await unfold(calendar, 'Maksa');
    await choose(calendar, 'Par maksu');
  }),
};

/** Filters lie behind a button where there is little room; what is chosen stays in sight. */
export const FiltersUnfolded: Story = {
  ...within(320),
  play: visit('nvo-calendar', async (calendar) => {
    await unfold(calendar, 'Veids');
    await choose(calendar, 'Apmācības', 'Vide');
  }),
};

/** In a container of 280 px, with words that have to be broken. */
export const LongNames: Story = {
  ...opened(longNamed, { endpoint: endpointOf('long') }),
  ...within(280),
};

export const LongNamesInMonth: Story = {
  args: { view: 'month', endpoint: endpointOf('long') },
  play: visit('nvo-calendar', (calendar) => chooseDay(calendar, '2026-09-07')),
};

export const ThreeHundred: Story = { tags, args: { endpoint: endpointOf('many') } };

export const ThreeHundredInMonth: Story = {
  tags,
  args: { endpoint: endpointOf('many'), view: 'month' },
};

export const Loading: Story = { tags, args: { endpoint: endpointOf('loading') } };

/** What stands inside the tag, a link to the list, is shown. */
export const Failed: Story = { tags, args: { endpoint: endpointOf('failed') } };

/** There is no connection; the browser has what it loaded earlier. */
export const OldCopy: Story = { tags, args: { endpoint: endpointOf('old-copy') } };

/** The data's format is one that this version can't read. */
export const NewerVersion: Story = { tags, args: { endpoint: endpointOf('newer') } };

/**
 * Times are Riga's, and where the visitor's clock shows another one it is said. A page can't set
 * that clock: here it is done by hand, in the developer tools (Chromium: More tools, Sensors,
 * Location) or by starting the browser with `TZ=America/Los_Angeles`. What this story can set is
 * the present: it is winter, when Riga is two hours ahead of UTC.
 */
export const AnotherTimeZone: Story = {
  ...opened(bare, { now: new Date('2026-02-01T09:00:00Z') }),
};

export const English: Story = { tags, args: { lang: 'en' } };

export const MonthInEnglish: Story = { tags, args: { lang: 'en', view: 'month' } };

export const LookOfMarupe: Story = { tags, args: { look: 'marupe' } };

export const LookOfOlaine: Story = { tags, args: { look: 'olaine', view: 'month' } };

export const Dark: Story = {
  args: { view: 'month' },
  decorators: [
    (story) => html`
      <div style="padding: 1em; color-scheme: dark; color: CanvasText; background: Canvas">
        ${story()}
      </div>
    `,
  ],
};

/** The first three, more by a button: for a page's side. */
export const ThreeAtFirst: Story = { tags, args: { limit: 3 } };

/** The page shows events of one kind: there is no filter for it. */
export const LockedKind: Story = { tags, args: { kind: 'training' } };

export const LockedMunicipality: Story = { tags, args: { municipality: 'olaine' } };

export const LockedTheme: Story = { tags, args: { theme: 'society' } };

/** An organization's own page: what it does itself. */
export const LockedOrganization: Story = { tags, args: { organization: '00000000001' } };

/** One that has no event today: none of the others' are shown in their place. */
export const OrganizationWithoutEvents: Story = { tags, args: { organization: '00000000009' } };

/** The page adds a line to each card: a text, a node or a Lit template. */
export const CardAddition: Story = {
  args: {
    cardAddition: ({ kind }) =>
      kind === 'training' ? html`<p><strong>Tiek izsniegta apliecība.</strong></p>` : undefined,
  },
};

/** With the directory on the same page, an organizer’s name opens its card there. */
export const WithDirectory: Story = {
  ...opened(full),
  render: (args) => html`
    ${renderCalendar(args)}
    <nvo-directory endpoint=${args.endpoint} lang=${ifDefined(args.lang)}></nvo-directory>
  `,
};

/** As on paper: what the filter shows, where it is from and of what date. */
export const Printing: Story = {
  // In a frame of its own on the docs page: the whole page is told to print.
  parameters: { docs: { story: { inline: false, height: '30em' } } },
  beforeEach: () => () => dispatchEvent(new Event('afterprint')),
  play: visit('nvo-calendar', printOnScreen),
};
