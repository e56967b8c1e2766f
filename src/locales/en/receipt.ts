import type { receipt as latvian } from '../lv/receipt.ts';

export const receipt: typeof latvian = {
  receivedAt: 'Received',
  received: (on, clock) => `Received ${on} at ${clock}.`,
  stateTitle: 'What is happening with it',
  states: {
    pending: 'The message has been received and is waiting to be passed to the staff.',
    delivered: 'The message has been delivered to the staff.',
    done: 'The message has been dealt with.',
    failed:
      'The message is stored, but could not be passed to the staff. Please get in touch another way.',
  },
  next: 'A member of the Info point’s staff will read it and reply to the e-mail address or telephone number you gave. Keep the number: you can use it to ask about the message.',
  look: 'Has it been delivered?',
  looking: 'Checking…',
  erased:
    'The message is no longer stored: it has been kept for as long as it may be, or has been erased.',
  notKnown:
    'This could not be checked just now. The message has been received; try again in a moment.',
  print: 'Print',
  copy: 'Copy the number',
  copied: 'Number copied.',
  notCopied: 'Copying failed: select the number and copy it yourself.',
  again: 'Write another message',
};
