import { css, html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../contract/receipt.ts';
import { showReference } from '../../contract/reference.ts';
import type { Site } from '../../contract/site.ts';
import { addSection } from '../../core/localize.ts';
import { fetchDelivery } from '../../data/delivery.ts';
import { dayInRiga } from '../../data/dates.ts';
import { mailtoHref, telephoneHref } from '../../data/links.ts';
import { receipt as lv } from '../../locales/lv/receipt.ts';
import type { Locale } from '../../locales/lv.ts';
import { renderContacts } from './contacts.ts';
import { printLines } from './print-lines.ts';

addSection('receipt', {
  lv,
  en: async () => (await import('../../locales/en/receipt.ts')).receipt,
});

interface Host {
  requestUpdate: () => void;
  readonly strings: Locale;
}

/** Whom to ask. */
type InfoPoint = Pick<Site, 'name' | 'email' | 'telephone'>;

type ReceiptWords = Locale['receipt'];

/** What the visitor has done last with the receipt, in words of any language. */
type Told = (words: ReceiptWords) => string;

/** A receipt: to keep, print and copy, and to ask what has become of the message, here or the Info point. */
export class ReceiptView {
  readonly #host: Host;
  readonly #receipt: Receipt;
  readonly #infoPoint: () => InfoPoint | undefined;
  #told: Told = () => '';
  #looking: AbortController | undefined;

  /** @param infoPoint once it is loaded */
  constructor(host: Host, receipt: Receipt, infoPoint: () => InfoPoint | undefined) {
    this.#host = host;
    this.#receipt = receipt;
    this.#infoPoint = infoPoint;
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#looking?.abort();
  }

  render(onAgain: () => void): TemplateResult {
    const { receipt: words } = this.#host.strings;
    const button = (part: string, label: string, onClick: () => unknown) =>
      html`<button part=${part} type="button" @click=${onClick}>${label}</button>`;
    return html`
      <p>${this.#when}</p>
      <p>${words.next}</p>
      ${this.#contacts()}
      <p part="actions" class="actions">
        ${button('look', words.look, this.#onLook)} ${button('print', words.print, this.#onPrint)}
        ${button('copy', words.copy, this.#onCopy)} ${button('again', words.again, onAgain)}
      </p>
      <p part="delivery" role="status">${this.#told(words) || nothing}</p>
    `;
  }

  #contacts(): unknown {
    const { name, email, telephone } = this.#infoPoint() ?? {};
    if (!email && !telephone) return nothing;
    return html`
      <p lang="lv">${name}:</p>
      ${renderContacts([
        email && ([mailtoHref(email, this.#number) ?? '', email] as const),
        telephone && ([telephoneHref(telephone), telephone] as const),
      ])}
    `;
  }

  get #number(): string {
    return `${this.#host.strings.sending.number}: ${showReference(this.#receipt.reference)}`;
  }

  get #when(): string {
    const { receipt: words, onDay } = this.#host.strings;
    const received = new Date(this.#receipt.receivedAt);
    return words.received(onDay(dayInRiga(received)), timeInRiga(received));
  }

  #tell(told: Told): void {
    this.#told = told;
    this.#host.requestUpdate();
  }

  readonly #onLook = async (): Promise<void> => {
    if (this.#looking) return;
    const { signal } = (this.#looking = new AbortController());
    this.#tell((words) => words.looking);
    try {
      const status = await fetchDelivery(this.#receipt.statusUrl, signal);
      this.#tell((words) => (status ? words.states[status.state] : words.erased));
    } catch (error) {
      if (signal.aborted) return;
      console.warn('nvo: the state of the message is not known', error);
      this.#tell((words) => words.notKnown);
    } finally {
      this.#looking = undefined;
    }
  };

  readonly #onPrint = (): void => {
    const { sending, receipt: words } = this.#host.strings;
    const { name = '', email, telephone } = this.#infoPoint() ?? {};
    const contacts = [email, telephone].filter(Boolean).join(', ');
    const whom = [name, contacts].filter(Boolean).join(': ');
    const lines = [this.#number, this.#when, words.next, whom];
    printLines(sending.receiptTitle, lines.filter(Boolean));
  };

  readonly #onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(showReference(this.#receipt.reference));
      this.#tell((words) => words.copied);
    } catch (error) {
      // Plain http has no clipboard, and a frame may not use it: the number can be marked by hand.
      console.debug('nvo: nothing was copied', error);
      this.#tell((words) => words.notCopied);
    }
  };
}

/** What the clock in Riga shows, wherever the visitor is: `18:00`. */
const timeInRiga = (instant: Date): string =>
  instant.toLocaleTimeString('lv', {
    timeZone: 'Europe/Riga',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

export const styles = css`
  .receipt {
    max-width: 40em;
  }
  .receipt > * + * {
    margin-block-start: 0.75em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;
