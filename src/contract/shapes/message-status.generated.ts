// Made from the zod schemas by `npm run generate`. Not to be edited.

import type { Shape } from '../check.ts';

export const messageStatusShape: Shape = {
  type: 'object',
  properties: {
    state: { type: 'string', enum: ['pending', 'delivered', 'done', 'failed'] },
    receivedAt: {
      type: 'string',
      pattern:
        '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
    },
  },
  required: ['state', 'receivedAt'],
};
