// Made from the zod schemas by `npm run generate`. Not to be edited.

import type { Shape } from '../check.ts';

export const receiptShape: Shape = {
  type: 'object',
  properties: {
    reference: { type: 'string', pattern: '^[A-HJ-NPR-Y2-9]{8}$' },
    receivedAt: {
      type: 'string',
      pattern:
        '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
    },
    statusUrl: { type: 'string', minLength: 1 },
  },
  required: ['reference', 'receivedAt', 'statusUrl'],
};
