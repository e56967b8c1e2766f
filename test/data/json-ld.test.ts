import { expect } from 'chai';
import type { Event, NGO, WithContext } from 'schema-dts';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Organization } from '../../src/contract/organization.ts';
import {
  eventToJsonLd,
  organizationToJsonLd,
  type EventJsonLdOptions,
} from '../../src/data/json-ld.ts';
import { fullEvent, fullOrganization, jsonLdTerms as terms } from '../support/full-records.ts';

/** Compiles only where the values are of the types that schema.org has for them. */
const toEvent = (
  changes: Partial<CalendarEvent> = {},
  options: Partial<EventJsonLdOptions> = {},
): WithContext<Event> & Record<string, unknown> =>
  eventToJsonLd({ ...fullEvent, ...changes }, { terms, ...options });

const toOrganization = (
  changes: Partial<Organization> = {},
): WithContext<NGO> & Record<string, unknown> =>
  organizationToJsonLd(
    { ...fullOrganization, ...changes },
    { terms, endpoint: 'https://nvo.example/v1/' },
  );

const inner = (value: unknown) => value as Record<string, unknown>;

describe('eventToJsonLd', () => {
  it('has what search engines ask for', () => {
    const options = {
      endpoint: 'https://nvo.example/v1',
      organizationUrl: 'https://nvo.example/o',
    };
    expect(toEvent({}, options)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': 'https://a.example/koncerts#koncerts-20260905T150000Z',
      name: 'Koncerts',
      description: 'Dziesmas un dejas.',
      startDate: '2026-09-05T18:00:00+03:00',
      endDate: '2026-09-05T20:00:00+03:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Kultūras nams',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Zeltrītu iela 22',
            addressLocality: 'Jaunolaine',
            addressRegion: 'Olaines novads',
            addressCountry: 'LV',
          },
          geo: { '@type': 'GeoCoordinates', latitude: 56.8, longitude: 23.9 },
        },
        { '@type': 'VirtualLocation', url: 'https://video.example/1' },
      ],
      url: 'https://a.example/koncerts#kad',
      image: 'https://nvo.example/v1/images/a.webp',
      organizer: {
        '@type': 'Organization',
        '@id': 'urn:nvo:organization:40008000001',
        name: 'Zvans',
        url: 'https://nvo.example/o',
      },
      isAccessibleForFree: false,
      offers: {
        '@type': 'Offer',
        price: 5.5,
        priceCurrency: 'EUR',
        description: '5,50 EUR',
        url: 'https://a.example/pieteikties',
        availability: 'https://schema.org/InStock',
        validThrough: '2026-08-08',
      },
      inLanguage: ['lv'],
      keywords: ['Koncerts', 'Vide'],
      maximumAttendeeCapacity: 100,
      remainingAttendeeCapacity: 7,
    });
  });

  it('writes instants with Riga’s offset, and dates as they are', () => {
    expect(toEvent({ startDate: '2026-12-05T16:00:00Z' })).to.include({
      startDate: '2026-12-05T18:00:00+02:00',
    });
    const allDay = { startDate: '2026-09-05', endDate: '2026-09-06' };
    expect(toEvent(allDay)).to.include(allDay);
  });

  const statuses = {
    cancelled: 'EventCancelled',
    postponed: 'EventPostponed',
    rescheduled: 'EventRescheduled',
    'moved-online': 'EventMovedOnline',
    scheduled: 'EventScheduled',
    constructor: 'EventScheduled',
  };
  for (const [status, name] of Object.entries(statuses)) {
    it(`says of ${status} that it is ${name}`, () => {
      expect(toEvent({ status })['eventStatus']).to.equal(`https://schema.org/${name}`);
    });
  }

  it('says when a rescheduled event was to start, and of no other', () => {
    const previousStartDate = '2026-09-04T18:00:00+03:00';
    expect(toEvent({ status: 'rescheduled', previousStartDate })).to.include({ previousStartDate });
    expect(toEvent({ previousStartDate })).not.to.have.property('previousStartDate');
  });

  it('is online, with no place, where it was moved there', () => {
    const moved = toEvent({ status: 'moved-online', attendanceMode: 'offline' });
    expect(moved['eventAttendanceMode']).to.equal('https://schema.org/OnlineEventAttendanceMode');
    expect(moved.location).to.deep.equal({
      '@type': 'VirtualLocation',
      url: 'https://video.example/1',
    });
  });

  it('names where to find an online event that has no link of its own', () => {
    const online = { attendanceMode: 'online', onlineUrl: undefined };
    const urlOf = (event: unknown) => inner(inner(event)['location'])['url'];
    expect(urlOf(toEvent(online))).to.equal('https://a.example/pieteikties');
    expect(urlOf(toEvent({ ...online, registration: undefined }))).to.equal(
      'https://a.example/koncerts#kad',
    );
  });

  it('tells the municipality where no place is known', () => {
    const event = toEvent({ attendanceMode: 'offline', location: undefined });
    expect(event.location).to.deep.equal({
      '@type': 'Place',
      name: 'Mārupes novads',
      address: {
        '@type': 'PostalAddress',
        addressRegion: 'Mārupes novads',
        addressCountry: 'LV',
      },
    });
    const nowhere = { attendanceMode: 'offline', location: undefined, municipalities: [] };
    expect(toEvent(nowhere)).not.to.have.property('location');
  });

  const offer = (changes: Partial<CalendarEvent>) => inner(toEvent(changes).offers);

  it('offers a free event for nothing', () => {
    const free = { isAccessibleForFree: true, price: undefined };
    expect(offer(free)).to.include({ price: 0, priceCurrency: 'EUR' });
    expect(toEvent(free)['isAccessibleForFree']).to.equal(true);
  });

  const prices: [string, number | undefined][] = [
    ['5', 5],
    ['5 €', 5],
    ['12.5 eiro', 12.5],
    ['12,50EUR', 12.5],
    ['3–5 EUR', undefined],
    ['no 5 EUR', undefined],
    ['ziedojumi', undefined],
  ];
  for (const [price, amount] of prices) {
    it(`takes “${price}” for ${amount ?? 'words'}`, () => {
      const given = offer({ price });
      expect(given['price']).to.equal(amount);
      expect(given['priceCurrency']).to.equal(amount === undefined ? undefined : 'EUR');
      expect(given['description']).to.equal(price);
    });
  }

  it('is sold out where no place is left', () => {
    expect(offer({ remainingAttendeeCapacity: 0 })['availability']).to.equal(
      'https://schema.org/SoldOut',
    );
  });

  it('offers nothing where neither price nor registration is known', () => {
    const unknown = {
      isAccessibleForFree: undefined,
      price: undefined,
      registration: undefined,
      remainingAttendeeCapacity: undefined,
    };
    expect(toEvent(unknown)).not.to.have.property('offers');
  });

  it('has an id of its own for each occurrence, on a page or not', () => {
    const idOf = (changes: Partial<CalendarEvent>) => toEvent(changes)['@id'];
    expect(idOf({ id: 'b' })).to.equal('https://a.example/koncerts#b');
    expect(idOf({ url: undefined })).to.match(/^https:\/\/b\.example\/#koncerts-/);
    expect(idOf({ url: undefined, sourceUrl: undefined, id: 'b' })).to.equal('urn:nvo:event:b');
  });

  it('is shown at the page’s own address where it has none', () => {
    const options = { url: 'https://nvo.example/?nvo-calendar.open=b' };
    expect(toEvent({ url: undefined }, options)).to.include(options);
    expect(toEvent({ url: undefined })).to.include({ url: 'https://b.example/' });
  });

  it('names no address that is not safe to follow', () => {
    const url = 'javascript:alert(1)';
    const event = toEvent({ url, sourceUrl: url, onlineUrl: url, registration: { url } });
    expect(JSON.stringify(event)).not.to.include('javascript');
  });

  it('has no property without a value', () => {
    const bare = {
      id: 'a',
      name: 'A',
      kind: 'other',
      startDate: '2026-09-05',
      status: 'scheduled',
      attendanceMode: 'offline',
      municipalities: [],
      themes: [],
    };
    expect(Object.keys(eventToJsonLd(bare, { terms: {} }))).to.deep.equal([
      '@context',
      '@type',
      '@id',
      'name',
      'startDate',
      'eventStatus',
      'eventAttendanceMode',
      'keywords',
    ]);
  });
});

describe('organizationToJsonLd', () => {
  it('is an NGO of the register', () => {
    expect(toOrganization()).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NGO',
      '@id': 'urn:nvo:organization:40008000001',
      name: 'Zvans',
      legalName: 'Biedrība “Zvans”',
      alternateName: 'Mārupes koris',
      description: 'Dzied.',
      url: 'https://zvans.example/',
      sameAs: ['https://social.example/zvans'],
      email: 'koris@zvans.example',
      telephone: '+371 67 000 000',
      logo: 'https://nvo.example/v1/images/zvans.webp',
      foundingDate: '2004-05-01',
      identifier: { '@type': 'PropertyValue', propertyID: 'LV-RE', value: '40008000001' },
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Zeltrītu iela 22',
        addressLocality: 'Jaunolaine',
        addressRegion: 'Olaines novads',
        addressCountry: 'LV',
      },
      areaServed: ['Olaines novads', 'Mārupes novads'],
      knowsAbout: ['Kultūra'],
    });
  });

  it('has no number where the register does not know it', () => {
    expect(toOrganization({ id: 'zvans' })).not.to.have.property('identifier');
  });

  it('takes a logo that is a whole address, and none that can’t be one', () => {
    const logo = 'https://zvans.example/logo.png';
    expect(toOrganization({ logo })).to.include({ logo });
    expect(toOrganization({ logo: 'data:image/png;base64,AA==' })).not.to.have.property('logo');
  });
});
