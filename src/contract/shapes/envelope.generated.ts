// Made from the zod schemas by `npm run generate`. Not to be edited.

import type { Shape } from '../check.ts';

export const envelopeShape: Shape = {
  type: 'object',
  properties: {
    version: { type: 'number', const: 1 },
    updatedAt: {
      type: 'string',
      pattern:
        '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
    },
    terms: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: {
            lv: { type: 'string', minLength: 1 },
            en: { type: 'string', minLength: 1 },
            synonyms: { type: 'array', items: { type: 'string', minLength: 1 } },
            kind: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
            municipality: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
          },
          required: ['lv', 'en'],
        },
      },
    },
  },
  required: ['version', 'updatedAt', 'terms'],
};
