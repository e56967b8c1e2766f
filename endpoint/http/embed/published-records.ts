import type { CalendarEvent } from '../../../src/contract/event.ts';
import type { EventsFile, OrganizationsFile } from '../../../src/contract/file.ts';
import type { Organization } from '../../../src/contract/organization.ts';
import type { SiteFile } from '../../../src/contract/site.ts';
import { indexEvents } from '../../../src/data/event-search.ts';
import { givenEvents, type EventsData } from '../../../src/data/events.ts';
import {
  indexOrganizations,
  type OrganizationSearch,
} from '../../../src/data/organization-search.ts';
import {
  findOrganization,
  givenOrganizations,
  type OrganizationsData,
} from '../../../src/data/organizations.ts';
import { dayAt, monthOf } from '../../../src/data/riga-time.ts';
import type { Search } from '../../../src/data/search.ts';
import type { ServedFiles } from '../files.ts';

interface PublishedEvents {
  readonly months: readonly string[];
  readonly around: EventsData;
  readonly all: EventsData;
}

/** What is published, as pages need it: read from the files when it is first asked for. */
export class PublishedRecords {
  readonly #files: ServedFiles;
  #site: SiteFile | undefined;
  #organizations: OrganizationsData | undefined;
  #events: PublishedEvents | undefined;
  #organizationSearch: Promise<OrganizationSearch> | undefined;
  readonly #eventSearches = new Map<EventsData, Promise<Search<CalendarEvent>>>();

  constructor(files: ServedFiles) {
    this.#files = files;
  }

  get site(): SiteFile {
    return (this.#site ??= this.#read('/v1/site.json') as SiteFile);
  }

  /** In Latvian alphabetical order. */
  get organizations(): OrganizationsData {
    if (!this.#organizations) {
      const { organizations, terms, updatedAt } = this.#read(
        '/v1/organizations.json',
      ) as OrganizationsFile;
      this.#organizations = { ...givenOrganizations(organizations, terms).value, updatedAt };
    }
    return this.#organizations;
  }

  /** Whether events are published at all. */
  get hasEvents(): boolean {
    return this.#files.has('/v1/events.json');
  }

  /** The events of `events.json`, which a calendar shows as upcoming. */
  get eventsAround(): EventsData {
    return this.#readEvents().around;
  }

  /** The events of all months, each once. */
  get allEvents(): EventsData {
    return this.#readEvents().all;
  }

  /** The months that have events, ascending. */
  get months(): readonly string[] {
    return this.#readEvents().months;
  }

  /** The months that have events and the present one, ascending. */
  monthsAround(now: number): readonly string[] {
    return [...new Set([...this.months, monthOf(dayAt(now))])].sort();
  }

  /** An organization by its id, or by one it was once published under. */
  organization(id: string): Organization | undefined {
    return findOrganization(this.organizations.records, id);
  }

  event(id: string): CalendarEvent | undefined {
    return this.allEvents.records.find((event) => event.id === id);
  }

  searchOrganizations(): Promise<OrganizationSearch> {
    const { records, terms } = this.organizations;
    return (this.#organizationSearch ??= indexOrganizations(records, terms));
  }

  searchEvents(data: EventsData): Promise<Search<CalendarEvent>> {
    const known = this.#eventSearches.get(data);
    if (known) return known;
    const search = indexEvents(data);
    this.#eventSearches.set(data, search);
    return search;
  }

  #readEvents(): PublishedEvents {
    if (this.#events) return this.#events;
    const { events, terms, updatedAt, months = [] } = this.#read('/v1/events.json') as EventsFile;
    const paths = [...this.#files.keys()].filter((path) =>
      /^\/v1\/events\/\d{4}-\d\d\.json$/.test(path),
    );
    const all = new Map(events.map((event) => [event.id, event]));
    for (const path of paths) {
      for (const event of (this.#read(path) as EventsFile).events) {
        if (!all.has(event.id)) all.set(event.id, event);
      }
    }
    return (this.#events = {
      months,
      around: { ...givenEvents(events, terms).value, updatedAt },
      all: { ...givenEvents([...all.values()], terms).value, updatedAt },
    });
  }

  #read(path: string): unknown {
    const bytes = this.#files.get(path)?.representations.identity.bytes;
    if (!bytes) throw new Error(`${path} is not published`);
    return JSON.parse(Buffer.from(bytes).toString()) as unknown;
  }
}
