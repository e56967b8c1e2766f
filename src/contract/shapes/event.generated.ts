// Made from the zod schemas by `npm run generate`. Not to be edited.

import type { Shape } from '../check.ts';

export const eventShape: Shape = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^[A-Za-z0-9._-]+$' },
    seriesId: { type: 'string', pattern: '^[A-Za-z0-9._-]+$' },
    name: { type: 'string', minLength: 1 },
    description: { type: 'string', minLength: 1 },
    kind: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    startDate: {
      type: 'string',
      pattern:
        '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$',
    },
    endDate: {
      type: 'string',
      pattern:
        '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$',
    },
    status: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    previousStartDate: {
      type: 'string',
      pattern:
        '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$',
    },
    attendanceMode: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    location: {
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 1 },
        address: { type: 'string', minLength: 1 },
        place: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
        geo: {
          type: 'object',
          properties: {
            latitude: { type: 'number', minimum: -90, maximum: 90 },
            longitude: { type: 'number', minimum: -180, maximum: 180 },
          },
          required: ['latitude', 'longitude'],
        },
      },
      required: ['name'],
    },
    onlineUrl: { type: 'string', minLength: 1 },
    municipalities: {
      type: 'array',
      items: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    },
    organizer: {
      type: 'object',
      properties: {
        id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
        name: { type: 'string', minLength: 1 },
      },
      required: ['name'],
    },
    registration: {
      type: 'object',
      properties: {
        url: { type: 'string', minLength: 1 },
        email: { type: 'string', minLength: 1 },
        telephone: { type: 'string', minLength: 1 },
        deadline: {
          type: 'string',
          pattern:
            '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$',
        },
      },
    },
    maximumAttendeeCapacity: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
    remainingAttendeeCapacity: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
    isAccessibleForFree: { type: 'boolean' },
    price: { type: 'string', minLength: 1 },
    themes: { type: 'array', items: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } },
    audience: { type: 'string', minLength: 1 },
    accessibility: { type: 'string', minLength: 1 },
    inLanguage: { type: 'array', items: { type: 'string', minLength: 1 } },
    departures: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          place: { type: 'string', minLength: 1 },
          time: { type: 'string', minLength: 1 },
        },
        required: ['place', 'time'],
      },
    },
    documents: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', minLength: 1 },
          url: { type: 'string', minLength: 1 },
        },
        required: ['name', 'url'],
      },
    },
    recap: {
      type: 'object',
      properties: { text: { type: 'string', minLength: 1 }, url: { type: 'string', minLength: 1 } },
      required: ['text'],
    },
    funding: { type: 'string', minLength: 1 },
    photoNotice: { type: 'string', minLength: 1 },
    url: { type: 'string', minLength: 1 },
    image: {
      type: 'object',
      properties: { url: { type: 'string', minLength: 1 }, alt: { type: 'string' } },
      required: ['url', 'alt'],
    },
    sourceUrl: { type: 'string', minLength: 1 },
    updatedAt: {
      type: 'string',
      pattern:
        '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
    },
    sequence: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
    sample: { type: 'boolean' },
  },
  required: [
    'id',
    'name',
    'kind',
    'startDate',
    'status',
    'attendanceMode',
    'municipalities',
    'themes',
  ],
};
