// Made from the zod schemas by `npm run generate`. Not to be edited.

import { list, object, text, type MessageCheck } from '../message-checks.ts';

const from = text(0, 5000, /^(?:[\n\t]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u);

export const changesShape: MessageCheck = list(
  object({
    field: text(1, 60, /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, /^[A-Za-z]+$/u),
    from,
    to: from,
  }),
  40,
);
