import { html, type TemplateResult } from 'lit';
import { messageLimits } from '../../contract/message-rules.ts';
import type { Locale } from '../../locales/lv.ts';

/** Who still has more room than this need not think of it, in UTF-16 code units as the limit is. */
const NEAR = 500;

/** How much room is left for a message, where that is worth a word. It is spoken from elsewhere. */
export function renderRoomLeft(text: string, words: Locale['sending']): TemplateResult {
  const left = messageLimits.message - text.length;
  return html`<p part="counter" class=${left < 0 ? 'error' : 'hint'} aria-hidden="true">
    ${say(left, words)}
  </p>`;
}

/** The same for the ear: it changes seldom, for every change is spoken. */
export function spokenRoomLeft(text: string, words: Locale['sending']): string {
  const left = messageLimits.message - text.length;
  const step = Math.abs(left) > 100 ? 100 : 20;
  const steps = left / step;
  return say((left < 0 ? Math.floor(steps) : Math.ceil(steps)) * step, words);
}

function say(left: number, words: Locale['sending']): string {
  if (left > NEAR) return '';
  return left < 0 ? words.tooMany(-left) : words.left(left);
}
