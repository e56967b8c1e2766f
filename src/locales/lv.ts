import { absence } from './lv/absence.ts';
import { calendar } from './lv/calendar.ts';
import { contactForm } from './lv/contact-form.ts';
import { correction } from './lv/correction.ts';
import { directory } from './lv/directory.ts';
import { event } from './lv/event.ts';
import { infoPoint } from './lv/info-point.ts';
import { month } from './lv/month.ts';
import { occasions } from './lv/occasions.ts';
import { receipt } from './lv/receipt.ts';
import { sending } from './lv/sending.ts';
import { shared } from './lv/shared.ts';
import { submission } from './lv/submission.ts';

export { plural, type Day } from './lv/words.ts';

/** All that the widgets say, by section: a page loads those of its own widgets alone. */
export const lv = {
  ...shared,
  calendar,
  contactForm,
  correction,
  directory,
  event,
  infoPoint,
  month,
  occasions: { ...occasions, ...absence },
  receipt,
  sending,
  submission,
};

/** Every string a widget says. Data and functions of data only. */
export type Locale = typeof lv;
