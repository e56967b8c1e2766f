// Made from the zod schemas by `npm run generate`. Not to be edited.

import { list, matching, number, object, text, yesOrNo, type Shape } from '../check.ts';

const place = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const formerIds = list(place);

const foundingDate = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

export const organizationShape: Shape = object(
  {
    id: place,
    formerIds,
    name: text,
    legalForm: place,
    municipalities: list(place, 1),
    areas: formerIds,
    themes: formerIds,
    member: yesOrNo,
    publicBenefit: yesOrNo,
  },
  {
    legalName: text,
    alternateName: text,
    place,
    address: text,
    geo: object({ latitude: number(-90, 90), longitude: number(-180, 180) }),
    description: text,
    url: text,
    sameAs: list(text),
    email: text,
    telephone: text,
    logo: text,
    foundingDate,
    confirmedAt: foundingDate,
    sourceUrl: text,
  },
);
