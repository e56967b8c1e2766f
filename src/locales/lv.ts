import { calendar } from './lv/calendar.ts';
import { directory } from './lv/directory.ts';
import { event } from './lv/event.ts';
import { infoPoint } from './lv/info-point.ts';
import { month } from './lv/month.ts';
import { occasions } from './lv/occasions.ts';
import { shared } from './lv/shared.ts';

export { plural, type Day } from './lv/words.ts';

/** All that the widgets say, by section: a page loads those of its own widgets alone. */
export const lv = { ...shared, calendar, directory, event, infoPoint, month, occasions };

/** Every string a widget says. Data and functions of data only. */
export type Locale = typeof lv;
