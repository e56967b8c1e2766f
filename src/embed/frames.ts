/** In CSS pixels: less shows nothing of use, and beyond the most a frame scrolls by itself. */
const LEAST = 80;
const MOST = 20_000;

/** More changes in a row than visitors or animations make: the content grows for its frame does. */
const LOOP = 100;

/** Changes further apart are not in a row, in milliseconds. */
const PAUSE = 1000;

interface Changes {
  count: number;
  at: number;
}

const changes = new WeakMap<HTMLIFrameElement, Changes>();

let isListening = false;

/**
 * Gives the host's own iframes, now and later, the heights that they ask for (`nvo-frame.ts`).
 *
 * @param pages where the host's embed pages lie, whether by http or https: `//…/embed/`
 */
export function fitFrames(pages: string): void {
  if (!isListening) listen(pages);
  isListening = true;
  // What they told before this script was there is lost.
  for (const { contentWindow } of framesOf(pages)) {
    contentWindow?.postMessage({ type: 'nvo:measure' }, '*');
  }
}

function listen(pages: string): void {
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const { type, height } = (data ?? {}) as { type?: unknown; height?: unknown };
    if (type !== 'nvo:height' || !isSize(height)) return;
    // A sandboxed frame has no origin of its own: its address is the page's word for it.
    const frame = framesOf(pages).find(({ contentWindow }) => contentWindow === source);
    const isOurs = frame && (origin === 'null' || origin === new URL(frame.src).origin);
    if (isOurs) fit(frame, Math.min(Math.max(Math.ceil(height), LEAST), MOST));
  });
}

const isSize = (value: unknown): value is number => Number.isFinite(value) && Number(value) > 0;

function framesOf(pages: string): HTMLIFrameElement[] {
  const isOurs = ({ src }: HTMLIFrameElement) => src.replace(/^https?:/, '').startsWith(pages);
  return [...document.querySelectorAll('iframe')].filter(isOurs);
}

function fit(frame: HTMLIFrameElement, height: number): void {
  const size = `${height}px`;
  const { count, at } = changes.get(frame) ?? { count: 0, at: 0 };
  if (frame.style.height === size || count > LOOP) return;
  const now = performance.now();
  changes.set(frame, { count: now - at < PAUSE ? count + 1 : 1, at: now });
  frame.style.height = size;
}
