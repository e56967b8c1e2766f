import type { receipt as latvian } from '../lv/receipt.ts';

export const receipt: typeof latvian = {
  receivedAt: 'Received',
  received: (on, clock) => `Received ${on} at ${clock}.`,
  stateTitle: 'What becomes of it',
  states: {
    pending: 'The message has been received and waits to be passed to the staff.',
    delivered: 'The message has been delivered to the staff.',
    done: 'The message has been dealt with.',
    failed:
      'The message is stored, but could not be passed to the staff. Please get in touch another way.',
  },
  next: 'Somebody of the Info point will read it and answer to the e-mail address or telephone number you gave. Keep the number: with it you can ask about the message.',
  look: 'Has it been delivered?',
  looking: 'Looking…',
  erased: 'The message is no longer there: its time has run out, or it has been erased.',
  notKnown: 'That could not be found out just now. The message is received; try again in a moment.',
  print: 'Print',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Copying failed: select the number and copy it yourself.',
  again: 'Write another message',
};
