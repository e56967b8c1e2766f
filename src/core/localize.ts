import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from '../locales/en.ts';
import { lv, type Locale } from '../locales/lv.ts';

const locales = new Map<string, Locale>([
  ['lv', lv],
  ['en', en],
]);

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
