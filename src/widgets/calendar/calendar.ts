import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import type { Terms } from '../../contract/terms.ts';
import { AddressController } from '../../core/address.ts';
import { ClockController } from '../../core/clock.ts';
import { DisclosureController } from '../../core/disclosure.ts';
import { filtersStyles } from '../../core/filters.styles.ts';
import { Lazy } from '../../core/lazy.ts';
import { addSection } from '../../core/localize.ts';
import { PagingController } from '../../core/paging.ts';
import { PrintController } from '../../core/print.ts';
import { property } from '../../core/property.ts';
import { recordStyles } from '../../core/record.styles.ts';
import { renderSearchBox } from '../../core/search-box.ts';
import { SearchController } from '../../core/search-controller.ts';
import { SiteController } from '../../core/site-controller.ts';
import { Widget } from '../../core/widget.ts';
import { widgetStyles } from '../../core/widget.styles.ts';
import {
  byDay,
  calendarViews,
  listDay,
  type CalendarView,
  type DayGroup,
} from '../../data/agenda.ts';
import { eventFacets, type EventFacetKey } from '../../data/event-facets.ts';
import { selectEvents, type EventSelection } from '../../data/event-select.ts';
import type { EventsData } from '../../data/events.ts';
import { chosen, NONE } from '../../data/facets.ts';
import { dayAt, instantOf, monthOf, rigaOffset } from '../../data/riga-time.ts';
import type { Search } from '../../data/search.ts';
import type { Locks } from '../../data/select.ts';
import { calendar as lv } from '../../locales/lv/calendar.ts';
import { renderAgenda } from './agenda-view.ts';
import { calendarStyles } from './calendar.styles.ts';
import { renderEventCard } from './event-card.ts';
import { EventsController } from './events-controller.ts';
import type { Occasion } from './occasions.ts';
import { OutlookController } from './outlook-controller.ts';
import type { Savable } from './save-events.ts';
import type { Told } from './tell-events.ts';

addSection('calendar', {
  lv,
  en: async () => (await import('../../locales/en/calendar.ts')).calendar,
});

/** So many events are listed at first. */
const PAGE_SIZE = 20;

/**
 * So many may be in sight where a calendar stands at the top of the screen: above its first card
 * are at least 250 pixels, and each takes at least 90. No more are rendered before these are painted.
 */
const firstInSight = (): number => Math.max(5, Math.ceil((innerHeight - 250) / 90));

/** More than this is not printed. */
const PRINT_LIMIT = 1000;

/**
 * What is on: trips, forums, training, and what organizations do themselves.
 *
 * @tag nvo-calendar
 * @slot - shown when loading fails and there is no copy: a link to the same events elsewhere
 * @csspart base - the box around everything
 * @csspart search - the search field and the filters
 * @csspart filters - all filters
 * @csspart fold - the button that unfolds the filters where there is little room
 * @csspart facet - one filter
 * @csspart chips - what is chosen
 * @csspart chip - one chosen value; the button takes it back
 * @csspart clear - the button that takes all of them back
 * @csspart views - the buttons that choose what is shown
 * @csspart notice - what went wrong, or that nothing was found
 * @csspart count - how many events are listed
 * @csspart group - the events of one day
 * @csspart date - the heading of a day
 * @csspart list - the cards
 * @csspart card - one event; `data-id` is its id
 * @csspart name - the heading of a card
 * @csspart toggle - the button that opens a card
 * @csspart state - what has to be known first: cancelled, moved, full, …
 * @csspart meta - time, place and kind
 * @csspart time - when it is
 * @csspart description - what it is about
 * @csspart details - all that is known, when open
 * @csspart image - its image
 * @csspart actions - what can be done with a card
 * @csspart add - the button that saves an event for a calendar program
 * @csspart add-series - the button that saves all of its series
 * @csspart share - the button that shares a card
 * @csspart more - the button that lists more
 * @csspart subscribe - the link that subscribes to what is listed
 * @csspart toolbar - the month's name and the buttons beside it
 * @csspart previous - the button to the month before
 * @csspart next - the button to the month after
 * @csspart today - the button to this month
 * @csspart month - the grid of a month
 * @csspart day - a day's button
 * @csspart segment - an event on a day of the grid
 * @cssprop --nvo-accent - links, buttons
 * @cssprop --nvo-text - text, where `look` is set
 * @cssprop --nvo-highlight - focus, notices
 * @cssprop --nvo-surface - background of cards
 * @cssprop --nvo-line - borders
 * @cssprop --nvo-muted - secondary text
 * @cssprop --nvo-radius - roundness of corners
 * @cssprop --nvo-font - font family
 * @fires {CustomEvent<{ query: string, count: number }>} nvo-search - a search has settled
 * @fires {CustomEvent<Record<string, readonly string[]>>} nvo-filter - a filter was changed: the values in force, by key
 * @fires {CustomEvent<{ id: string }>} nvo-select - a card is about to open; cancelable
 * @fires {CustomEvent<{ count: number }>} nvo-load - the data was loaded
 * @fires {CustomEvent<{ message: string }>} nvo-error - loading failed
 */
export class NvoCalendar extends Widget {
  static override styles = [widgetStyles, filtersStyles, recordStyles, calendarStyles];

  /** What is shown at first: `upcoming`, `month` or `past`. */
  @property() view = 'upcoming';

  /** Only events of this kind (code; several between commas). */
  @property() kind?: string;

  /** Only events of this theme. */
  @property() theme?: string;

  /** Only events of this organization (id). */
  @property() organization?: string;

  /**
   * How many events are listed at first, and added by each "more".
   *
   * @default 20
   */
  @property({ type: Number }) limit = PAGE_SIZE;

  /** Filters that are not offered, by key, between spaces: `theme organizer`. */
  @property({ attribute: 'hide-filters' }) hideFilters = '';

  /** The data itself: nothing is fetched then. */
  @property({ attribute: false }) records?: readonly CalendarEvent[];

  /** What the codes of `records` are called; loaded data brings its own. */
  @property({ attribute: false }) terms: Terms = {};

  /** The moment that is taken for the present; absent: the present. */
  @property({ attribute: false }) now?: Date;

  /**
   * Adds something of the page's own to each card: text, a node, or a Lit template; with the site
   * script, one of `html` without directives.
   */
  @property({ attribute: false }) cardAddition?: (event: CalendarEvent) => unknown;

  readonly #address = new AddressController(this, 'calendar');

  readonly #clock = new ClockController(this);

  readonly #outlook = new OutlookController(this, this.#address, this.#clock);

  readonly #print = new PrintController(this);

  readonly #site = new SiteController(this);

  readonly #paging = new PagingController(this, PAGE_SIZE, () => this.#complete);

  readonly #monthView = new Lazy(this, async () => {
    const { MonthView } = await import('./month-view.ts');
    return new MonthView();
  });

  readonly #occasions = new Lazy(this, () => import('./occasions.ts'));

  /** Before somebody looks for something, few pages have nothing to show. */
  readonly #absence = new Lazy(this, () => import('./absence.ts'));

  /** Few addresses open an event. */
  readonly #placing = new Lazy(this, () => import('./place-of.ts'));

  /** Few pages ask for it. */
  readonly #telling = new Lazy(this, () => import('./tell-events.ts'));

  readonly #details = new Lazy(this, async () => {
    const { EventDetails } = await import('./event-details.ts');
    return new EventDetails(this, this.#address);
  });

  readonly #events = new EventsController(
    this,
    this.#outlook,
    (): boolean => this.#search.selection?.total === 0,
  );

  readonly #search = new SearchController<
    CalendarEvent,
    EventFacetKey,
    EventSelection,
    Search<CalendarEvent>,
    EventsData
  >(this, this.#address, {
    specs: eventFacets,
    data: () => this.#events.data,
    locks: () => this.#locks,
    isShown: () => this.#isShown,
    loadBehind: () => this.#occasions.ask(),
    complete: () => this.#complete,
    // Most come to see what is on.
    isPatient: true,
    also: (): unknown[] => Object.values(this.#outlook.current),
    index: async (data, signal) => {
      const { indexEvents } = await import('../../data/event-search.ts');
      return indexEvents(data, signal);
    },
    select: (question) => selectEvents(question, this.#outlook.current),
    describe: (selection) => this.#countOf(selection),
    onChange: () => this.#begin(),
  });

  readonly #opened = new DisclosureController(this, this.#address, this.#search.writeQuery);

  /** @internal */
  get pageSize(): number {
    return this.limit;
  }

  /** Reads the data again, past the browser's cache; the list stays until an answer is there. */
  refresh(): Promise<void> {
    return this.#events.task.refresh();
  }

  /**
   * Shows the month of a date, with its day chosen.
   *
   * @param date a `Date`, or ISO 8601: `2026-09-05`
   * @throws RangeError where it is no date
   */
  goTo(date: Date | string): void {
    const day = dayAt(typeof date === 'string' ? instantOf(date) : Number(date));
    const isDate = !Number.isNaN(Date.parse(String(date))) && /^(19|20)/.test(day);
    if (!isDate) throw new RangeError(`not a date: ${String(date)}`);
    this.#show('month', day);
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('view') && changed.get('view') !== undefined) this.#outlook.forgetView();
    // It is asked for beside the data, not behind it.
    if (!this.#isShown) this.awaitRest(this.#monthView.ask());
    if (this.#outlook.toReveal) this.#reveal(this.#outlook.toReveal);
    if (this.jsonLd) this.#telling.module?.tellEvents(this, this.#toTell);
  }

  override render(): TemplateResult {
    const { selection, isFirst } = this.#search;
    // What is wrong with records is told even where nobody looks at them.
    if (!isFirst) this.#events.data?.check();
    const loading = this.#events.task.render();
    const content = selection
      ? html`
          ${this.#searchBox(selection)} ${this.#views()} ${loading} ${this.#results(selection)}
        `
      : loading;
    return this.frame(content, this.#events.task.announcement || this.#search.announcement);
  }

  #searchBox(selection: EventSelection): TemplateResult {
    const words = this.strings.calendar;
    return renderSearchBox({
      search: this.#search,
      selection,
      specs: eventFacets,
      strings: this.strings,
      words,
      hidden: this.hideFilters,
      valueLabel: (key, value) => {
        if (key === 'free') return words.prices[value as keyof typeof words.prices];
        return key === 'organizer' && value === NONE ? words.noOrganizer : undefined;
      },
    });
  }

  #views(): TemplateResult {
    const { calendar: words } = this.strings;
    const { view } = this.#outlook;
    return html`
      <div part="views" class="views" role="group" aria-label=${words.view}>
        ${calendarViews.map(
          (each) => html`
            <button type="button" aria-pressed=${each === view} @click=${() => this.#show(each)}>
              ${words.views[each]}
            </button>
          `,
        )}
      </div>
    `;
  }

  #results(selection: EventSelection): TemplateResult {
    const { view } = this.#outlook;
    const { isPrinting } = this.#print;
    const rest = this.#rest;
    const occasion = this.#occasion(selection);
    return html`
      <p part="count" class="count" tabindex="-1">${this.#countOf(selection)}</p>
      ${this.#isElsewhere ? html`<p class="zone">${this.strings.calendar.rigaTimes}</p>` : nothing}
      ${isPrinting ? rest?.renderPrintHead(occasion) : nothing}
      ${view === 'month' && !isPrinting ? this.#month(occasion) : this.#list(selection, occasion)}
      ${rest?.renderSubscription(occasion)}
    `;
  }

  #month(occasion: Occasion): unknown {
    const { module, hasFailed } = this.#monthView;
    if (hasFailed) return this.#rest?.renderFailure(occasion);
    if (!module || !this.#isShown) return nothing;
    return module.render({
      ...occasion,
      matching: occasion.selection.matching,
      nothing: () => this.#nothing(occasion),
    });
  }

  #list(selection: EventSelection, occasion: Occasion): TemplateResult {
    const { today, view } = this.#outlook;
    const { matching } = selection;
    const opened = matching.findIndex(({ id }) => id === this.#opened.openId);
    const { isFirst } = this.#search;
    const { limit } = this.#paging;
    const wanted = Math.max(isFirst ? Math.min(limit, firstInSight()) : limit, opened + 1);
    const shown = this.#print.isPrinting ? PRINT_LIMIT : wanted;
    const groups = byDay(matching.slice(0, shown), (event) => listDay(event, view, today));
    const isMore = !isFirst && (matching.length > shown || this.#events.earlier.length > 0);
    const words = this.strings.calendar;
    return html`
      ${matching.length ? nothing : this.#nothing(occasion)} ${this.#agenda(groups, this.level)}
      ${
        isMore
          ? html`<button part="more" class="more" type="button" @click=${this.#onMore}>
              ${view === 'past' ? words.earlier : words.more}
            </button>`
          : nothing
      }
    `;
  }

  #nothing(occasion: Occasion): unknown {
    return this.#absence.module?.renderNothing(occasion);
  }

  /** What no first frame waits for. */
  get #rest(): typeof import('./occasions.ts') | undefined {
    const isPlain = !this.#monthView.hasFailed && this.#search.isFirst;
    return isPlain ? undefined : this.#occasions.module;
  }

  #occasion(selection: EventSelection): Occasion {
    return {
      selection,
      outlook: this.#outlook.current,
      data: this.#events.data,
      day: this.#outlook.day,
      level: this.level,
      strings: this.strings,
      within: () => this.#within,
      site: this.#site,
      search: this.#search,
      files: this.#events.files,
      host: this,
      agenda: (groups, level) => this.#agenda(groups, level),
      onRetry: this.#monthView.ask,
      onDay: this.#onDay,
      onEvent: this.#onEvent,
    };
  }

  #agenda(groups: readonly DayGroup[], level: number): unknown {
    const { today } = this.#outlook;
    const card = (event: CalendarEvent) => this.#card(event, level);
    return renderAgenda({ groups, today, level, strings: this.strings, card });
  }

  #card(event: CalendarEvent, level: number): TemplateResult {
    return renderEventCard(event, event.id === this.#opened.openId, {
      terms: this.#events.data?.terms ?? {},
      strings: this.strings,
      base: this.source,
      level,
      now: this.#clock.now,
      thisYear: this.#thisYear,
      isElsewhere: this.#isElsewhere,
      site: this.#site,
      isPrinting: this.#print.isPrinting,
      addition: this.cardAddition,
      details: this.#details,
      toSave: this.#toSave,
    });
  }

  #countOf({ matching, total }: EventSelection): string {
    const words = this.strings.calendar;
    const count = matching.length;
    // What lies further back has not been read.
    if (this.#events.earlier.length > 0) return words.latest(count);
    return count === total ? words.count(total) : words.countOf(count, total);
  }

  /** Until the events that are looked at are there. */
  get #complete(): Promise<void> | undefined {
    return this.#events.task.complete;
  }

  /** Whether all of the view is there that is worth a first look. */
  get #isShown(): boolean {
    if (this.#outlook.view !== 'month' || this.#monthView.hasFailed) return true;
    const isPlaced = !this.#outlook.toReveal || this.#placing.isSettled;
    return this.#monthView.isSettled && isPlaced;
  }

  get #thisYear(): number {
    return Number(this.#outlook.today.slice(0, 4));
  }

  /** Whether the visitor's clock shows another time than Riga's. */
  get #isElsewhere(): boolean {
    const { now } = this.#clock;
    return -new Date(now).getTimezoneOffset() !== rigaOffset(now);
  }

  get #locks(): Locks<EventFacetKey> {
    const { kind, municipality, theme, organization } = this;
    return { kind, municipality, theme, organizer: organization };
  }

  /** All events that the page lets be seen, whenever they are. */
  get #within(): readonly CalendarEvent[] {
    const locks = this.#search.selection?.locks ?? {};
    return chosen(this.#events.data?.records ?? [], locks, eventFacets);
  }

  #begin(): void {
    // It may be that there is nothing to show.
    this.awaitRest(this.#absence.ask());
    this.#paging.reset();
    this.#events.reset();
  }

  #show(view: CalendarView, day = this.#outlook.day): void {
    const { current } = this.#outlook;
    this.#outlook.show(view, day);
    this.#begin();
    // Of a day within the month its name says enough.
    if (view !== current.view || monthOf(day) !== current.month) this.#search.announce();
  }

  /** An address may open what the view does not show: it is shown in its month then. */
  #reveal(id: string): void {
    const { selection } = this.#search;
    const { module } = this.#placing;
    if (selection && module) this.#outlook.reveal(module.placeOf(id, this.#occasion(selection)));
  }

  readonly #onDay = async (day: string, hasFocus: boolean): Promise<void> => {
    this.#show('month', day);
    await this.updateComplete;
    if (hasFocus) this.#monthView.module?.focusDay(this.renderRoot);
  };

  readonly #onEvent = async (id: string, day: string): Promise<void> => {
    this.#show('month', day);
    await this.updateComplete;
    // It may be of a month that has to be read first.
    await this.#complete;
    await this.updateComplete;
    this.#monthView.module?.openEvent(id, this.renderRoot);
  };

  readonly #onMore = (): unknown => {
    const { matching = [] } = this.#search.selection ?? {};
    if (matching.length <= this.#paging.limit + this.#paging.step) this.#events.readEarlier();
    return this.#paging.more();
  };

  readonly #toTell = (): Told => ({
    events: this.#within,
    terms: this.#events.data?.terms ?? {},
    now: this.#clock.now,
    endpoint: this.source,
  });

  /** What there is to save for a calendar program. */
  readonly #toSave = (): Savable => ({
    ...this.#toTell(),
    months: this.#events.data?.months,
    files: this.#events.files,
  });
}
