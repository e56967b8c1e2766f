import type { month as latvian } from '../lv/month.ts';
import { events } from './calendar.ts';
import { months, weekdays } from './dates.ts';

export const month: typeof latvian = {
  previous: 'Previous month',
  next: 'Next month',
  weekdays,
  weekdaysShort: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  name: (year, month) => `${months[month - 1] ?? ''} ${year}`,
  dayLabel: (name, count, isToday) =>
    [name, ...(isToday ? ['today'] : []), count ? events(count) : 'no events'].join(', '),
  dayEmpty: 'No events on this day.',
};
