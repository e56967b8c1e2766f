import { html, LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../locales/lv.ts';
import { LocalizeController } from './localize.ts';
import { property } from './property.ts';

let defaultEndpoint: string | undefined;

/** Sets the endpoint of widgets that name none: the site script knows where it came from. */
export function setDefaultEndpoint(endpoint: string): void {
  defaultEndpoint = endpoint;
}

/** What every widget has: where its data comes from, how it looks, what language it speaks. */
export abstract class Widget extends LitElement {
  /** Base address of the JSON files. */
  @property() endpoint?: string;

  /** `marupe` or `olaine`: that one's only. Absent: all, with a filter. */
  @property() municipality?: string;

  /** Language: `lv`, `en`, or a registered one. Absent: of the nearest element with `lang`. */
  @property({ reflect: true, useDefault: true }) override lang = '';

  /** `marupe` or `olaine`: a municipality's colours. Absent: the page's own font and colours. */
  @property({ reflect: true }) look?: string;

  /** Level of the widget's first headings, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** A name, when two of a kind are on a page. */
  @property() instance = '';

  /** `off`: leaves the page's address alone. */
  @property() address = '';

  /** Keep the last good data in Cache Storage, and show it, with its date, whatever goes wrong. */
  @property({ type: Boolean, attribute: 'keep-copy' }) keepCopy = false;

  /** Puts schema.org's data on what is shown into the page's head, for search engines. */
  @property({ type: Boolean, attribute: 'json-ld' }) jsonLd = false;

  #rest: Promise<unknown> | undefined;

  readonly #localize = new LocalizeController(this);

  /**
   * What the widget says, in the language in force.
   *
   * @internal
   */
  get strings(): Locale {
    return this.#localize.strings;
  }

  /** Waits for the language: nothing is shown in a wrong one. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const { ready } = this.#localize;
    if (ready) return ready.then(() => super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  /**
   * Renders at once what is due, for what can't wait for the next microtask.
   *
   * @internal
   */
  renderNow(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  /**
   * The endpoint in force, if any, as a whole address.
   *
   * @internal
   */
  get source(): string | undefined {
    const endpoint = this.endpoint ?? defaultEndpoint;
    try {
      return endpoint === undefined ? endpoint : new URL(endpoint, document.baseURI).href;
    } catch {
      // It will be said of the request that this is no address.
      return endpoint;
    }
  }

  /**
   * Makes `updateComplete` wait for what comes behind the first paint.
   *
   * @internal
   */
  awaitRest(rest: Promise<unknown>): void {
    this.#rest = Promise.all([this.#rest, rest]);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#rest;
    return super.getUpdateComplete();
  }

  /** A level a heading can have: what makes no sense is 2. */
  protected get level(): number {
    return this.headingLevel >= 2 && this.headingLevel <= 6 ? Math.floor(this.headingLevel) : 2;
  }

  /** The box around everything, with the line that screen readers hear. */
  protected frame(content: unknown, announcement: string): TemplateResult {
    // No white space around it: where a page keeps that, it would take lines of its own.
    return html`<div part="base" class="base" tabindex="-1">
      ${content}
      <p role="status" class="visually-hidden">${announcement}</p>
    </div>`;
  }
}
