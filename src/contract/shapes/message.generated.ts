// Made from the zod schemas by `npm run generate`. Not to be edited.

import type { MessageShape } from '../message-shape.ts';

export const messageShape: MessageShape = {
  type: 'object',
  properties: {
    topic: {
      type: 'string',
      minLength: 1,
      maxLength: 60,
      allOf: [
        { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
        { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      ],
    },
    name: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
    },
    email: {
      type: 'string',
      minLength: 1,
      maxLength: 254,
      allOf: [
        { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
        {
          pattern:
            "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}$",
        },
      ],
    },
    telephone: {
      type: 'string',
      minLength: 1,
      maxLength: 100,
      allOf: [
        { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
        { pattern: '\\d(\\D*\\d){4}' },
      ],
    },
    organization: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
    },
    event: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
    },
    message: {
      type: 'string',
      minLength: 10,
      maxLength: 5000,
      pattern: '^(?:[\\n\\t]|[^\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069])*$',
    },
    changes: {
      maxItems: 40,
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: {
            type: 'string',
            minLength: 1,
            maxLength: 60,
            allOf: [
              { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
              { pattern: '^[A-Za-z]+$' },
            ],
          },
          from: {
            type: 'string',
            maxLength: 5000,
            pattern: '^(?:[\\n\\t]|[^\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069])*$',
          },
          to: {
            type: 'string',
            maxLength: 5000,
            pattern: '^(?:[\\n\\t]|[^\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069])*$',
          },
        },
        required: ['field', 'from', 'to'],
      },
    },
    submission: {
      type: 'object',
      properties: {
        name: {
          type: 'string',
          minLength: 1,
          maxLength: 500,
          pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
        },
        startDate: {
          type: 'string',
          minLength: 1,
          maxLength: 40,
          allOf: [
            { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
            {
              pattern:
                '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$',
            },
          ],
        },
        endDate: {
          type: 'string',
          minLength: 1,
          maxLength: 40,
          allOf: [
            { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
            {
              pattern:
                '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$',
            },
          ],
        },
        description: {
          type: 'string',
          maxLength: 5000,
          pattern: '^(?:[\\n\\t]|[^\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069])*$',
        },
        kind: {
          type: 'string',
          minLength: 1,
          maxLength: 60,
          allOf: [
            { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
            { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
          ],
        },
        municipalities: {
          maxItems: 10,
          type: 'array',
          items: {
            type: 'string',
            minLength: 1,
            maxLength: 60,
            allOf: [
              { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
              { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
            ],
          },
        },
        themes: {
          maxItems: 10,
          type: 'array',
          items: {
            type: 'string',
            minLength: 1,
            maxLength: 60,
            allOf: [
              { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
              { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
            ],
          },
        },
        location: {
          type: 'object',
          properties: {
            name: {
              type: 'string',
              minLength: 1,
              maxLength: 500,
              pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
            },
            address: {
              type: 'string',
              minLength: 1,
              maxLength: 500,
              pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
            },
          },
          required: ['name'],
        },
        onlineUrl: {
          type: 'string',
          minLength: 1,
          maxLength: 2000,
          allOf: [
            { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
            { pattern: '^https?:\\/\\/[^\\s\\p{Cc}\\p{Cs}"<>\\\\^`{|}]+$' },
          ],
        },
        organizer: {
          type: 'object',
          properties: {
            id: {
              type: 'string',
              minLength: 1,
              maxLength: 60,
              allOf: [
                { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
                { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
              ],
            },
            name: {
              type: 'string',
              minLength: 1,
              maxLength: 500,
              pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
            },
          },
          required: ['name'],
        },
        registration: {
          type: 'object',
          properties: {
            url: {
              type: 'string',
              minLength: 1,
              maxLength: 2000,
              allOf: [
                { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
                { pattern: '^https?:\\/\\/[^\\s\\p{Cc}\\p{Cs}"<>\\\\^`{|}]+$' },
              ],
            },
            email: {
              type: 'string',
              minLength: 1,
              maxLength: 254,
              allOf: [
                { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
                {
                  pattern:
                    "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}$",
                },
              ],
            },
            telephone: {
              type: 'string',
              minLength: 1,
              maxLength: 100,
              allOf: [
                { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
                { pattern: '\\d(\\D*\\d){4}' },
              ],
            },
            deadline: {
              type: 'string',
              minLength: 1,
              maxLength: 40,
              allOf: [
                { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
                {
                  pattern:
                    '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$',
                },
              ],
            },
          },
        },
        maximumAttendeeCapacity: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
        isAccessibleForFree: { type: 'boolean' },
        price: {
          type: 'string',
          minLength: 1,
          maxLength: 500,
          pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
        },
        audience: {
          type: 'string',
          minLength: 1,
          maxLength: 500,
          pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
        },
        accessibility: {
          type: 'string',
          maxLength: 5000,
          pattern: '^(?:[\\n\\t]|[^\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069])*$',
        },
        inLanguage: {
          maxItems: 10,
          type: 'array',
          items: {
            type: 'string',
            minLength: 1,
            maxLength: 35,
            allOf: [
              { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
              { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$' },
            ],
          },
        },
        url: {
          type: 'string',
          minLength: 1,
          maxLength: 2000,
          allOf: [
            { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
            { pattern: '^https?:\\/\\/[^\\s\\p{Cc}\\p{Cs}"<>\\\\^`{|}]+$' },
          ],
        },
      },
      required: ['name', 'startDate'],
    },
    language: {
      type: 'string',
      minLength: 1,
      maxLength: 35,
      allOf: [
        { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
        { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$' },
      ],
    },
    page: {
      type: 'string',
      minLength: 1,
      maxLength: 2000,
      allOf: [
        { pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$' },
        { pattern: '^https?:\\/\\/[^\\s\\p{Cc}\\p{Cs}"<>\\\\^`{|}?#]+$' },
      ],
    },
    consent: { type: 'boolean' },
    proof: {},
    trap: {},
    elapsed: {},
  },
  required: ['topic', 'name', 'message', 'language', 'page'],
};
