import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../contract/receipt.ts';
import type { SiteFile } from '../../contract/site.ts';
import { AddressController } from '../../core/address.ts';
import { DataTask, NoEndpointError } from '../../core/data-task.ts';
import { emit } from '../../core/events.ts';
import { Lazy } from '../../core/lazy.ts';
import { addSection } from '../../core/localize.ts';
import { property } from '../../core/property.ts';
import { Widget } from '../../core/widget.ts';
import { widgetStyles } from '../../core/widget.styles.ts';
import { safeHref, telephoneHref } from '../../data/links.ts';
import type { FormValues } from '../../data/message-form.ts';
import { loadSite } from '../../data/site.ts';
import { contactForm as lv } from '../../locales/lv/contact-form.ts';
import { Announcement } from './announcement.ts';
import { contactFormStyles } from './contact-form.styles.ts';
import { renderContacts } from './contacts.ts';
import { EventField } from './event-field.ts';
import { idOf, type FieldsContext } from './fields.ts';
import { FormController } from './form-controller.ts';
import { OrganizationController } from './organization-controller.ts';
import { neededFields } from './needed.ts';
import { codesIn, presetsOf, topicLabel, topicsOf } from './presets.ts';
import type { ReceiptView } from './receipt-view.ts';
import { renderFields, renderGiven, renderRestored } from './render-form.ts';
import type { SendingController } from './sending-controller.ts';
import type { TopicFields } from './topic-fields.ts';

addSection('contactForm', {
  lv,
  en: async () => (await import('../../locales/en/contact-form.ts')).contactForm,
});

/**
 * A form to write to the Info point, with a receipt. What is written is never lost: it stays for
 * the session, and is sent again and again until it has been taken in.
 *
 * @tag nvo-contact-form
 * @slot - shown when loading fails and there is no copy: a link to the same form elsewhere
 * @csspart base - the box around everything
 * @csspart title - the heading
 * @csspart intro - what the page says below it
 * @csspart field - a field with its name, its hint and what is wrong with it
 * @csspart error - what is wrong with a field
 * @csspart errors - all that is wrong; takes the focus
 * @csspart counter - how much room is left for the message
 * @csspart options - the organizations that are offered
 * @csspart option - one of them
 * @csspart correction - the fields of an organization
 * @csspart submission - the fields of an event
 * @csspart privacy - who keeps the data, on what ground and for how long
 * @csspart send - the button that sends
 * @csspart notice - what went wrong
 * @csspart countdown - when it is tried again
 * @csspart edit - the button that goes back to the fields
 * @csspart contacts - e-mail and telephone
 * @csspart contact - one of them
 * @csspart restored - that what was begun is there again
 * @csspart clear - the button that empties the fields
 * @csspart receipt - what is shown of a message that has been taken in
 * @csspart reference - its number
 * @csspart delivery - what has become of it
 * @csspart actions - what can be done with a receipt
 * @csspart look - the button that asks whether the message has been delivered
 * @csspart print - the button that prints the receipt
 * @csspart copy - the button that copies the number
 * @csspart again - the button for another message
 * @cssprop --nvo-accent - links, buttons
 * @cssprop --nvo-text - text, where `look` is set
 * @cssprop --nvo-highlight - focus, notices
 * @cssprop --nvo-error - what is wrong
 * @cssprop --nvo-surface - background
 * @cssprop --nvo-line - borders
 * @cssprop --nvo-muted - secondary text
 * @cssprop --nvo-radius - roundness of corners
 * @cssprop --nvo-font - font family
 * @fires {CustomEvent<{ reference: string }>} nvo-submit - a message has been taken in
 * @fires {CustomEvent<{ count: number }>} nvo-load - the form is there, with so many topics
 * @fires {CustomEvent<{ message: string }>} nvo-error - loading failed
 */
export class NvoContactForm extends Widget {
  static override styles = [widgetStyles, contactFormStyles];

  /** The topic (code) that is chosen at first. */
  @property() topic?: string;

  /** The organization, by its id or name, that the message is about. */
  @property() organization?: string;

  /** The event, by its id or name, that the message is about. */
  @property() event?: string;

  /** The topics (codes, between spaces) that are offered, in this order. */
  @property() topics?: string;

  /** Fields that must be filled in besides, between spaces: `telephone organization`. */
  @property() required?: string;

  /** The title, in place of the usual one. */
  @property() heading?: string;

  /** A text below the title. */
  @property() intro?: string;

  readonly #address = new AddressController(this, 'contact-form');

  readonly #loading = new DataTask(this, {
    args: () => [this.source, this.keepCopy] as const,
    load: ([source, keepCopy], options) => {
      if (!source) throw new NoEndpointError('<nvo-contact-form> has no endpoint');
      return loadSite(source, { ...options, keepCopy });
    },
    countOf: () => this.#topics.length,
  });

  readonly #form = new FormController(this, {
    name: () =>
      ['contact-form.1', this.source, this.instance, this.organization, this.event].join(' '),
    presets: () => presetsOf(this, this.#address, this.strings.contactForm),
    check: () => {
      const consent = this.#loading.data?.privacy?.legalBasis === 'consent';
      const { checks: ofTopic = {} } = this.#topicPart?.module ?? {};
      const rules = { consent, required: this.#needed, ofTopic };
      return this.#part.module?.checkForm(this.#compose(), this.#values, rules) ?? new Map();
    },
    onBegin: () => void this.#prepare(),
    onUnsent: (outgoing) => void this.#prepare().then((sending) => sending?.start(outgoing)),
  });

  readonly #organization = new OrganizationController(this, this.#form);

  readonly #event = new EventField(this);

  /** Checks and sends: nobody needs it who does not write. */
  readonly #part = new Lazy(this, () => import('./sending-part.ts'));

  /** By topic: the fields that it alone has. */
  readonly #topicParts: Readonly<Record<string, Lazy<TopicFields>>> = {
    correction: new Lazy(this, () => import('./correction.ts')),
    'event-submission': new Lazy(this, () => import('./submission.ts')),
  };

  readonly #receipts = new Lazy(this, () => import('./receipt-view.ts'));

  #sending: SendingController | undefined;

  /** The receipt that is in sight. */
  #shown: { receipt: Receipt; view: ReceiptView } | undefined;

  /** What was done last, for the ear. */
  #told = '';

  readonly #announcement = new Announcement();

  /** Reads the Info point's data again, past the browser's cache; what is written stays. */
  refresh(): Promise<void> {
    return this.#loading.refresh();
  }

  /** Puts the focus on the first field that is still empty. */
  override focus(options?: FocusOptions): void {
    const fields = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.field')];
    (fields.find(({ value }) => !value) ?? fields[0])?.focus(options);
  }

  override render(): TemplateResult {
    const site = this.#loading.data;
    const { receipt } = this.#form;
    if (receipt) return this.frame(this.#receipt(receipt), this.#spoken);
    const content = site
      ? html`${this.#loading.render()} ${site.inbox ? this.#writing(site) : this.#noInbox(site)}`
      : html`${this.#notice(undefined)} ${this.#loading.render()}`;
    return this.frame(content, this.#spoken);
  }

  #writing(site: SiteFile): TemplateResult {
    const { contactForm: words } = this.strings;
    const { isBegun, isRestored } = this.#form;
    const context = this.#context;
    const part = isBegun ? this.#part.module : undefined;
    const isSending = this.#sending?.state !== undefined;
    return html`
      <div
        class="form"
        role="form"
        aria-labelledby="title"
        @input=${this.#onInput}
        @focusin=${this.#onFocusIn}
        @focusout=${this.#onFocusOut}
        @keydown=${this.#onKeydown}
      >
        ${this.#heading(site)}
        ${part?.renderErrors(context.errors, this.strings.sending, this.#focusField) ?? nothing}
        ${isRestored && !isSending ? renderRestored(words, this.#onClear) : nothing}
        ${renderFields({
          ...context,
          site,
          strings: this.strings,
          level: this.level,
          intro: this.intro,
          topics: this.#offered(site),
          organization:
            this.organization === undefined
              ? this.#organization.render(context, this.strings)
              : renderGiven('organization', context),
          event: this.#event.render(context, this.strings),
          ofTopic: this.#fieldsOfTopic(context, site),
          room:
            part?.renderRoomLeft(context.values['message'] ?? '', this.strings.sending) ?? nothing,
          isSending,
        })}
        ${this.#part.hasFailed ? this.#notLoaded(this.#part.ask) : nothing} ${this.#notice(site)}
        ${this.#sendButton()}
      </div>
    `;
  }

  #heading({ form }: SiteFile): TemplateResult {
    const { heading: own, strings } = this;
    const ofData = own === undefined ? form?.heading : undefined;
    return this.#title(own ?? ofData ?? strings.contactForm.title, ofData && 'lv');
  }

  #title(text: string, language?: string): TemplateResult {
    return html`<div
      lang=${language ?? nothing}
      id="title"
      part="title"
      class="title"
      role="heading"
      aria-level=${this.level}
      tabindex="-1"
    >
      ${text}
    </div>`;
  }

  /** What is written; the only topic that is offered goes without saying. */
  get #values(): FormValues {
    const [topic = '', ...others] = this.#topics;
    return { ...(others.length ? {} : { topic }), ...this.#form.values };
  }

  /** The fields that the topic alone has, where it has any. */
  get #topicPart(): Lazy<TopicFields> | undefined {
    return this.#topicParts[this.#values['topic'] ?? ''];
  }

  get #needed(): string[] {
    const asked = codesIn(this.required) ?? this.#loading.data?.form?.required ?? [];
    const isInDirectory = this.#organization.chosen !== undefined;
    return neededFields(this.#values['topic'], isInDirectory, asked);
  }

  get #context(): FieldsContext {
    const { contactForm: words, sending } = this.strings;
    const ofTopic = this.#topicPart?.module?.errorsIn(this.strings);
    const texts = [...this.#form.errors].map(([name, error]) => {
      const { detail = ofTopic?.[`${error.pointer} ${error.code}`] } = error;
      return [name, detail ?? sending.error(error)] as const;
    });
    const needed = this.#needed;
    const values = this.#values;
    return {
      values: this.#organization.isUnnamed ? { ...values, organization: '' } : values,
      errors: new Map(texts),
      words,
      labels: words.fields,
      isNeeded: (name) => needed.includes(name),
    };
  }

  get #topics(): string[] {
    return topicsOf(this, this.#loading.data, this.strings);
  }

  #offered(site: SiteFile): (readonly [string, string])[] {
    const { topic } = this.#form.values;
    const codes = new Set([...this.#topics, ...(topic ? [topic] : [])]);
    return [...codes].map((code) => [code, topicLabel(code, site, this.strings)] as const);
  }

  #fieldsOfTopic(context: FieldsContext, site: SiteFile): unknown {
    const part = this.#topicPart;
    if (!part) return nothing;
    if (part.hasFailed) return this.#notLoaded(part.ask);
    const { chosen: organization } = this.#organization;
    return part.module?.render(context, { site, organization, strings: this.strings });
  }

  #notLoaded(onRetry: () => unknown): TemplateResult {
    return html`<div part="notice" class="notice" role="status">
      <p>${this.strings.contactForm.notLoaded}</p>
      <button type="button" @click=${onRetry}>${this.strings.retry}</button>
    </div>`;
  }

  #sendButton(): TemplateResult {
    const { contactForm, sending } = this.strings;
    const { isAwaited, reason } = this.#sending?.state ?? {};
    const isOff = isAwaited === true || reason === 'limit';
    const again = reason && (reason === 'limit' ? sending.waiting : sending.tryNow);
    const label = isAwaited ? contactForm.sending : (again ?? contactForm.send);
    return html`<button
      part="send"
      class="send"
      type="button"
      aria-disabled=${isOff ? 'true' : nothing}
      @mousedown=${this.#keepFocus}
      @click=${this.#onSend}
    >
      ${label}
    </button>`;
  }

  /** That a message waits, or is refused; before the form's own data is there, too. */
  #notice(site: SiteFile | undefined): unknown {
    const context = { site, values: this.#values, strings: this.strings, onEdit: this.#onEdit };
    return this.#sending && this.#part.module?.renderNotice(this.#sending, context);
  }

  #noInbox(site: SiteFile): TemplateResult {
    const { contactForm: words } = this.strings;
    const { email, telephone, url } = site;
    const isReached = [email, telephone].some(Boolean);
    const href = isReached ? undefined : safeHref(url);
    return html`
      <div class="form">
        ${this.#heading(site)}
        <p part="notice">${words.noInbox}</p>
        ${renderContacts([
          email && [`mailto:${email}`, email],
          telephone && [telephoneHref(telephone), telephone],
          href && [href, url],
        ])}
      </div>
    `;
  }

  #receipt(receipt: Receipt): unknown {
    const { sending } = this.strings;
    const { ReceiptView } = this.#receipts.module ?? {};
    if (ReceiptView && this.#shown?.receipt !== receipt) {
      this.#shown = { receipt, view: new ReceiptView(this, receipt, () => this.#loading.data) };
    }
    const more = this.#receipts.hasFailed
      ? this.#notLoaded(this.#receipts.ask)
      : this.#shown?.view.render(this.#onAgain);
    const { module, hasFailed } = this.#part;
    if (hasFailed) return this.#notLoaded(this.#part.ask);
    return module?.renderReceipt(receipt, sending, this.#title(sending.receiptTitle), more);
  }

  /** What is spoken: little while somebody writes. */
  get #spoken(): string {
    const { contactForm: words } = this.strings;
    const { values, isRestored, isBegun } = this.#form;
    const state = this.#sending?.state;
    const { offered } = this.#organization;
    const part = isBegun ? this.#part.module : undefined;
    return this.#announcement.update([
      this.#loading.announcement,
      this.#told,
      offered ? words.found(offered) : '',
      isRestored && !state ? words.restored : '',
      ...(part?.spokenOf(state, values['message'] ?? '', this.strings) ?? []),
    ]);
  }

  /** The message as the fields stand. */
  #compose(): Record<string, unknown> {
    const { said, toMessage } = this.#topicPart?.module ?? {};
    return (
      this.#part.module?.composeMessage(this.#values, {
        endpoint: this.source ?? '',
        language: this.strings.code,
        toMessage: (values) => toMessage?.(values, this.#organization.chosen) ?? {},
        said: said?.(this.strings),
      }) ?? {}
    );
  }

  /** Has all at hand that sending needs, by the time that the message is written. */
  async #prepare(): Promise<SendingController | undefined> {
    await this.#part.ask();
    const { SendingController } = this.#part.module ?? {};
    if (!SendingController) return undefined;
    this.#sending ??= new SendingController(this, this.#form, {
      endpoint: () => this.source,
      onReceived: ({ reference }) => {
        // Asked for when it was sent, perhaps without a connection.
        void this.#receipts.ask();
        emit(this, 'nvo-submit', { reference });
        this.#lead('.title', this.strings.sending.receiptTitle);
      },
      onRefused: () => {
        const isToMend = this.#form.errors.size > 0;
        this.#lead('.errors', isToMend ? this.strings.sending.errorsTitle : '');
      },
    });
    this.#sending.prepare();
    return this.#sending;
  }

  /** Moves the focus to what has come of sending; from elsewhere on the page it is heard of instead. */
  #lead(selector: string, told: string): void {
    // In a frame without the focus, the visitor is on the page around.
    const isNowhere = document.activeElement === document.body && document.hasFocus();
    if (isNowhere || this.shadowRoot?.activeElement) void this.#focus(selector);
    else this.#told = told;
  }

  /** Once what is asked for is there. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #focusField = (name: string): void => {
    this.renderRoot.querySelector<HTMLElement>(`#${idOf(name)}`)?.focus();
  };

  readonly #onInput = ({ target }: Event): void => {
    const { name, type, value, checked } = target as HTMLInputElement;
    this.#told = '';
    this.#form.set(name, type === 'checkbox' ? (checked ? 'yes' : '') : value);
    if (name === 'organization') this.#organization.offer(value);
  };

  readonly #onFocusIn = ({ target }: Event): void => {
    if ((target as HTMLInputElement).name === 'organization') this.#organization.enter();
  };

  readonly #onFocusOut = ({ target }: Event): void => {
    const { name } = target as HTMLInputElement;
    if (name) this.#form.leave(name);
    if (name === 'organization') this.#organization.leave();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { name, value, localName, type } = event.target as HTMLInputElement;
    if (event.isComposing || localName !== 'input' || type === 'checkbox') return;
    if (name === 'organization' && this.#organization.press(event.key, value)) {
      event.preventDefault();
      // A dialog of the page around us stays open.
      event.stopPropagation();
    } else if (event.key === 'Enter') void this.#onSend();
  };

  /** A field that is left says what is wrong with it: the button would jump away from the pointer. */
  readonly #keepFocus = (event: Event): void => event.preventDefault();

  readonly #onSend = async (): Promise<void> => {
    if (this.#sending?.state) {
      this.#sending.hurry();
      return;
    }
    const sending = await this.#prepare();
    const part = this.#topicPart;
    await part?.ask();
    // Not loaded: said above the button, or where the fields would be. No topic goes without its own.
    if (!sending || sending.state || (part && !part.module)) return;
    if (!this.#form.check()) {
      sending.forget();
      await this.#focus('.errors');
      return;
    }
    void this.#receipts.ask();
    this.renderRoot.querySelector<HTMLElement>('.send')?.focus();
    this.#told = '';
    await sending.send(this.#compose());
  };

  readonly #onEdit = (): void => {
    this.#sending?.hold();
    void this.#focus(`#${idOf('message')}`);
  };

  readonly #onClear = (): void => {
    this.#sending?.forget();
    this.#form.startAgain();
    this.#told = this.strings.contactForm.cleared;
    void this.#focus('.title');
  };

  readonly #onAgain = (): void => {
    this.#shown?.view.stop();
    this.#told = '';
    this.#form.startAgain();
    void this.#focus('.title');
  };
}
