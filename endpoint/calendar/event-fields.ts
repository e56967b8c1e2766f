import { createHash } from 'node:crypto';
import { plainText as withoutControls } from '../../src/data/icalendar-text.ts';
import type { EventFields, Report } from './calendar-types.ts';
import type { RawComponent } from './components.ts';
import { onlineProperties, onlineUrlOf, webAddressOf } from './online.ts';
import { isoTime } from './iso-times.ts';
import { htmlToText, lineOf, paragraphsOf } from './plain-text.ts';
import { parameterOf, Properties } from './properties.ts';
import { readTime } from './time-values.ts';
import { riga } from './zones.ts';

const names = new Set([
  ...['summary', 'description', 'x-alt-desc', 'location', 'geo', 'url', 'categories'],
  ...['organizer', 'sequence', 'last-modified', 'x-nvo-record'],
  ...onlineProperties,
]);

/** What a component says besides its times. */
export function readFields(component: RawComponent, report: Report): Partial<EventFields> {
  const properties = new Properties(component, names, report);
  const place = lineOf(properties.value('location'));
  const record = properties.value('x-nvo-record');
  const description = record === undefined ? descriptionOf(properties) : ownDescription(properties);
  return {
    categories: categoriesOf(properties),
    ...defined('name', lineOf(properties.value('summary'))),
    ...defined('description', description),
    ...defined('location', webAddressOf(place) ? undefined : place),
    ...defined('geo', geoOf(properties.value('geo'))),
    ...defined('onlineUrl', onlineUrlOf(properties, place, description)),
    ...defined('url', webAddressOf(properties.value('url'))),
    ...defined('organizer', organizerOf(properties)),
    ...defined('sequence', sequenceOf(properties.value('sequence'))),
    ...defined('updatedAt', updatedAtOf(properties.value('last-modified'))),
    ...defined('record', record),
  };
}

function defined<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function descriptionOf(properties: Properties): string | undefined {
  const plain = paragraphsOf(properties.value('description'));
  if (plain) return plain;
  const html = properties.value('x-alt-desc');
  return html && paragraphsOf(htmlToText(html));
}

/** Of our own file: letter by letter, for its end is looked for. */
const ownDescription = (properties: Properties): string =>
  withoutControls(properties.first('description')?.values[0] ?? '');

function geoOf(value: string | undefined): EventFields['geo'] {
  const found = /^([+-]?\d+(?:\.\d+)?)[;,]\s*([+-]?\d+(?:\.\d+)?)$/.exec(value ?? '');
  const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])];
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  // 0;0 is what programs write for a place that they don't know.
  return isPlace && (latitude || longitude) ? { latitude, longitude } : undefined;
}

function categoriesOf(properties: Properties): string[] {
  const all = properties.all('categories').flatMap(({ values }) => values.map(lineOf));
  return [...new Set(all.filter((name) => name !== undefined))];
}

/** The organizer's name; his address is nobody's business, and many have it as their name too. */
function organizerOf(properties: Properties): string | undefined {
  const name = lineOf(parameterOf(properties.first('organizer'), 'cn')?.replace(/^"|"$/g, ''));
  return name?.includes('@') || /^mailto:/i.test(name ?? '') ? undefined : name;
}

function sequenceOf(value: string | undefined): number | undefined {
  return value && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function updatedAtOf(value: string | undefined): string | undefined {
  const time = readTime(value ?? '');
  // LAST-MODIFIED is always in UTC (RFC 5545, 3.8.7.3), whether its Z is there or not.
  return time && isoTime(time.wall, riga);
}

const hash = (text: string, length: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/**
 * An id of an event from its UID. One that can't be an id, and any that looks like an address, for
 * it may be a person's, is hashed.
 */
export function idOfUid(uid: string): string {
  return /^[A-Za-z0-9._-]{1,60}$/.test(uid) ? uid : `u-${hash(uid, 16)}`;
}

/** What stands for the UID of an event that has none: all that it says. */
export const uidInstead = ({ lines }: RawComponent): string =>
  `x-${hash(lines.map(({ text }) => text).join('\n'), 8)}`;
