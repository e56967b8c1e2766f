import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../locales/lv.ts';
import { shared as sharedLv } from '../locales/lv/shared.ts';

/** What the widgets of this page say: each brings its own section. */
const lv = { ...sharedLv } as Locale;

/** Latvian where it has not been loaded: few visitors read English, and all would load it. */
const en = { ...sharedLv, code: 'en' } as Locale;

const locales = new Map<string, Locale>([
  ['lv', lv],
  ['en', en],
]);

/** A part of a locale that belongs to one widget. */
type Section = Exclude<keyof Locale, keyof typeof sharedLv>;

/** The parts of English that nobody has asked for yet. */
const unread: (() => Promise<unknown>)[] = [
  async () => Object.assign(en, (await import('../locales/en/shared.ts')).shared),
];

/** English on its way. */
let reading: Promise<void> | undefined;

/**
 * Adds what a widget says in the languages that ship, or a part of it: no page loads the words of
 * all.
 */
export function addSection<Name extends Section, Words extends Partial<Locale[Name]>>(
  name: Name,
  words: { readonly lv: Words; readonly en: () => Promise<Words> },
): void {
  lv[name] = { ...lv[name], ...words.lv };
  en[name] = { ...en[name], ...words.lv };
  unread.push(async () => Object.assign(en[name], await words.en()));
}

/** Loads what is missing of a language; nothing to wait for where all of it is there. */
export function languageReady(language: string): Promise<void> | undefined {
  if (localeOf(language) !== en) return undefined;
  if (unread.length) {
    const done = readAll(unread.splice(0), reading).then(() => {
      if (reading === done) reading = undefined;
    });
    reading = done;
  }
  return reading;
}

async function readAll(
  parts: readonly (() => Promise<unknown>)[],
  before: Promise<void> | undefined,
): Promise<void> {
  // Words in the other language are better than none.
  const onError = (error: unknown) => console.error('nvo: a language was not loaded', error);
  await Promise.all([before, ...parts.map((part) => part().catch(onError))]);
}

/** Adds a language, or replaces one: `registerLocale({ ...en, code: 'ru', … })`. */
export function registerLocale(locale: Locale): void {
  locales.set(locale.code, locale);
}

/** The strings of a language tag (`en-GB` is `en`); Latvian where it is unknown. */
export function localeOf(language: string): Locale {
  return locales.get(language.toLowerCase().split('-')[0] ?? '') ?? lv;
}

/** The language in force at an element: of the nearest `lang`, out through shadow roots. */
export function nearestLanguage(element: Element): string {
  const bearer = element.closest('[lang]');
  if (bearer) return bearer.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : '';
}

/** Gives a widget its strings, and renders it anew when the page's language changes. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer?: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get strings(): Locale {
    return localeOf(nearestLanguage(this.#host));
  }

  /** Until the strings are there; `undefined` where they are. */
  get ready(): Promise<void> | undefined {
    return languageReady(nearestLanguage(this.#host));
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(document.documentElement, {
      attributeFilter: ['lang'],
      subtree: true,
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
