// Made from the zod schemas by `npm run generate`. Not to be edited.

import type { Shape } from '../check.ts';

export const siteShape: Shape = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1 },
    operator: { type: 'string', minLength: 1 },
    email: { type: 'string', minLength: 1 },
    telephone: { type: 'string', minLength: 1 },
    url: { type: 'string', minLength: 1 },
    municipalities: {
      minItems: 1,
      type: 'array',
      items: {
        type: 'object',
        properties: {
          code: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
          name: { type: 'string', minLength: 1 },
          url: { type: 'string', minLength: 1 },
        },
        required: ['code', 'name'],
      },
    },
    inbox: { type: 'boolean' },
    privacy: {
      type: 'object',
      properties: {
        controller: { type: 'string', minLength: 1 },
        purpose: { type: 'string', minLength: 1 },
        legalBasis: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
        retentionDays: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
        url: { type: 'string', minLength: 1 },
      },
      required: ['controller', 'purpose', 'legalBasis', 'retentionDays'],
    },
    funding: {
      type: 'object',
      properties: {
        programme: { type: 'string', minLength: 1 },
        project: { type: 'string', minLength: 1 },
        text: { type: 'string', minLength: 1 },
      },
    },
    form: {
      type: 'object',
      properties: {
        topics: { type: 'array', items: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } },
        required: { type: 'array', items: { type: 'string', minLength: 1 } },
        heading: { type: 'string', minLength: 1 },
        intro: { type: 'string', minLength: 1 },
      },
    },
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
  required: ['name', 'operator', 'url', 'municipalities', 'inbox', 'version', 'updatedAt'],
};
