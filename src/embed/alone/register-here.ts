import { claims } from '../claims.ts';
import type { WidgetModule } from '../site-script.ts';

interface Here extends WidgetModule {
  readonly tag: string;
  /** The script's own address. */
  readonly script: string;
}

/**
 * Registers a widget whose file is named by the page itself: `HOST/v1/nvo-calendar.js`, for pages
 * that show this one at once. What else there may be of ours the site script sees to, behind it.
 * Does nothing where that has loaded the file.
 */
export function registerHere({ tag, register, script }: Here): void {
  if (claims.has(tag) || customElements.get(tag)) return;
  claims.add(tag);
  register(new URL('.', script).href, undefined);
  void import('site-script');
}
