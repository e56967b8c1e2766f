import { define } from '../core/define.ts';
import { setDefaultEndpoint } from '../core/widget.ts';
import { expectAnswer, type Asked } from '../data/load.ts';
import { NvoCalendar } from '../widgets/calendar/calendar.ts';

/** Takes the endpoint from the site script, which so needs no code of the widgets itself. */
export function register(endpoint: string, asked: Asked | undefined): void {
  if (asked) expectAnswer(asked);
  setDefaultEndpoint(endpoint);
  define('nvo-calendar', NvoCalendar);
}
