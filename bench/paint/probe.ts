/** What watches a page from its head, before any other script: the same on both pages. */
import type { NvoDirectory } from '../../src/widgets/directory/directory.ts';

/** What one key took, in milliseconds since it was pressed. */
export interface KeyTimes {
  readonly key: string;
  readonly value: string;
  /** Until the list was changed, laid out and handed to be painted. */
  readonly frame: number;
  /** Until the frame after that one began: it was on the screen by then. */
  readonly next: number;
}

export interface Blocks {
  /** The longest time between two frames, in milliseconds. */
  frame: number;
  /** The longest time that nothing else got its turn. */
  turn: number;
}

const newBlocks = (): Blocks => ({ frame: 0, turn: 0 });

const found = {
  /** Milliseconds since the navigation began; 0 where it is not there yet. */
  firstFrame: 0,
  firstPaint: 0,
  indexed: 0,
  keys: [] as KeyTimes[],
  longTasks: [] as number[],
  loading: newBlocks(),
  indexing: newBlocks(),
};

const directory = (): NvoDirectory | null => document.querySelector('nvo-directory');

const cards = (): NodeListOf<Element> | undefined =>
  (directory()?.shadowRoot ?? document).querySelectorAll('[part="card"]');

const phase = (): Blocks | undefined => {
  if (!found.firstFrame) return found.loading;
  return found.indexed ? undefined : found.indexing;
};

/** Runs once the frame is laid out and painted. */
function afterFrame(done: (now: number) => void): void {
  requestAnimationFrame(() => soon(() => done(performance.now())));
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

function soon(task: () => void): void {
  waiting.push(task);
  port2.postMessage(0);
}

let lastFrame = performance.now();

function watchFrames(): void {
  const now = performance.now();
  note('frame', now - lastFrame);
  lastFrame = now;
  if (!found.firstFrame && cards()?.length) {
    soon(() => (found.firstFrame = performance.now()));
  }
  // Private, but there: nothing else says when the words are indexed.
  const { search } = (directory() ?? {}) as { search?: object };
  if (!found.indexed && search) afterFrame((when) => (found.indexed = when));
  if (!found.firstFrame || (directory() && !found.indexed)) requestAnimationFrame(watchFrames);
}

let lastTurn = performance.now();

function watchTurns(): void {
  const now = performance.now();
  note('turn', now - lastTurn);
  lastTurn = now;
  if (phase()) soon(watchTurns);
}

function note(what: keyof Blocks, time: number): void {
  const blocks = phase();
  if (blocks) blocks[what] = Math.max(blocks[what], time);
}

function watchKeys(): void {
  let pressed = 0;
  let key = '';
  const options = { capture: true };
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
      key = event.key;
    },
    options,
  );
  addEventListener(
    'input',
    (event) => {
      const start = pressed;
      const typed = key;
      const { value } = event.composedPath()[0] as HTMLInputElement;
      afterFrame((frame) =>
        requestAnimationFrame((next) =>
          found.keys.push({ key: typed, value, frame: frame - start, next: next - start }),
        ),
      );
    },
    options,
  );
}

new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) {
    if (name === 'first-contentful-paint') found.firstPaint = startTime;
  }
}).observe({ type: 'paint', buffered: true });
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) found.longTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });

requestAnimationFrame(watchFrames);
if (new URLSearchParams(location.search).has('turns')) watchTurns();
watchKeys();
Object.assign(globalThis, { found });

export type Found = typeof found;
