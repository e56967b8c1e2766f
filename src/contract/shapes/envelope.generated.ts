// Made from the zod schemas by `npm run generate`. Not to be edited.

import { list, map, matching, object, only, text, type Shape } from '../check.ts';

const kind = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const envelopeShape: Shape = object({
  version: only(1),
  updatedAt: matching(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
  ),
  terms: map(
    map(object({ lv: text, en: text }, { synonyms: list(text), kind, municipality: kind })),
  ),
});
