import { html, type TemplateResult } from 'lit';
import { forgetCopies } from '../../src/data/load.ts';
import '../../src/widgets/calendar/define.ts';
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import { eventsFile, NOW } from '../../stories/events.ts';
import { fakeNetwork, ORIGIN, type Route, type Routes } from '../../stories/network.ts';
import { fixture } from './fixture.ts';
import { partOf, partsOf, settled, textOf, until } from './parts.ts';

export const endpoint = `${ORIGIN}/v1`;

/** Address of a month's file. */
export const monthFile = (month: string): string => `${endpoint}/events/${month}.json`;

/** A network, an address and what else a test takes back at its end. */
export class CalendarBench {
  readonly #restore: (() => void)[] = [];
  readonly #start = location.href;
  /** The files that were asked for, below the endpoint, in order. */
  readonly asked: string[] = [];

  begin(): void {
    forgetCopies();
    this.asked.length = 0;
    this.serve(eventsFile());
  }

  async end(): Promise<void> {
    for (const each of this.#restore.splice(0).reverse()) each();
    history.replaceState(null, '', this.#start);
    document.documentElement.lang = 'en';
    await caches.delete('nvo-widgets');
  }

  later(restore: () => void): void {
    this.#restore.push(restore);
  }

  /** Serves `events.json`, and other files by address. */
  serve(main: Route, others: Routes = {}): void {
    const routes = { [`${endpoint}/events.json`]: main, ...others };
    const noted = Object.entries(routes).map(([url, route]) => [
      url,
      (request: Request) => {
        this.asked.push(url.slice(endpoint.length + 1));
        return typeof route === 'function' ? route(request) : Response.json(route);
      },
    ]);
    this.later(fakeNetwork(Object.fromEntries(noted) as Routes));
  }

  address(search: string): void {
    history.replaceState(null, '', search);
  }
}

/** A calendar of the page, at noon of 5 September 2026, once it has its data. */
export async function calendar(
  content: TemplateResult = html`
    <nvo-calendar endpoint=${endpoint} lang="lv" .now=${NOW}></nvo-calendar>
  `,
): Promise<NvoCalendar> {
  const container = await fixture(html`<div>${content}</div>`);
  const element = container.querySelector('nvo-calendar') as NvoCalendar;
  await settled(element);
  return element;
}

/** A calendar that shows a month, once its grid is there. */
export async function monthCalendar(content?: TemplateResult): Promise<NvoCalendar> {
  const element = await calendar(
    content ??
      html`<nvo-calendar endpoint=${endpoint} lang="lv" view="month" .now=${NOW}></nvo-calendar>`,
  );
  await until(() => partsOf(element, 'month').length);
  return element;
}

export const inner = (element: NvoCalendar, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];

export const field = (element: NvoCalendar): HTMLInputElement =>
  element.renderRoot.querySelector('#query') as HTMLInputElement;

export const focused = (element: NvoCalendar): HTMLElement =>
  element.shadowRoot?.activeElement as HTMLElement;

export const shownIds = (element: NvoCalendar): (string | undefined)[] =>
  partsOf(element, 'card').map((card) => card.dataset['id']);

/** The headings of days, each with the ids under it. */
export const shownGroups = (element: NvoCalendar): [string, ...(string | undefined)[]][] =>
  partsOf(element, 'group').map((group) => [
    textOf(group.querySelector('[part="date"]')),
    ...[...group.querySelectorAll<HTMLElement>('[part="card"]')].map((each) => each.dataset['id']),
  ]);

export const cardOf = (element: NvoCalendar, id: string): HTMLElement =>
  inner(element, `[part="card"][data-id="${id}"]`)[0] as HTMLElement;

export const toggleOf = (element: NvoCalendar, id: string): HTMLButtonElement =>
  cardOf(element, id).querySelector('[part="toggle"]') as HTMLButtonElement;

export const isOpen = (element: NvoCalendar, id: string): boolean =>
  toggleOf(element, id).ariaExpanded === 'true';

export const statesOn = (element: NvoCalendar, id: string): string[] =>
  [...cardOf(element, id).querySelectorAll('[part="state"]')].map((each) => textOf(each));

/** What an open card knows, by its label; whether the times are elsewhere's is left out. */
export function rowsOf(element: NvoCalendar, id: string): Record<string, string> {
  const rows = [...cardOf(element, id).querySelectorAll('dl > div')].map((row) => [
    textOf(row.querySelector('dt')),
    [...row.querySelectorAll('dd > div')]
      .map(textOf)
      .join(' ')
      .replace(/ · (Rīgas laiks|Riga time)/, ''),
  ]);
  return Object.fromEntries(rows) as Record<string, string>;
}

export async function click(element: NvoCalendar, button: HTMLElement | undefined): Promise<void> {
  if (!button) throw new Error('there is nothing to click');
  button.click();
  await element.updateComplete;
}

export const viewButton = (element: NvoCalendar, label: string): HTMLElement | undefined =>
  inner(element, '[part="views"] button').find((each) => textOf(each) === label);

export const count = (element: NvoCalendar): string => textOf(partOf(element, 'count'));

export const dayButton = (element: NvoCalendar, day: string): HTMLElement =>
  inner(element, `[data-day="${day}"] [part="day"]`)[0] as HTMLElement;

/** Goes back in the history, as the back button does. */
export async function back(element: NvoCalendar): Promise<void> {
  const popped = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await popped;
  await element.updateComplete;
}
