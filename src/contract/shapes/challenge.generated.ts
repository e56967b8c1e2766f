// Made from the zod schemas by `npm run generate`. Not to be edited.

import type { Shape } from '../check.ts';

export const challengeShape: Shape = {
  type: 'object',
  properties: {
    algorithm: { type: 'string', const: 'SHA-256' },
    challenge: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    maxnumber: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
    salt: { type: 'string' },
    signature: { type: 'string' },
  },
  required: ['algorithm', 'challenge', 'maxnumber', 'salt', 'signature'],
};
