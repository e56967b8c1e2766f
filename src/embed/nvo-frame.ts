/**
 * The child's side of an iframe's height. An embed page loads it by
 * `<script type="module" src="/v1/nvo-frame.js"></script>` and puts all it shows into one element
 * `<div id="nvo-frame">`; its style has no viewport units, for the parent sets the viewport.
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

if (content && parent !== window) {
  new ResizeObserver(report).observe(content);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === parent && (data as { type?: unknown } | null)?.type === 'nvo:measure') report();
  });
}
