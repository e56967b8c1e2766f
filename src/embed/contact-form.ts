import { define } from '../core/define.ts';
import { setDefaultEndpoint } from '../core/widget.ts';
import { expectAnswer, type Asked } from '../data/load.ts';
import { NvoContactForm } from '../widgets/contact-form/contact-form.ts';

/** Takes the endpoint from the site script, which so needs no code of the widgets itself. */
export function register(endpoint: string, asked: Asked | undefined): void {
  if (asked) expectAnswer(asked);
  setDefaultEndpoint(endpoint);
  define('nvo-contact-form', NvoContactForm);
}
