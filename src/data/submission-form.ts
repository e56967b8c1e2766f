import type { FormValues } from './message-form.ts';
import { toRigaIso } from './riga-iso.ts';
import { rigaInstant } from './riga-time.ts';
import { typedAddress } from './typed-address.ts';

/**
 * An event as the fields `submission.…` of a form tell it. A date and a time may stand apart
 * (`startDate`, `startTime`); without a time the event lasts all day. Codes of several
 * municipalities are joined by commas.
 */
export function submissionOf(values: FormValues): Record<string, unknown> {
  const given = (field: string) => values[`submission.${field}`]?.trim() ?? '';
  const address = (field: string) => typedAddress(given(field));
  const location = { name: given('location.name'), address: given('location.address') };
  const registration = {
    url: address('registration.url'),
    email: given('registration.email'),
    telephone: given('registration.telephone'),
  };
  const organizer = { id: given('organizer.id'), name: given('organizer.name') };
  const municipalities = given('municipalities');
  const endDate = given('endDate') || (given('endTime') && given('startDate'));
  return {
    name: given('name'),
    startDate: toTime(given('startDate'), given('startTime')),
    endDate: toTime(endDate, given('endTime')),
    description: given('description'),
    kind: given('kind'),
    ...(municipalities && { municipalities: municipalities.split(',') }),
    ...((location.name || location.address) && { location }),
    onlineUrl: address('onlineUrl'),
    ...(organizer.name && { organizer }),
    ...(Object.values(registration).some(Boolean) && { registration }),
    ...(given('isAccessibleForFree') === 'yes' && { isAccessibleForFree: true }),
    price: given('price'),
    url: address('url'),
  };
}

/** What a browser's fields for date and time give is Riga's time; a date is a whole day; else as it is. */
function toTime(date: string, time = ''): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(:\d\d)?$/.exec(
    time ? `${date}T${time}` : date,
  );
  if (!match) return date;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1, 6).map(Number);
  return toRigaIso(rigaInstant({ year, month, day, hour, minute }));
}
