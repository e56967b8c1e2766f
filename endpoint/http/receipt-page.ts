import { html } from 'hono/html';
import type { MessageStatus } from '../../src/contract/receipt.ts';
import { showReference } from '../../src/contract/reference.ts';
import type { Site } from '../../src/contract/site.ts';
import { telephoneHref } from '../../src/data/links.ts';
import { toRigaIso } from '../../src/data/riga-iso.ts';
import type { Language } from '../report/format.ts';
import { formWords } from './form-words.ts';
import { document, type Html } from './html-document.ts';

interface ReceiptPage {
  readonly language: Language;
  readonly site: Site;
  /** As it was asked for. */
  readonly reference: string;
  /** Absent: there is no such message. */
  readonly status?: MessageStatus | undefined;
}

/** What a sender may print and come back to: the number, the time, what becomes of the message. */
export function receiptPage({ language, site, reference, status }: ReceiptPage): Html {
  const words = formWords[language];
  const title = status ? words.receiptTitle : words.notFoundTitle;
  const query = new URLSearchParams({ reference, lang: language === 'lv' ? 'en' : 'lv' });
  return document(
    { language, title, other: `./contact-form-receipt?${query.toString()}` },
    html`<h1>${title}</h1>
      ${status ? details(language, reference, status) : html`<p>${words.notFound}</p>`}
      ${contacts(site)}
      <p class="no-print"><a href="./contact-form?lang=${language}">${words.again}</a></p>`,
  );
}

function details(language: Language, reference: string, status: MessageStatus): Html {
  const words = formWords[language];
  return html`<dl>
      <dt>${words.number}</dt>
      <dd class="reference">${showReference(reference)}</dd>
      <dt>${words.receivedAt}</dt>
      <dd>
        <time datetime="${status.receivedAt}">${timeInRiga(status.receivedAt, language)}</time>
      </dd>
      <dt>${words.stateTitle}</dt>
      <dd>${words.states[status.state]}</dd>
    </dl>
    <p>${words.next}</p>`;
}

/** Whom to ask. */
function contacts({ name, email, telephone }: Site): Html | '' {
  if (!email && !telephone) return '';
  return html`<p>
    <span lang="lv">${name}</span>:
    ${email ? html`<a href="mailto:${email}">${email}</a>` : ''}${email && telephone ? ', ' : ''}
    ${telephone ? html`<a href="${telephoneHref(telephone)}">${telephone}</a>` : ''}
  </p>`;
}

/** `05.09.2026. plkst. 18.00`, as both languages are read here. */
function timeInRiga(receivedAt: string, language: Language): string {
  const [day = '', time = ''] = toRigaIso(new Date(receivedAt)).split('T');
  const date = day.split('-').reverse().join('.');
  const clock = time.slice(0, 5);
  return language === 'lv' ? `${date}. plkst. ${clock.replace(':', '.')}` : `${date}, ${clock}`;
}
