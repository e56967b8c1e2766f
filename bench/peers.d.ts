/** Peers are installed by this folder's own package, which `npm ci` leaves out. */
declare module 'minisearch' {
  interface Options {
    fields: string[];
    processTerm?: (term: string) => string;
    searchOptions?: SearchOptions;
  }
  interface SearchOptions {
    prefix?: boolean;
    fuzzy?: number;
    combineWith?: 'AND';
    boost?: Record<string, number>;
  }
  export default class MiniSearch<T> {
    constructor(options: Options);
    addAll(records: readonly T[]): void;
    search(query: string, options?: SearchOptions): { id: string }[];
  }
}
