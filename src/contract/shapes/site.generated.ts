// Made from the zod schemas by `npm run generate`. Not to be edited.

import { list, map, matching, object, only, text, whole, yesOrNo, type Shape } from '../check.ts';

const required = list(text);

const legalBasis = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const siteShape: Shape = object(
  {
    name: text,
    operator: text,
    url: text,
    municipalities: list(object({ code: legalBasis, name: text }, { url: text }), 1),
    inbox: yesOrNo,
    version: only(1),
    updatedAt: matching(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
    ),
  },
  {
    email: text,
    telephone: text,
    privacy: object(
      { controller: text, purpose: text, legalBasis, retentionDays: whole(1) },
      { url: text },
    ),
    funding: object({}, { programme: text, project: text, text }),
    form: object({}, { topics: list(legalBasis), required, heading: text, intro: text }),
    terms: map(
      map(
        object(
          { lv: text, en: text },
          { synonyms: required, kind: legalBasis, municipality: legalBasis },
        ),
      ),
    ),
  },
);
