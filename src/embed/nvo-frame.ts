/**
 * The child's side of an iframe: its height, and the links that lead out of it. An embed page loads
 * it by `<script type="module" src="/v1/nvo-frame.js"></script>` and puts all it shows into one
 * element `<div id="nvo-frame">`; its style has no viewport units, for the parent sets the viewport.
 *
 * In a frame it tells the parent `{ type: 'nvo:height', id, height }`: `height` in whole CSS pixels,
 * what stands above `#nvo-frame` counted once more below it (the body's margin); `id` the address's
 * `?frame=`, else the iframe's `name`, else ''. It tells it whenever it changes, and once more when
 * the parent asks by `{ type: 'nvo:measure' }`: a parent may be there later than its frame. The
 * height alone is told, so every origin may know it. `frames.ts` is the parent's side.
 */
export {};

const id = new URLSearchParams(location.search).get('frame') ?? window.name;
const content = document.getElementById('nvo-frame');

function report(): void {
  if (!content) return;
  const { top, bottom } = content.getBoundingClientRect();
  const height = Math.ceil(bottom + top + 2 * scrollY);
  parent.postMessage({ type: 'nvo:height', id, height }, '*');
}

/** Where the host's embed pages and files lie: what leads there stays in the frame. */
const own = ['../embed/', './'].map(
  (path) => new URL(/* @vite-ignore */ path, import.meta.url).href,
);

/**
 * Follows a link that leads away in a new tab: few sites let themselves be framed, and from those
 * that do there would be no way back. In a sandbox without new tabs it is followed inside, for there
 * `_top` leads nowhere either.
 */
function leave(click: MouseEvent): void {
  const link = click.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!link || click.defaultPrevented || link.hasAttribute('download')) return;
  if (!/^https?:/.test(link.href) || own.some((each) => link.href.startsWith(each))) return;
  // The browser opens a tab or a window itself.
  if (click.ctrlKey || click.metaKey || click.shiftKey) return;
  const tab = openTab(link.href);
  if (tab) {
    tab.opener = null;
    click.preventDefault();
  } else link.target = '_self';
}

/**
 * Nothing but the attempt says whether a sandbox allows new tabs, and `noopener` would hide what
 * came of it. Without an origin a new tab could not be kept from knowing its opener: there is none.
 */
function openTab(address: string): Window | null {
  if (origin === 'null') return null;
  try {
    return open(address);
  } catch (error) {
    // Firefox in such a sandbox.
    console.debug('nvo: no new tab', error);
    return null;
  }
}

if (content && parent !== window) {
  new ResizeObserver(report).observe(content);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === parent && (data as { type?: unknown } | null)?.type === 'nvo:measure') report();
  });
  addEventListener('click', leave);
}
