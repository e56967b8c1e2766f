import type { ReactiveController } from 'lit';
import type { Choices, Counts, FacetSpec } from '../data/facets.ts';
import { nextTurn } from '../data/in-turns.ts';
import type { RecordsFile } from '../data/read-file.ts';
import type { Search } from '../data/search.ts';
import type { Locks, Question, Selection } from '../data/select.ts';
import type { AddressController } from './address.ts';
import { Counter } from './counter.ts';
import { emit } from './events.ts';
import { FirstPaintController, type FirstPaintHost } from './first-paint.ts';
import { Lazy } from './lazy.ts';

/** Typing has settled after this pause, in milliseconds. */
const PAUSE = 400;

type Host = FirstPaintHost &
  HTMLElement & {
    readonly renderRoot: ParentNode & { readonly activeElement?: Element | null };
    readonly updateComplete: Promise<unknown>;
  };

interface SearchConfig<
  T,
  Key extends string,
  S extends Selection<T, Key>,
  I extends Search<T>,
  D extends RecordsFile<T>,
> {
  readonly specs: readonly FacetSpec<T, Key>[];
  /** What there is to search; asked at every update. */
  readonly data: () => D | undefined;
  /** What the page has fixed. */
  readonly locks: () => Locks<Key>;
  /** Whether all that belongs into the first frame is there, once the data is. */
  readonly isShown?: () => boolean;
  /** Until what is being loaded is there: no count is said before. */
  readonly complete?: () => Promise<unknown> | undefined;
  /** Whether words are indexed only once somebody is about to search. */
  readonly isPatient?: boolean;
  /** Loads what the widget shows behind the first frame. */
  readonly loadBehind?: () => Promise<void>;
  /** What else alters the answer. */
  readonly also?: () => readonly unknown[];
  readonly index: (data: D, signal: AbortSignal) => Promise<I>;
  readonly select: (question: Question<T, Key> & { data: D; search: I | undefined }) => S;
  /** How many are listed, in words that are spoken. */
  readonly describe: (selection: S) => string;
  /** The visitor looks for something else. */
  readonly onChange: () => void;
}

/**
 * What a visitor looks for in a widget, words and filters, and what is found. It is kept in the
 * page's address, and told to the page and to screen readers once it has settled.
 */
export class SearchController<
  T,
  Key extends string,
  S extends Selection<T, Key> = Selection<T, Key>,
  I extends Search<T> = Search<T>,
  D extends RecordsFile<T> = RecordsFile<T>,
> implements ReactiveController {
  readonly #host: Host;
  readonly #address: AddressController;
  readonly #config: SearchConfig<T, Key, S, I, D>;
  #query = '';
  #choices: Choices<Key> = {} as Choices<Key>;
  #isUnfolded = false;
  #isNear = false;
  #isUntold = false;
  #announcement = '';
  #index: I | undefined;
  #indexed: D | undefined;
  #indexing: AbortController | undefined;
  #selection: S | undefined;
  /** What `#selection` answers. */
  #question: readonly unknown[] = [];
  readonly #counter: Counter<T, Key>;
  readonly #filterChoices: Lazy<typeof import('./filter-choices.ts')>;
  readonly #paint: FirstPaintController;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** The query that the page was told of last. */
  #told = '';

  constructor(host: Host, address: AddressController, config: SearchConfig<T, Key, S, I, D>) {
    this.#host = host;
    this.#address = address;
    const isShown = () => config.data() !== undefined && (config.isShown?.() ?? true);
    this.#paint = new FirstPaintController(host, isShown, () =>
      Promise.all([this.#filterChoices.ask(), config.loadBehind?.()]),
    );
    this.#filterChoices = new Lazy(host, () => import('./filter-choices.ts'));
    this.#counter = new Counter(() => host.requestUpdate());
    this.#config = config;
    host.addController(this);
    address.onRead((isStep) => {
      this.#query = address.read('q').join(',');
      this.#choices = this.#byKey((key) => address.read(key));
      if (isStep) void this.#followStep();
    });
  }

  hostUpdated(): void {
    const data = this.#config.data();
    if (!this.#paint.isOver) return;
    if (this.#selection) void this.#counter.count(this.#selection.counts);
    const isWanted = !this.#config.isPatient || this.#isNear || this.#query !== '';
    if (isWanted && data && data !== this.#indexed) void this.#build(data);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }

  get query(): string {
    return this.#query;
  }

  /** Finds records by words, once these are indexed. */
  get index(): I | undefined {
    return this.#index;
  }

  /** Whether nothing is painted yet: only what is in sight need be rendered. */
  get isFirst(): boolean {
    return !this.#paint.isOver;
  }

  /** What is in the filters; absent until the first frame is painted. */
  get filterChoices(): typeof import('./filter-choices.ts') | undefined {
    return this.isFirst ? undefined : this.#filterChoices.module;
  }

  /** What the filters say; where much is found, what they said before until it is counted. */
  get counts(): Counts<T, Key> | undefined {
    if (this.#selection && !this.isFirst) this.#counter.takeFew(this.#selection.counts);
    return this.#counter.counted;
  }

  /** Whether the filters are unfolded, where there is little room. */
  get isUnfolded(): boolean {
    return this.#isUnfolded;
  }

  /** What a screen reader should hear about the results, if anything. */
  get announcement(): string {
    return this.#announcement;
  }

  /** What is found: searched and counted again where anything that it depends on has changed. */
  get selection(): S | undefined {
    const { data: dataOf, locks: locksOf, specs, select, also } = this.#config;
    const data = dataOf();
    const locks = locksOf();
    const [search, query, choices] = [this.#index, this.#query, this.#choices];
    const question = [data, search, query, choices, ...Object.values(locks), ...(also?.() ?? [])];
    if (question.some((part, i) => part !== this.#question[i])) {
      this.#question = question;
      this.#selection = data && select({ data, specs, search, query, choices, locks });
    }
    return this.#selection;
  }

  /** Writes the query into the page's address before the typing has paused. */
  readonly writeQuery = (): void => {
    this.#address.write({ q: this.#query ? [this.#query] : [] }, 'replace');
  };

  /** Somebody is about to search. */
  readonly approach = (): void => {
    this.#isNear = true;
    this.#host.requestUpdate();
  };

  /** Something else is looked at: says how much that is, once it has settled. */
  readonly announce = (): void => this.#settle();

  /** Looks for other words. */
  find(query: string): void {
    this.#query = query;
    this.#config.onChange();
    this.#settle();
  }

  /** Looks for other words under other filters. */
  ask(query: string, choices: Choices<Key>): void {
    this.#query = query;
    this.#choose(choices);
  }

  /** Takes a value of a filter, or takes it back. */
  readonly choose = (key: Key, value: string, isChosen: boolean): void => {
    const choices = this.#selection?.choices;
    const others = (choices?.[key] ?? []).filter((each) => each !== value);
    const values = isChosen ? [...others, value] : others;
    this.#choose({ ...choices, [key]: values } as Choices<Key>);
  };

  /** Takes one choice back; `place` is its chip's among all. */
  readonly remove = async (key: Key, value: string, place: number): Promise<void> => {
    this.choose(key, value, false);
    await this.#host.updateComplete;
    // The chip is gone, and the focus with it: the reader goes on at the one in its place.
    const chips = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[part~="chip"]')];
    const next = chips[place] ?? chips.at(-1);
    if (next) next.focus();
    else this.#focus('#query');
  };

  /** Takes all choices back. */
  readonly clear = (): void => {
    this.#choose({} as Choices<Key>);
    this.#focus('#query');
  };

  /** Shows all that there is. */
  readonly showAll = (): void => {
    this.#query = '';
    this.clear();
  };

  /** Goes to the results. */
  readonly skip = (): void => this.#focus('[part~="count"]');

  readonly toggleFold = (): void => {
    this.#isUnfolded = !this.#isUnfolded;
    this.#host.requestUpdate();
  };

  #choose(choices: Choices<Key>): void {
    this.#choices = choices;
    this.#config.onChange();
    const inForce = this.#byKey((key) => choices[key] ?? []);
    this.#address.write(inForce, 'replace');
    emit(this.#host, 'nvo-filter', inForce);
    this.#settle();
  }

  /** Once the visitor has paused: says the count, tells the page, writes the address. */
  #settle(): void {
    clearTimeout(this.#pause);
    // The same count is said again only if it was taken away.
    this.#announcement = '';
    this.#host.requestUpdate();
    this.#pause = setTimeout(() => void this.#tell(), PAUSE);
  }

  /** The back button leads to something else: it is said, and a focus that was there goes on. */
  async #followStep(): Promise<void> {
    const { renderRoot } = this.#host;
    const { activeElement } = renderRoot;
    this.#settle();
    await this.#host.updateComplete;
    if (activeElement && !renderRoot.activeElement) this.skip();
  }

  async #tell(): Promise<void> {
    const pause = this.#pause;
    await this.#config.complete?.();
    const { selection } = this;
    // Nothing, or something else, is looked at by now.
    if (!selection || pause !== this.#pause) return;
    // What is found is not known before the words are.
    this.#isUntold = this.#query !== '' && !this.#index;
    if (this.#isUntold) return;
    this.#announcement = this.#config.describe(selection);
    this.#host.requestUpdate();
    this.writeQuery();
    if (this.#query === this.#told) return;
    this.#told = this.#query;
    emit(this.#host, 'nvo-search', { query: this.#query, count: selection.matching.length });
  }

  async #build(data: D): Promise<void> {
    this.#indexed = data;
    this.#indexing?.abort();
    const { signal } = (this.#indexing = new AbortController());
    try {
      // The cards behind the first ones have just been rendered: that is enough for one turn.
      await nextTurn();
      this.#index = await this.#config.index(data, signal);
      this.#host.requestUpdate();
      if (this.#isUntold) this.#settle();
    } catch (error) {
      // Newer data is being indexed already.
      if (signal.aborted) return;
      // The code may not have come: the next letter tries again.
      this.#indexed = undefined;
      console.error('nvo: not indexed', error);
    }
  }

  #byKey(valuesOf: (key: Key) => readonly string[]): Record<Key, readonly string[]> {
    const entries = this.#config.specs.map(({ key }) => [key, valuesOf(key)]);
    return Object.fromEntries(entries) as Record<Key, readonly string[]>;
  }

  #focus(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
