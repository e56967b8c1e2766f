import type { CalendarEvent } from '../contract/event.ts';
import type { Organization } from '../contract/organization.ts';
import type { Terms } from '../contract/terms.ts';
import { safeHref } from './links.ts';
import { toRigaIso } from './riga-iso.ts';
import { instantOf, isDate } from './riga-time.ts';

export interface JsonLdOptions {
  readonly terms: Terms;
  /** The address at which a page shows it, where it has no page of its own. */
  readonly url?: string | undefined;
  /** Base address of the JSON files: images are named relative to it. */
  readonly endpoint?: string | undefined;
}

export interface EventJsonLdOptions extends JsonLdOptions {
  /** Where the organizer's entry is shown. */
  readonly organizationUrl?: string | undefined;
}

type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the properties that have no value. */
function given<const T extends object>(properties: T): Given<T> {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Given<T>;
}

type StatusName = 'Cancelled' | 'Postponed' | 'Rescheduled' | 'MovedOnline';

const schemaOrg = 'https://schema.org';

const statuses = new Map<string, `${typeof schemaOrg}/Event${StatusName}`>([
  ['cancelled', `${schemaOrg}/EventCancelled`],
  ['postponed', `${schemaOrg}/EventPostponed`],
  ['rescheduled', `${schemaOrg}/EventRescheduled`],
  ['moved-online', `${schemaOrg}/EventMovedOnline`],
]);

const modes = {
  offline: `${schemaOrg}/OfflineEventAttendanceMode`,
  online: `${schemaOrg}/OnlineEventAttendanceMode`,
  mixed: `${schemaOrg}/MixedEventAttendanceMode`,
} as const;

/** An event as schema.org's `Event`, with what search engines ask for as far as it is known. */
export function eventToJsonLd(event: CalendarEvent, options: EventJsonLdOptions) {
  const url = firstHref(event.url, options.url, event.sourceUrl);
  const mode = modeOf(event);
  const { status, previousStartDate, endDate } = event;
  return given({
    '@context': schemaOrg,
    '@type': 'Event',
    '@id': eventIdOf(event),
    name: event.name,
    description: event.description,
    startDate: timeOf(event.startDate),
    endDate: endDate && timeOf(endDate),
    eventStatus: statuses.get(status) ?? `${schemaOrg}/EventScheduled`,
    previousStartDate:
      status === 'rescheduled' && previousStartDate ? timeOf(previousStartDate) : undefined,
    eventAttendanceMode: modes[mode],
    location: locationOf(event, mode, url, options.terms),
    url,
    image: imageOf(event.image?.url, options),
    organizer: organizerOf(event, options),
    isAccessibleForFree: event.isAccessibleForFree,
    offers: offersOf(event, url),
    inLanguage: event.inLanguage,
    keywords: keywordsOf(event, options.terms),
    maximumAttendeeCapacity: event.maximumAttendeeCapacity,
    remainingAttendeeCapacity: event.remainingAttendeeCapacity,
  });
}

/** The same for each occurrence in every widget, and for no other. */
function eventIdOf({ id, url, sourceUrl }: CalendarEvent): string {
  const [page] = firstHref(url, sourceUrl)?.split('#') ?? [];
  return page ? `${page}#${id}` : `urn:nvo:event:${id}`;
}

const organizationIdOf = (id: string) => `urn:nvo:organization:${id}`;

/** An instant with Riga's offset; a date as it is. */
const timeOf = (time: string) => (isDate(time) ? time : toRigaIso(instantOf(time)));

type Mode = keyof typeof modes;

function modeOf({ attendanceMode, status }: CalendarEvent): Mode {
  if (attendanceMode === 'mixed') return 'mixed';
  return attendanceMode === 'online' || status === 'moved-online' ? 'online' : 'offline';
}

function locationOf(event: CalendarEvent, mode: Mode, url: string | undefined, terms: Terms) {
  const place = mode === 'online' ? undefined : placeOf(event, terms);
  if (mode === 'offline') return place;
  const online = given({
    '@type': 'VirtualLocation',
    url: firstHref(event.onlineUrl, event.registration?.url) ?? url,
  });
  return place ? [place, online] : online;
}

/** Search engines want a place with an address: where none is known, the municipality is told. */
function placeOf({ location, municipalities: [first = ''] }: CalendarEvent, terms: Terms) {
  const place = terms['place']?.[location?.place ?? ''];
  const region = terms['municipality']?.[place?.municipality ?? first]?.lv;
  const name = location?.name ?? region;
  if (name === undefined) return undefined;
  return given({
    '@type': 'Place',
    name,
    address: addressOf(location?.address, place?.lv, region),
    geo: location?.geo && given({ '@type': 'GeoCoordinates', ...location.geo }),
  });
}

function addressOf(street?: string, locality?: string, region?: string) {
  return given({
    '@type': 'PostalAddress',
    streetAddress: street,
    addressLocality: locality,
    addressRegion: region,
    addressCountry: 'LV',
  });
}

function organizerOf({ organizer }: CalendarEvent, { organizationUrl }: EventJsonLdOptions) {
  return (
    organizer &&
    given({
      '@type': 'Organization',
      '@id': organizer.id && organizationIdOf(organizer.id),
      name: organizer.name,
      url: organizationUrl && safeHref(organizationUrl),
    })
  );
}

/** A price that is but a number: `5`, `5,50 EUR`. */
const plainPrice = /^(\d+)(?:[.,](\d\d?))?\s*(?:€|eur|euro|eiro)?$/i;

function priceOf({ isAccessibleForFree, price = '' }: CalendarEvent): number | undefined {
  if (isAccessibleForFree) return 0;
  const [, euros, cents = '0'] = plainPrice.exec(price.trim()) ?? [];
  return euros === undefined ? undefined : Number(`${euros}.${cents}`);
}

function offersOf(event: CalendarEvent, url: string | undefined) {
  const { isAccessibleForFree, registration, remainingAttendeeCapacity: left } = event;
  const known = [isAccessibleForFree, event.price, registration?.url, left];
  if (known.every((value) => value === undefined)) return undefined;
  const price = priceOf(event);
  return given({
    '@type': 'Offer',
    price,
    priceCurrency: price === undefined ? undefined : 'EUR',
    description: event.price,
    url: firstHref(registration?.url) ?? url,
    availability: left === 0 ? `${schemaOrg}/SoldOut` : `${schemaOrg}/InStock`,
    validThrough: registration?.deadline && timeOf(registration.deadline),
  });
}

function keywordsOf({ kind, themes }: CalendarEvent, terms: Terms): string[] {
  return [terms['kind']?.[kind], ...themes.map((theme) => terms['theme']?.[theme])].flatMap(
    (term) => term?.lv ?? [],
  );
}

/** The first address that is safe to follow. */
function firstHref(...addresses: (string | undefined)[]): string | undefined {
  for (const address of addresses) {
    const href = address && safeHref(address);
    if (href) return href;
  }
  return undefined;
}

function imageOf(path: string | undefined, { endpoint }: JsonLdOptions): string | undefined {
  // Of records that a page gives itself, it may be a whole address.
  const base = endpoint && `${endpoint.replace(/\/+$/, '')}/`;
  return path && URL.canParse(path, base) ? safeHref(new URL(path, base).href) : undefined;
}

/** An organization as schema.org's `NGO`. */
export function organizationToJsonLd(organization: Organization, options: JsonLdOptions) {
  const { id, municipalities, areas, sameAs } = organization;
  const { terms } = options;
  const labels = (taxonomy: string, codes: readonly string[]) =>
    codes.flatMap((code) => terms[taxonomy]?.[code]?.lv ?? []);
  return given({
    '@context': schemaOrg,
    '@type': 'NGO',
    '@id': organizationIdOf(id),
    name: organization.name,
    legalName: organization.legalName,
    alternateName: organization.alternateName,
    description: organization.description,
    url: firstHref(organization.url, options.url),
    sameAs: sameAs?.flatMap((address) => safeHref(address) ?? []),
    email: organization.email,
    telephone: organization.telephone,
    logo: imageOf(organization.logo, options),
    foundingDate: organization.foundingDate,
    identifier: registrationOf(id),
    address: addressOf(
      organization.address,
      terms['place']?.[organization.place ?? '']?.lv,
      labels('municipality', municipalities)[0],
    ),
    areaServed: labels('municipality', municipalities),
    knowsAbout: labels('area', areas),
  });
}

/** A registration number, by the code that org-id.guide has for the register. */
function registrationOf(id: string) {
  if (!/^\d{11}$/.test(id)) return undefined;
  return given({ '@type': 'PropertyValue', propertyID: 'LV-RE', value: id });
}
