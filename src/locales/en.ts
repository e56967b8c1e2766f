import { calendar } from './en/calendar.ts';
import { directory } from './en/directory.ts';
import { event } from './en/event.ts';
import { infoPoint } from './en/info-point.ts';
import { month } from './en/month.ts';
import { occasions } from './en/occasions.ts';
import { shared } from './en/shared.ts';
import type { Locale } from './lv.ts';

export const en: Locale = { ...shared, calendar, directory, event, infoPoint, month, occasions };
