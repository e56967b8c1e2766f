// Made from the zod schemas by `npm run generate`. Not to be edited.

import type { Shape } from '../check.ts';

export const organizationShape: Shape = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    formerIds: { type: 'array', items: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } },
    name: { type: 'string', minLength: 1 },
    legalName: { type: 'string', minLength: 1 },
    alternateName: { type: 'string', minLength: 1 },
    legalForm: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    municipalities: {
      minItems: 1,
      type: 'array',
      items: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    },
    place: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    address: { type: 'string', minLength: 1 },
    geo: {
      type: 'object',
      properties: {
        latitude: { type: 'number', minimum: -90, maximum: 90 },
        longitude: { type: 'number', minimum: -180, maximum: 180 },
      },
      required: ['latitude', 'longitude'],
    },
    areas: { type: 'array', items: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } },
    themes: { type: 'array', items: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } },
    description: { type: 'string', minLength: 1 },
    url: { type: 'string', minLength: 1 },
    sameAs: { type: 'array', items: { type: 'string', minLength: 1 } },
    email: { type: 'string', minLength: 1 },
    telephone: { type: 'string', minLength: 1 },
    logo: { type: 'string', minLength: 1 },
    foundingDate: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
    member: { type: 'boolean' },
    publicBenefit: { type: 'boolean' },
    confirmedAt: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
    sourceUrl: { type: 'string', minLength: 1 },
  },
  required: [
    'id',
    'formerIds',
    'name',
    'legalForm',
    'municipalities',
    'areas',
    'themes',
    'member',
    'publicBenefit',
  ],
};
