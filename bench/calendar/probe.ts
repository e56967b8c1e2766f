/** What watches a page before any script of its own: the same on all. */
export interface Loaded {
  readonly script: number;
  readonly css: number;
}

export interface Visit {
  /** Milliseconds since the navigation until an event is painted. */
  readonly firstEvent: number;
  /** Bytes as they came over the network: what was asked for until then, and in all. */
  readonly untilEvent: Loaded;
  readonly untilIdle: Loaded;
}

/** Said once an event is painted: to look into the page before would cost it time. */
export const SEEN = 'bench: an event is painted';

/** What shows an event, in each calendar. */
const EVENT = '[part="card"], [part="segment"], .fc-event, .ec-event, .sx__event';

let firstEvent = 0;

const { port1, port2 } = new MessageChannel();
port1.onmessage = () => {
  firstEvent = performance.now();
  console.debug(SEEN);
};

function look(): void {
  const root = document.querySelector('nvo-calendar')?.shadowRoot ?? document;
  // Comes back once the frame under way is painted.
  if (root.querySelector(EVENT)) port2.postMessage(0);
  else requestAnimationFrame(look);
}

function loaded(until: number): Loaded {
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const sum = (extension: string) =>
    resources
      .filter(({ name, startTime }) => name.endsWith(extension) && startTime <= until)
      .reduce((total, { encodedBodySize }) => total + encodedBodySize, 0);
  return { script: sum('.js'), css: sum('.css') };
}

/** What has been seen; nothing until there is an event. */
export function visit(): Visit | undefined {
  if (!firstEvent) return undefined;
  return { firstEvent, untilEvent: loaded(firstEvent), untilIdle: loaded(Infinity) };
}

requestAnimationFrame(look);
Object.assign(globalThis, { visit });
