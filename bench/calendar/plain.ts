/**
 * What a page without any library would do at best: finds the month's events, and makes the very
 * nodes of ours, with the same texts, under the same styles, one by one.
 */
import type { CalendarEvent } from '../../src/contract/event.ts';
import { make, type Snapshot } from './snapshot.ts';
import { stage } from './stage.ts';

let months: readonly Snapshot[] = [];
let events: readonly CalendarEvent[] = [];
let shown = 0;
let root: ShadowRoot | undefined;

function render(): void {
  const { parts = [], styles = [] } = months[shown] ?? {};
  if (!root) throw new Error('there is no box yet');
  const month = months.length ? monthAt(shown) : '';
  // The markup is known already; the looking is done all the same.
  const found = events
    .filter(
      ({ startDate, endDate = startDate }) =>
        startDate.slice(0, 7) <= month && endDate.slice(0, 7) >= month,
    )
    .sort((a, b) => Date.parse(a.startDate) - Date.parse(b.startDate));
  if (!found.length) throw new Error(`${month} has no events`);
  root.adoptedStyleSheets = styles.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  root.replaceChildren(...make(parts));
}

function monthAt(at: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + at, 1)).toISOString().slice(0, 7);
}

stage({
  toOwn: (each) => (events = each),
  show(box) {
    const host = document.createElement('div');
    box.append(host);
    root = host.attachShadow({ mode: 'open' });
    render();
  },
  next() {
    shown++;
    render();
  },
  rootOf: (box) => root ?? box,
});

Object.assign(globalThis, {
  take: (snapshots: readonly Snapshot[]) => (months = snapshots),
});
