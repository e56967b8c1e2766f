/** The script of the webmaster's part of the page at `/`; no council's page loads it. */
import { version } from '../../package.json' with { type: 'json' };
import type { ReportWords } from './check/report.ts';
import { Desk } from './desk/desk.ts';

const kit = document.querySelector<HTMLElement>('#kit');
const words: ReportWords =
  document.documentElement.lang === 'en'
    ? await import('../locales/en/findings.ts')
    : await import('../locales/lv/findings.ts');
const host = new URL(/* @vite-ignore */ '..', import.meta.url).href.replace(/\/$/, '');
if (kit) new Desk(kit, words, { host, version });
