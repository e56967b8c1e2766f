// Made from the zod schemas by `npm run generate`. Not to be edited.

import { list, object, text, whole, yesOrNo, type MessageCheck } from '../message-checks.ts';

const endDateCharacters = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

const address = text(1, 500, endDateCharacters);

const description = text(0, 5000, /^(?:[\n\t]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u);

const kind = text(1, 60, endDateCharacters, /^[a-z0-9]+(-[a-z0-9]+)*$/u);

const municipalities = list(kind, 10);

const onlineUrl = text(1, 2000, endDateCharacters, /^https?:\/\/[^\s\p{Cc}\p{Cs}"<>\\^`{|}]+$/u);

const endDate = text(
  1,
  40,
  endDateCharacters,
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/u,
);

export const submissionShape: MessageCheck = object(
  { name: address, startDate: endDate },
  {
    endDate,
    description,
    kind,
    municipalities,
    themes: municipalities,
    location: object({ name: address }, { address }),
    onlineUrl,
    organizer: object({ name: address }, { id: kind }),
    registration: object(
      {},
      {
        url: onlineUrl,
        email: text(
          1,
          254,
          endDateCharacters,
          /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u,
        ),
        telephone: text(1, 100, endDateCharacters, /\d(\D*\d){4}/u),
        deadline: endDate,
      },
    ),
    maximumAttendeeCapacity: whole(0),
    isAccessibleForFree: yesOrNo,
    price: address,
    audience: address,
    accessibility: description,
    inLanguage: list(text(1, 35, endDateCharacters, /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u), 10),
    url: onlineUrl,
  },
);
