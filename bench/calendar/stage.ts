/** What a page offers to be measured: the same for ours, for each peer, and for the plain grid. */
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { EventsFile } from '../../src/contract/file.ts';

export interface Contender {
  readonly ready?: () => Promise<unknown>;
  /** Puts the events as the calendar takes them: not measured. */
  readonly toOwn: (events: readonly CalendarEvent[], file: EventsFile) => unknown;
  readonly show: (box: HTMLElement, own: unknown) => void;
  readonly next: (box: HTMLElement) => void;
  /** What is shown is somewhere else than in the box itself. */
  readonly rootOf?: (box: HTMLElement) => ParentNode & Node;
}

/** What each month is known by; no month has the name of the one before. */
interface Shown {
  readonly name: string;
  readonly before?: string | undefined;
}

export interface Stage {
  load(address: string): Promise<void>;
  /** Milliseconds from giving the events to the frame that has the month. */
  show(month: Shown): Promise<number>;
  /** Milliseconds from the click to the frame that has the next month. */
  next(month: Shown): Promise<number>;
  /** How many elements and texts are shown. */
  nodes(): number;
}

const { port1, port2 } = new MessageChannel();

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Comes once the frame under way is laid out and painted. */
const turn = () =>
  new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** Given up after this, in milliseconds. */
const PATIENCE = 60_000;

export function stage(contender: Contender): void {
  const box = document.createElement('div');
  document.body.append(box);
  const root = () => contender.rootOf?.(box) ?? box;
  let own: unknown;

  async function timed(action: () => void, { name, before }: Shown): Promise<number> {
    await frame();
    await turn();
    const start = performance.now();
    action();
    for (;;) {
      await frame();
      const text = root().textContent;
      if (text?.includes(name) && !(before && text.includes(before))) break;
      if (performance.now() - start > PATIENCE) throw new Error(`${name} is not shown`);
    }
    await turn();
    return performance.now() - start;
  }

  const bench: Stage = {
    async load(address) {
      await contender.ready?.();
      const file = (await (await fetch(address)).json()) as EventsFile;
      own = contender.toOwn(file.events, file);
    },
    show: (month) => timed(() => contender.show(box, own), month),
    next: (month) => timed(() => contender.next(box), month),
    nodes: () => countNodes(root()),
  };
  Object.assign(globalThis, { bench });
}

/** Elements and texts: what a template leaves between them does not count. */
function countNodes(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Element || walker.currentNode.nodeValue?.trim()) count++;
  }
  return count;
}
