import type { Asked } from '../../data/load.ts';
import { claims } from '../claims.ts';
import type { WidgetModule } from '../site-script.ts';

interface Here extends WidgetModule {
  readonly tag: string;
  /** The script's own address. */
  readonly script: string;
  /** The answer to its first request. */
  readonly asked: Asked | undefined;
}

/** The site script comes at last after this, in milliseconds: the data may be slow. */
const SOON = 1000;

/**
 * Registers a widget whose file is named by the page itself: `HOST/v1/nvo-calendar.js`, for pages
 * that show this one at once. What else there may be of ours the site script sees to, behind it.
 * Does nothing where another script of ours has seen to this one.
 */
export function registerHere({ tag, register, script, asked }: Here): void {
  if (claims.has(tag) || customElements.get(tag)) return;
  claims.add(tag);
  register(new URL('.', script).href, asked);
  const seeToRest = () => void import('site-script');
  if (!document.querySelector(tag)) return seeToRest();
  // Not before what the widget shows first is painted.
  const onLoad = () => requestAnimationFrame(() => setTimeout(seeToRest));
  addEventListener('nvo-load', onLoad, { once: true });
  setTimeout(seeToRest, SOON);
}
