import type { submission as latvian } from '../lv/submission.ts';

export const submission: typeof latvian = {
  submissionTitle: 'The event',
  submissionHint:
    'Without an end date the event lasts one day; without a time it lasts all day. Times are Riga’s.',
  submissionMessage: 'I would like to submit this event.',
  anyKind: 'Not stated',
  fields: {
    'submission.name': 'Name of the event',
    'submission.kind': 'Kind',
    'submission.startDate': 'Start date',
    'submission.startTime': 'Start time',
    'submission.endDate': 'End date',
    'submission.endTime': 'End time',
    'submission.location.name': 'Place',
    'submission.location.address': 'Address',
    'submission.onlineUrl': 'Link to take part online',
    'submission.municipalities': 'For residents of',
    'submission.description': 'Description',
    'submission.isAccessibleForFree': 'Free of charge',
    'submission.price': 'Price',
    'submission.registration.url': 'Link to register',
    'submission.registration.email': 'E-mail to register',
    'submission.registration.telephone': 'Telephone to register',
    'submission.url': 'Link to more information',
  },
  /** What is wrong with its fields, as `messageError` says it of others. */
  errors: {
    '/submission/name required': 'Enter the name of the event.',
    '/submission/startDate required': 'Enter when the event starts.',
    '/submission/startDate invalid': 'The start is not a date or time we can read.',
    '/submission/endDate invalid': 'The end is not a date or time we can read.',
    '/submission/location/name required': 'Enter the place too, not only its address.',
    '/submission/onlineUrl invalid':
      'The link to take part is not complete: it should look like https://example.lv.',
    '/submission/registration/url invalid':
      'The link to register is not complete: it should look like https://example.lv.',
    '/submission/registration/email invalid':
      'The e-mail address to register is not complete: it should look like name@example.lv.',
    '/submission/registration/telephone invalid':
      'The telephone number to register has too few digits.',
    '/submission/url invalid':
      'The link to more information is not complete: it should look like https://example.lv.',
  },
};
