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
};
