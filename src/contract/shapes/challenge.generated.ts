// Made from the zod schemas by `npm run generate`. Not to be edited.

import { anyText, matching, object, only, whole, type Shape } from '../check.ts';

export const challengeShape: Shape = object({
  algorithm: only('SHA-256'),
  challenge: matching(/^[0-9a-f]{64}$/),
  maxnumber: whole(),
  salt: anyText,
  signature: anyText,
});
