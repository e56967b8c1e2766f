// Made from the zod schemas by `npm run generate`. Not to be edited.

import { matching, object, only, type Shape } from '../check.ts';

export const messageStatusShape: Shape = object({
  state: only('pending', 'delivered', 'done', 'failed'),
  receivedAt: matching(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
  ),
});
