/** What runs in the browser: builds an index of one kind, and asks it. */
import MiniSearch from 'minisearch';
import type { Organization } from '../../src/contract/organization.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { fold } from '../../src/data/fold.ts';
import { indexOrganizations } from '../../src/data/organization-search.ts';

interface BrowserData {
  readonly organizations: Organization[];
  readonly queries: string[];
  readonly terms: Terms;
}

type Find = (query: string) => readonly unknown[];

const fields =
  ({ terms }: BrowserData) =>
  (organization: Organization) => {
    const { name, description = '', place, areas, themes } = organization;
    const words = (taxonomy: string, codes: readonly string[]) =>
      codes.flatMap((code) => {
        const term = terms[taxonomy]?.[code];
        return term ? [term.lv, term.en, ...(term.synonyms ?? [])] : [];
      });
    const context = [
      ...words('place', place ? [place] : []),
      ...words('area', areas),
      ...words('theme', themes),
    ];
    return { id: organization.id, name, context: context.join(' '), description };
  };

const engines: Record<string, (data: BrowserData) => Find | Promise<Find>> = {
  ours: async (data) => (await indexOrganizations(data.organizations, data.terms)).find,
  MiniSearch(data) {
    const index = new MiniSearch<ReturnType<ReturnType<typeof fields>>>({
      fields: ['name', 'context', 'description'],
      processTerm: fold,
      searchOptions: { prefix: true, combineWith: 'AND', boost: { name: 3, context: 2 } },
    });
    index.addAll(data.organizations.map(fields(data)));
    return (query) => {
      const found = index.search(query);
      return found.length ? found : index.search(query, { fuzzy: 0.2 });
    };
  },
  includes(data) {
    const texts = data.organizations
      .map(fields(data))
      .map((each) => fold(`${each.name} ${each.context} ${each.description}`));
    return (query) => {
      const words = fold(query).split(' ');
      return data.organizations.filter((_, i) => words.every((word) => texts[i]?.includes(word)));
    };
  },
};

let data: BrowserData;
let find: Find;

const page = {
  async load(size: number) {
    data = (await (await fetch(`/data/${size}`)).json()) as BrowserData;
    // The page has its own things to do after that.
    await new Promise((resolve) => setTimeout(resolve, 500));
  },
  /** Milliseconds in all, and the longest stretch without giving the page its turn. */
  async build(engine: string) {
    const turns = watchTurns();
    const start = performance.now();
    find = (await engines[engine]?.(data)) ?? (() => []);
    return { total: performance.now() - start, slice: turns.longest() };
  },
  /** Milliseconds of each query: the median of as many passes as there is time for. */
  ask(budget: number) {
    const times = data.queries.map((): number[] => []);
    const end = performance.now() + budget;
    let passes = 0;
    do {
      for (const [i, query] of data.queries.entries()) {
        const start = performance.now();
        find(query);
        times[i]?.push(performance.now() - start);
      }
      passes++;
    } while (performance.now() < end);
    // The first pass is the engine's warming up, where there is more than one.
    return times.map((each) => median(passes > 1 ? each.slice(1) : each));
  },
};

const median = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/**
 * Notes when an engine gives the page its turn, by a message to itself, and when it gets it back:
 * what the page does in between is not the engine's doing.
 */
function watchTurns() {
  const Channel = globalThis.MessageChannel;
  let longest = 0;
  let began = performance.now();
  const end = () => (longest = Math.max(longest, performance.now() - began));
  globalThis.MessageChannel = class extends Channel {
    constructor() {
      super();
      end();
      this.port1.addEventListener('message', () => (began = performance.now()));
    }
  };
  return {
    longest() {
      globalThis.MessageChannel = Channel;
      return end();
    },
  };
}

Object.assign(globalThis, { bench: page });

export type BenchPage = typeof page;
