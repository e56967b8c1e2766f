/**
 * The script of the page at `/`: where its address has `?paraugs`, the calendar shows a few weeks
 * of made-up events beside the real ones. They are in no feed.
 */
export {};

const endpoint = new URL(/* @vite-ignore */ '.', import.meta.url).href;

async function showSamples(): Promise<void> {
  document.documentElement.dataset['samples'] = '';
  const { withSamples } = await import('./sample-events.ts');
  const { records, terms } = await withSamples(endpoint);
  for (const calendar of document.querySelectorAll('nvo-calendar')) {
    Object.assign(calendar, { records, terms });
  }
}

if (new URLSearchParams(location.search).has('paraugs')) await showSamples();
