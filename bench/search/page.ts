/** What runs in the browser: builds an index of one kind, and asks it. */
import MiniSearch from 'minisearch';
import type { Organization } from '../../src/contract/organization.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { fold } from '../../src/data/fold.ts';
import { indexOrganizations } from '../../src/data/search.ts';

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
  },
  /** Milliseconds in all, and the longest that nothing else got its turn. */
  async build(engine: string) {
    const heart = heartbeat();
    await heart.next();
    const start = performance.now();
    find = (await engines[engine]?.(data)) ?? (() => []);
    const total = performance.now() - start;
    await heart.next();
    return { total, slice: heart.stop() };
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

/** Takes every turn that the page gives, and notes the longest time between two. */
function heartbeat() {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let isOn = true;
  let wake: (() => void)[] = [];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    for (const resolve of wake.splice(0)) resolve();
    if (isOn) port2.postMessage(0);
  };
  port2.postMessage(0);
  return {
    next: () => new Promise<void>((resolve) => void wake.push(resolve)),
    stop() {
      isOn = false;
      wake = [];
      return longest;
    },
  };
}

Object.assign(globalThis, { bench: page });

export type BenchPage = typeof page;
