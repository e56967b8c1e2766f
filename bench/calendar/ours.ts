/** The calendar of the built site script, all of whose code is there before it is measured. */
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import { snapshot } from './snapshot.ts';
import { stage } from './stage.ts';

const TAG = 'nvo-calendar';

/** Removed before its widget is there: asks for the code, and renders nothing. */
async function loadCode(): Promise<void> {
  const { script = '' } = document.body.dataset;
  const bait = document.createElement(TAG);
  bait.records = [];
  bait.setAttribute('view', 'month');
  document.body.append(bait);
  await import(/* @vite-ignore */ script);
  bait.remove();
  await customElements.whenDefined(TAG);
}

const calendarIn = (box: HTMLElement): NvoCalendar | null => box.querySelector(TAG);

const rootOf = (box: HTMLElement) => calendarIn(box)?.shadowRoot ?? box;

stage({
  ready: loadCode,
  toOwn: (records, { terms }) => ({ records, terms }),
  show(box, own) {
    const calendar = document.createElement(TAG);
    Object.assign(calendar, own, { view: 'month', address: 'off' });
    box.append(calendar);
  },
  next: (box) => rootOf(box).querySelector<HTMLElement>('[part="next"]')?.click(),
  rootOf,
});

Object.assign(globalThis, {
  snapshot: () => snapshot(rootOf(document.body) as ShadowRoot),
});
