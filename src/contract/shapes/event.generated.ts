// Made from the zod schemas by `npm run generate`. Not to be edited.

import {
  anyText,
  list,
  matching,
  number,
  object,
  text,
  whole,
  yesOrNo,
  type Shape,
} from '../check.ts';

const maximumAttendeeCapacity = whole(0);

const seriesId = matching(/^[A-Za-z0-9._-]+$/);

const place = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const municipalities = list(place);

const endDate = matching(
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/,
);

export const eventShape: Shape = object(
  {
    id: seriesId,
    name: text,
    kind: place,
    startDate: endDate,
    status: place,
    attendanceMode: place,
    municipalities,
    themes: municipalities,
  },
  {
    seriesId,
    description: text,
    endDate,
    previousStartDate: endDate,
    location: object(
      { name: text },
      {
        address: text,
        place,
        geo: object({ latitude: number(-90, 90), longitude: number(-180, 180) }),
      },
    ),
    onlineUrl: text,
    organizer: object({ name: text }, { id: place }),
    registration: object({}, { url: text, email: text, telephone: text, deadline: endDate }),
    maximumAttendeeCapacity,
    remainingAttendeeCapacity: maximumAttendeeCapacity,
    isAccessibleForFree: yesOrNo,
    price: text,
    audience: text,
    accessibility: text,
    inLanguage: list(text),
    departures: list(object({ place: text, time: text })),
    documents: list(object({ name: text, url: text })),
    recap: object({ text }, { url: text }),
    funding: text,
    photoNotice: text,
    url: text,
    image: object({ url: text, alt: anyText }),
    sourceUrl: text,
    updatedAt: matching(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
    ),
    sequence: maximumAttendeeCapacity,
    sample: yesOrNo,
  },
);
