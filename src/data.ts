/** Loading and searching the JSON files, without any element. */
export * from './data/dates.ts';
export { EventFiles, givenEvents, type EventsData } from './data/events.ts';
export * from './data/fold.ts';
export * from './data/icalendar.ts';
export { calendarWordsOf, type CalendarWords } from './data/icalendar-words.ts';
export * from './data/json-ld.ts';
export * from './data/links.ts';
export * from './data/outer-links.ts';
export * from './data/load.ts';
export * from './data/organizations.ts';
export { NewerVersionError, type RecordsFile } from './data/read-file.ts';
export { indexOrganizations } from './data/organization-search.ts';
export * from './data/event-span.ts';
export * from './data/riga-time.ts';
export type { Search } from './data/search.ts';
