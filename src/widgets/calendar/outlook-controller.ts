import type { ReactiveControllerHost } from 'lit';
import type { AddressController } from '../../core/address.ts';
import type { ClockController } from '../../core/clock.ts';
import { calendarViews, type CalendarView } from '../../data/agenda.ts';
import type { Outlook } from '../../data/event-select.ts';
import { dayAt, monthOf } from '../../data/riga-time.ts';

type Host = ReactiveControllerHost & { readonly view: string };

/** Knows what is looked at, by the page, by its address and by the visitor: view, month and day. */
export class OutlookController {
  readonly #host: Host;
  readonly #address: AddressController;
  readonly #clock: ClockController;
  /** The view that the visitor, or the address, has chosen. */
  #view: CalendarView | undefined;
  /** The day that is chosen in the month; absent: today. */
  #day: string | undefined;
  #toReveal: string | undefined;

  constructor(host: Host, address: AddressController, clock: ClockController) {
    this.#host = host;
    this.#address = address;
    this.#clock = clock;
    address.onRead(() => this.#read());
  }

  get current(): Outlook {
    const { now } = this.#clock;
    return { view: this.view, month: monthOf(this.day), now, today: this.today };
  }

  get view(): CalendarView {
    return this.#view ?? viewOf(this.#host.view) ?? 'upcoming';
  }

  /** The day in Riga. */
  get today(): string {
    return dayAt(this.#clock.now);
  }

  /** The day that is chosen in the month: `2026-09-05`. */
  get day(): string {
    return this.#day ?? this.today;
  }

  /** The id of what the address has opened, until it is in sight. */
  get toReveal(): string | undefined {
    return this.#toReveal;
  }

  /** Turns to the day of what is to be revealed, if to any; it is in sight then, if it is found. */
  reveal({ day, isFound }: { readonly day?: string; readonly isFound: boolean }): void {
    if (isFound) this.#toReveal = undefined;
    if (day !== undefined) this.#turnTo('month', day);
  }

  /** Shows a view, and says so in the address: another view is a step of the back button. */
  show(view: CalendarView, day: string): void {
    const how = view === this.view ? 'replace' : 'push';
    this.#toReveal = undefined;
    this.#turnTo(view, day);
    const month = monthOf(day);
    const isOther = view === 'month' && month !== monthOf(this.today);
    this.#address.write(
      { view: view === this.#host.view ? [] : [view], month: isOther ? [month] : [] },
      how,
    );
    this.#host.requestUpdate();
  }

  /** The page has chosen another view. */
  forgetView(): void {
    this.#view = undefined;
  }

  #turnTo(view: CalendarView, day: string): void {
    this.#view = view;
    this.#day = day === this.today ? undefined : day;
  }

  #read(): void {
    [this.#toReveal] = this.#address.read('open');
    this.#view = viewOf(this.#address.read('view')[0]);
    const [named = ''] = this.#address.read('month');
    const isMonth = /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(named);
    // A month says which view is meant.
    if (isMonth) this.#view ??= 'month';
    const month = isMonth ? named : monthOf(this.today);
    if (this.view === 'month' && month !== monthOf(this.day)) {
      this.#day = isMonth ? `${month}-01` : undefined;
    }
  }
}

const viewOf = (name: string | undefined): CalendarView | undefined =>
  calendarViews.find((each) => each === name);
