import type { Locale } from '../../../src/locales/lv.ts';
import { readQuery, writeQuery } from '../../../src/data/query-string.ts';
import { flags, optionsOf, type WidgetName } from '../../../src/data/snippets.ts';
import { en, lv } from '../../../src/locales.ts';
import type { Language } from '../../report/format.ts';

/** A widget that has a page. */
export type EmbedWidget = WidgetName;

/** What every widget's page may set besides. */
const common = ['hide-filters', 'heading-level', 'look'];

/** What of the page's own address is no attribute of the widget: it stores nothing unasked. */
const isAttribute = (name: string) => name !== 'lang' && name !== 'keep-copy';

/** What a page's address may set of its widget, under its bare name. */
const attributesOf = (widget: EmbedWidget): string[] => {
  const own = [...optionsOf[widget], ...common, ...(widget === 'contact-form' ? ['event'] : [])];
  return [...new Set<string>(own)].filter(isAttribute);
};

/** What means the same to every widget that has it. */
const shared = ['municipality', 'theme', 'look'];

/** What the visitor asks, under the names that the widget has for it: `nvo-directory.q`. */
const askedOf: Readonly<Record<EmbedWidget, readonly string[]>> = {
  directory: ['q', 'municipality', 'theme', 'area', 'place', 'form', 'member', 'benefit', 'open'],
  calendar: [
    ...['q', 'view', 'month', 'kind', 'municipality', 'theme', 'organizer', 'free', 'online'],
    'open',
  ],
  'contact-form': ['topic', 'organization', 'event', 'q'],
};

/** Codes, ids, numbers and their lists: nothing that could be an address or markup. */
const plain = /^[\p{L}\p{N} ,._-]{0,100}$/u;

/** Nobody turns over more pages. */
const MOST_PAGES = 10_000;

/** What an embed page's address says. */
export interface PageView {
  readonly widget: EmbedWidget;
  readonly language: Language;
  readonly strings: Locale;
  /** Of the widget, by name; what can't be one is left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** By which of several frames the page is known to the one around it. */
  readonly frame: string | undefined;
  /** What the visitor asks, by key. */
  readonly asked: Readonly<Record<string, readonly string[]>>;
  /** Of the list, from 1. */
  readonly page: number;
}

/** Reads the address of a widget's page; what makes no sense in it is passed over. */
export function readView(widget: EmbedWidget, search: string): PageView {
  const query = new URLSearchParams(search);
  const bare = (name: string) => {
    const value = query.get(name)?.trim();
    return value !== undefined && value !== 'false' && plain.test(value) ? value : undefined;
  };
  const attributes: Record<string, string> = {};
  for (const name of attributesOf(widget)) {
    const value = bare(name);
    if (value !== undefined && (value || flags.has(name))) attributes[name] = value;
  }
  const asked: Record<string, readonly string[]> = {};
  for (const key of askedOf[widget]) {
    const values = readQuery(search, `nvo-${widget}.${key}`);
    if (values.length) asked[key] = values;
  }
  const language = bare('lang')?.toLowerCase().split('-')[0] === 'en' ? 'en' : 'lv';
  const page = Number(query.get('page') ?? 1);
  return {
    widget,
    language,
    strings: { lv, en }[language],
    attributes,
    frame: bare('frame'),
    asked,
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

/** What a link from one page to another changes. */
export interface Turn {
  readonly language?: Language;
  readonly asked?: Readonly<Record<string, readonly string[]>>;
  readonly page?: number;
}

/** The query of a page that differs from a view in some way, with its question mark; '' where it says nothing. */
export function queryOf(
  view: PageView,
  { language = view.language, asked = view.asked, page = 1 }: Turn = {},
): string {
  const own = Object.entries(asked).map(([key, values]): Pair => [
    `nvo-${view.widget}.${key}`,
    values,
  ]);
  const pages: Pair[] = page > 1 ? [['page', [String(page)]]] : [];
  return written([...carried(view, view.widget, language), ...own, ...pages]);
}

/** The query of another page of ours: its look, language and limits are the same, as far as it has them. */
export function carriedQuery(
  view: PageView,
  widget: EmbedWidget,
  more: Readonly<Record<string, string>> = {},
  language = view.language,
): string {
  const others = Object.entries(more).map(([name, value]): Pair => [name, [value]]);
  return written([...carried(view, widget, language), ...others]);
}

type Pair = readonly [name: string, values: readonly string[]];

function carried(view: PageView, widget: EmbedWidget, language: Language): Pair[] {
  return carriedValues(view, widget, language).map(([name, value]): Pair => [
    name,
    value.split(','),
  ]);
}

/** What all links and forms of a page carry along. */
export function carriedValues(
  view: PageView,
  widget: EmbedWidget = view.widget,
  language = view.language,
): [name: string, value: string][] {
  const isSame = view.widget === widget;
  const known = attributesOf(widget);
  const kept = Object.entries(view.attributes).filter(
    ([name]) => known.includes(name) && (isSame || shared.includes(name)),
  );
  const pairs: [string, string | undefined][] = [
    ...kept,
    ['lang', language === 'en' ? 'en' : undefined],
    ['frame', view.frame],
  ];
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

const written = (pairs: readonly Pair[]): string =>
  pairs.reduce((search, [name, values]) => writeQuery(search, name, values), '');

/** What an address says of which page is meant: not how it looks, nor whose frame it stands in. */
export function canonicalQuery(view: PageView): string {
  const { look: _, 'hide-filters': __, 'heading-level': ___, ...limits } = view.attributes;
  return queryOf({ ...view, attributes: limits, frame: undefined }, { page: view.page });
}
