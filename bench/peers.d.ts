/** Peers are installed by this folder's own package, which `npm ci` leaves out. */
declare module 'minisearch' {
  interface Options {
    fields: string[];
    processTerm?: (term: string) => string;
    searchOptions?: SearchOptions;
  }
  interface SearchOptions {
    prefix?: boolean;
    fuzzy?: number;
    combineWith?: 'AND';
    boost?: Record<string, number>;
  }
  export default class MiniSearch<T> {
    constructor(options: Options);
    addAll(records: readonly T[]): void;
    search(query: string, options?: SearchOptions): { id: string }[];
  }
}

declare module '@event-calendar/core' {
  export const DayGrid: object;
  export const List: object;
  export function createCalendar(
    target: Element,
    plugins: readonly object[],
    options: Readonly<Record<string, unknown>>,
  ): object;
}

declare module '@schedule-x/calendar' {
  export function createCalendar(config: Readonly<Record<string, unknown>>): {
    render(target: Element): void;
  };
  export function createViewMonthGrid(): object;
  export function createViewList(): object;
}

declare module 'fullcalendar' {
  export class Calendar {
    constructor(target: Element, options: Readonly<Record<string, unknown>>);
    render(): void;
  }
}
declare module 'fullcalendar/daygrid' {
  const plugin: object;
  export default plugin;
}
declare module 'fullcalendar/list' {
  const plugin: object;
  export default plugin;
}
declare module 'fullcalendar/themes/classic' {
  const plugin: object;
  export default plugin;
}
declare module 'fullcalendar/locales/lv' {
  const locale: object;
  export default locale;
}

declare module 'temporal-polyfill/global';
declare module '*.css';
