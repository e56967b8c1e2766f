import { html, nothing, type LitElement } from 'lit';
import type { Site } from '../contract/site.ts';
import { mailtoHref, telephoneHref } from '../data/links.ts';
import { fetchSite } from '../data/site.ts';
import { infoPoint as lv } from '../locales/lv/info-point.ts';
import type { Locale } from '../locales/lv.ts';
import { link } from './facts.ts';
import { addSection } from './localize.ts';
import { addressWith, followInPage, readsAddress } from './page-widget.ts';

addSection('infoPoint', {
  lv,
  en: async () => (await import('../locales/en/info-point.ts')).infoPoint,
});

/** What a link fills into the contact form. */
export interface FormPresets {
  /** A code of the taxonomy `topic`. */
  readonly topic: string;
  /** An organization's id. */
  readonly organization?: string;
  /** An event's id. */
  readonly event?: string;
  /** What was looked for in vain. */
  readonly q?: string;
}

interface LinkText {
  readonly label: string;
  /** Of an e-mail, where there is no form. */
  readonly subject: string;
  readonly part?: string;
}

interface Host {
  readonly source: string | undefined;
  readonly keepCopy: boolean;
  readonly strings: Locale;
}

/** Keys that a form may have fixed by an attribute; those of the address don't count then. */
const fixable = ['organization', 'event'] as const;

/** The Info point: how to reach it from a widget. */
export class InfoPoint {
  readonly site: Site;
  readonly #host: Host;
  /** Where the forms and pages of its server lie; of a folder of files nobody knows. */
  readonly #server: string | undefined;

  constructor(site: Site, host: Host) {
    this.site = site;
    this.#host = host;
    this.#server = /^(https?:.*)\/v1\/?$/.exec(host.source ?? '')?.[1];
  }

  /**
   * Asks who runs the Info point.
   *
   * @throws as `fetchSite`
   */
  static async load(source: string, host: Host): Promise<InfoPoint> {
    return new InfoPoint(await fetchSite(source, { keepCopy: host.keepCopy }), host);
  }

  /**
   * Whom to ask where nothing was found.
   *
   * @param subject of an e-mail, where there is no form
   */
  ask(query: string, subject: string): unknown {
    const { telephone, email } = this.site;
    const words = this.#host.strings.infoPoint;
    const presets = { topic: 'support', ...(query && { q: query }) };
    const label = this.#hasForm(presets) ? words.write : (email ?? '');
    const written = this.link(presets, { label, subject, part: 'link' });
    if (!telephone && written === nothing) return nothing;
    return html`<p>
      ${words.ask} ${telephone ? link(telephoneHref(telephone), telephone) : nothing} ${written}
    </p>`;
  }

  /** A link to write by: in the page's own form, on the server's page, or an e-mail. */
  link(presets: FormPresets, { label, subject, part = 'action' }: LinkText): unknown {
    const href = this.#hrefOf(presets, subject);
    if (!href) return nothing;
    const onClick = (click: MouseEvent) => void writeInPage(click, presets);
    return html`<a part=${part} class=${part} href=${href} @click=${onClick}>${label}</a>`;
  }

  #hrefOf(presets: FormPresets, subject: string): string | undefined {
    const form = formInPage(presets);
    if (form) return addressIn(form, presets);
    if (!this.#hasFormPage) return mailtoHref(this.site.email, subject);
    const { code } = this.#host.strings;
    const query = new URLSearchParams({ ...presets, ...(code === 'en' && { lang: code }) });
    return `${this.#server}/embed/contact-form?${query}`;
  }

  #hasForm(presets: FormPresets): boolean {
    return formInPage(presets) !== undefined || this.#hasFormPage;
  }

  get #hasFormPage(): boolean {
    return this.site.inbox && this.#server !== undefined;
  }
}

/** The page's form that heeds the address and is for anybody, or for just this. */
function formInPage(presets: FormPresets): Element | undefined {
  const isFree = (form: Element, key: (typeof fixable)[number]) =>
    [null, presets[key]].includes(form.getAttribute(key));
  return [...document.querySelectorAll('nvo-contact-form')].find(
    (form) => readsAddress(form) && fixable.every((key) => isFree(form, key)),
  );
}

/** Without what an earlier link has filled in. */
const addressIn = (form: Element, { topic, organization, event, q }: FormPresets): string =>
  addressWith(form, { topic, organization, event, q });

/** The page may have got its form, or lost it, since the link was made. */
async function writeInPage(click: MouseEvent, presets: FormPresets): Promise<void> {
  const form = formInPage(presets) as LitElement | undefined;
  if (!form || !followInPage(click, addressIn(form, presets))) return;
  form.scrollIntoView({ block: 'nearest' });
  await form.updateComplete;
  form.focus();
}
