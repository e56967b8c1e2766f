// Made from the zod schemas by `npm run generate`. Not to be edited.

import { anything, object, text, yesOrNo, type MessageCheck } from '../message-checks.ts';

const emailCharacters = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

const organization = text(1, 200, emailCharacters);

export const messageShape: MessageCheck = object(
  {
    topic: text(1, 60, emailCharacters, /^[a-z0-9]+(-[a-z0-9]+)*$/u),
    name: organization,
    message: text(10, 5000, /^(?:[\n\t]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u),
    language: text(1, 35, emailCharacters, /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u),
    page: text(1, 2000, emailCharacters, /^https?:\/\/[^\s\p{Cc}\p{Cs}"<>\\^`{|}?#]+$/u),
  },
  {
    email: text(
      1,
      254,
      emailCharacters,
      /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u,
    ),
    telephone: text(1, 100, emailCharacters, /\d(\D*\d){4}/u),
    organization,
    event: organization,
    consent: yesOrNo,
    proof: anything,
    trap: anything,
    elapsed: anything,
  },
);
