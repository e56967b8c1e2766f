import { ask } from '../ask.ts';
import { claims } from '../claims.ts';
import type { WidgetModule } from '../site-script.ts';

interface Here extends WidgetModule {
  readonly tag: string;
  /** The file that the widget reads first. */
  readonly file: string;
  /** The script's own address. */
  readonly script: string;
}

/**
 * Registers a widget whose file is named by the page itself: `HOST/v1/nvo-calendar.js`, for pages
 * that show this one at once. What else there may be of ours the site script sees to, behind it.
 * Does nothing where that has loaded the file.
 */
export function registerHere({ tag, file, register, script }: Here): void {
  if (claims.has(tag) || customElements.get(tag)) return;
  claims.add(tag);
  const endpoint = new URL('.', script).href;
  const element = document.querySelector(tag);
  register(endpoint, element ? ask(element, file, endpoint) : undefined);
  void import('site-script');
}
