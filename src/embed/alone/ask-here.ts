import type { Asked } from '../../data/load.ts';
import { ask } from '../ask.ts';
import { claims } from '../claims.ts';

/**
 * Asks for a widget's data before its code has run, where it is in the page already and no other
 * script of ours has seen to it.
 *
 * @param script the address of the script that asks
 */
export function askHere(tag: string, file: string, script: string): Asked | undefined {
  const element = document.querySelector(tag);
  if (!element || claims.has(tag) || customElements.get(tag)) return undefined;
  return ask(element, file, new URL('.', script).href);
}
