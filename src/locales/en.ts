import { absence } from './en/absence.ts';
import { calendar } from './en/calendar.ts';
import { contactForm } from './en/contact-form.ts';
import { correction } from './en/correction.ts';
import { directory } from './en/directory.ts';
import { event } from './en/event.ts';
import { infoPoint } from './en/info-point.ts';
import { month } from './en/month.ts';
import { occasions } from './en/occasions.ts';
import { receipt } from './en/receipt.ts';
import { sending } from './en/sending.ts';
import { shared } from './en/shared.ts';
import { submission } from './en/submission.ts';
import type { Locale } from './lv.ts';

export const en: Locale = {
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
