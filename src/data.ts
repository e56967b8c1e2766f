/** Loading and searching the JSON files, without any element. */
export * from './data/dates.ts';
export * from './data/fold.ts';
export * from './data/links.ts';
export * from './data/load.ts';
export * from './data/organizations.ts';
export { NewerVersionError, type RecordsFile } from './data/read-file.ts';
export * from './data/search.ts';
