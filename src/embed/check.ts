import { inspectPage } from './check/page.ts';
import { Panel } from './check/panel.ts';
import type { ReportWords } from './check/report.ts';
import { Violations } from './check/violations.ts';

/** Blocks and links become widgets once the page is at rest, in milliseconds after it was loaded. */
const PATIENCE = 4000;

/**
 * Says in the page what is wrong with it: for `?nvo-check` in its address. In Latvian, or in English
 * with `lang=en` beside it, or on an English page.
 *
 * @param endpoint where the site script's data lies: `https://…/v1/`
 */
export async function check(endpoint: string): Promise<void> {
  const violations = new Violations();
  const language = languageOfCheck();
  const words: ReportWords =
    language === 'en'
      ? await import('../locales/en/findings.ts')
      : await import('../locales/lv/findings.ts');
  const run = async (panel: Panel) => {
    await atRest();
    panel.show(await inspectPage({ endpoint, violations, now: new Date() }));
  };
  const open = () => {
    const panel = new Panel(words, language, () => {
      panel.remove();
      open();
    });
    run(panel).catch((error: unknown) => console.error('nvo: the check has failed', error));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open);
  else open();
}

function languageOfCheck(): 'lv' | 'en' {
  const asked = new URLSearchParams(location.search).get('lang') ?? document.documentElement.lang;
  return asked.toLowerCase().startsWith('en') ? 'en' : 'lv';
}

/** Until everything that comes by itself has come. */
async function atRest(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  const { loadEventEnd } = performance.getEntriesByType(
    'navigation',
  )[0] as PerformanceNavigationTiming;
  const left = loadEventEnd + PATIENCE - performance.now();
  await new Promise((resolve) => setTimeout(resolve, Math.max(left, 0)));
}
