import { define } from '../../core/define.ts';
import { NvoCalendar } from './calendar.ts';

define('nvo-calendar', NvoCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'nvo-calendar': NvoCalendar;
  }
}
