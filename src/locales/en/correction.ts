import type { correction as latvian } from '../lv/correction.ts';

export const correction: typeof latvian = {
  correctionTitle: (name) => `What to correct: ${name}`,
  correctionHint: 'Change only what is different now.',
  correctionMessage: 'Please correct the data as stated.',
  choose: 'Choose the organization from the list, and its present data will be shown here.',
  fields: {
    'change.name': 'Name',
    'change.description': 'Description',
    'change.address': 'Address',
    'change.url': 'Website',
    'change.email': 'E-mail of the organization',
    'change.telephone': 'Telephone of the organization',
  },
};
