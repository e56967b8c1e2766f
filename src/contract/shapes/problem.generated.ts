// Made from the zod schemas by `npm run generate`. Not to be edited.

import { anyText, list, object, whole, type Shape } from '../check.ts';

export const problemShape: Shape = object(
  { type: anyText, title: anyText, status: whole() },
  {
    detail: anyText,
    errors: list(object({ pointer: anyText, detail: anyText }, { code: anyText })),
  },
);
