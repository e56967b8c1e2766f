import type { sending as latvian } from '../lv/sending.ts';
import { characters, messageError } from './message-errors.ts';

export const sending: typeof latvian = {
  error: messageError,
  left: (count) => `You have ${characters(count)} left`,
  tooMany: (count) => `Too long by ${characters(count)}`,
  errorsTitle: 'The message has not been sent yet. Please correct the following:',
  reasons: {
    offline: 'There is no internet connection.',
    server: 'The server is not responding at the moment.',
    limit: 'Too many messages have been sent from your connection in a short time.',
  },
  kept: 'The message has not been sent yet, but it is not lost. We will keep trying while this page is open.',
  retryIn: (seconds) => {
    const count = seconds < 60 ? seconds : Math.round(seconds / 60);
    const unit = seconds < 60 ? 'second' : 'minute';
    return `Next attempt in ${count} ${unit}${count === 1 ? '' : 's'}.`;
  },
  tryNow: 'Try now',
  waiting: 'Waiting…',
  edit: 'Edit the message',
  otherWays: 'You can also write or call:',
  asMail: 'Send the same by e-mail',
  refused: 'The server did not accept the message. What you wrote is still here.',
  receiptTitle: 'Message received',
  number: 'Number',
};
