// Made from the zod schemas by `npm run generate`. Not to be edited.

import {
  anything,
  list,
  object,
  text,
  whole,
  yesOrNo,
  type MessageCheck,
} from '../message-checks.ts';

const fromCharacters = /^(?:[\n\t]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u;

const emailCharacters = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

const address = text(1, 500, emailCharacters);

const from = text(0, 5000, fromCharacters);

const organization = text(1, 200, emailCharacters);

const telephone = text(1, 100, emailCharacters, /\d(\D*\d){4}/u);

const kind = text(1, 60, emailCharacters, /^[a-z0-9]+(-[a-z0-9]+)*$/u);

const municipalities = list(kind, 10);

const inLanguage = text(1, 35, emailCharacters, /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u);

const onlineUrl = text(1, 2000, emailCharacters, /^https?:\/\/[^\s\p{Cc}\p{Cs}"<>\\^`{|}]+$/u);

const endDate = text(
  1,
  40,
  emailCharacters,
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/u,
);

const email = text(
  1,
  254,
  emailCharacters,
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u,
);

export const messageShape: MessageCheck = object(
  {
    topic: kind,
    name: organization,
    message: text(10, 5000, fromCharacters),
    language: inLanguage,
    page: text(1, 2000, emailCharacters, /^https?:\/\/[^\s\p{Cc}\p{Cs}"<>\\^`{|}?#]+$/u),
  },
  {
    email,
    telephone,
    organization,
    event: organization,
    changes: list(
      object({ field: text(1, 60, emailCharacters, /^[A-Za-z]+$/u), from, to: from }),
      40,
    ),
    submission: object(
      { name: address, startDate: endDate },
      {
        endDate,
        description: from,
        kind,
        municipalities,
        themes: municipalities,
        location: object({ name: address }, { address }),
        onlineUrl,
        organizer: object({ name: address }, { id: kind }),
        registration: object({}, { url: onlineUrl, email, telephone, deadline: endDate }),
        maximumAttendeeCapacity: whole(0),
        isAccessibleForFree: yesOrNo,
        price: address,
        audience: address,
        accessibility: from,
        inLanguage: list(inLanguage, 10),
        url: onlineUrl,
      },
    ),
    consent: yesOrNo,
    proof: anything,
    trap: anything,
    elapsed: anything,
  },
);
