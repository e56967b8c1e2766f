import type { sending as latvian } from '../lv/sending.ts';
import { messageError } from './message-errors.ts';

const characters = (count: number) => `${count} ${count === 1 ? 'character' : 'characters'}`;

export const sending: typeof latvian = {
  error: messageError,
  left: (count) => `Room for ${characters(count)}`,
  tooMany: (count) => `Too long by ${characters(count)}`,
  errorsTitle: 'The message has not been sent yet. Please mend this:',
  reasons: {
    offline: 'There is no internet connection.',
    server: 'The server does not answer just now.',
    limit: 'Many messages have come from your connection in a short time.',
  },
  kept: 'The message has not been sent yet, but it is not lost. While this page is open we try again.',
  retryIn: (seconds) => {
    const count = seconds < 60 ? seconds : Math.round(seconds / 60);
    const unit = seconds < 60 ? 'second' : 'minute';
    return `Next try in ${count} ${unit}${count === 1 ? '' : 's'}.`;
  },
  tryNow: 'Try now',
  edit: 'Change the message',
  otherWays: 'You can also write or call:',
  asMail: 'Send the same as an e-mail',
  refused: 'The server did not accept the message. What you wrote is still here.',
  receiptTitle: 'Message received',
  number: 'Number',
};
