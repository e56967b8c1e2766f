import type { Properties } from './properties.ts';

/** An address of the web; undefined for all others, and for what is none. */
export function webAddressOf(value: string | undefined): string | undefined {
  const address = value?.trim() ?? '';
  return /^https?:\/\/[^\s<>"]+$/i.test(address) && URL.canParse(address) ? address : undefined;
}

/** Properties that hold where an event is online, in the order in which they are believed. */
export const onlineProperties = [
  'conference',
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink',
  'x-microsoft-onlinemeetingconflink',
];

/** Pages where people meet, whoever writes them where. */
const meeting = new RegExp(
  'https://(?:' +
    [
      'teams\\.(?:microsoft|live)\\.com/(?:l/meetup-join|meet|dl/launcher)/',
      'meet\\.google\\.com/[a-z]{3}-',
      '(?:[\\w-]+\\.)?zoom\\.us/(?:j|my|w|s)/',
      '(?:[\\w-]+\\.)?webex\\.com/(?:meet|join|[\\w-]+/j\\.php)',
      'meet\\.jit\\.si/\\w',
    ].join('|') +
    ')[^\\s<>"\\)\\]]*',
  'i',
);

/**
 * Where an event is online: as its own property says, else the address that stands as its place,
 * else a meeting's address in what is written about it.
 */
export function onlineUrlOf(
  properties: Properties,
  ...texts: readonly (string | undefined)[]
): string | undefined {
  const own = onlineProperties
    .flatMap((name) => properties.all(name))
    .map(({ values }) => webAddressOf(values[0]))
    .find((address) => address !== undefined);
  if (own !== undefined) return own;
  const place = webAddressOf(properties.value('location'));
  const found = texts.map((text) => text && meeting.exec(text)?.[0]).find(Boolean);
  return place ?? webAddressOf(found);
}
