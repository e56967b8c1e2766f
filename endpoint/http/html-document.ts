import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language } from '../report/format.ts';
import { formWords } from './form-words.ts';

/** Markup in which everything that was put in is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface DocumentHead {
  readonly language: Language;
  readonly title: string;
  /** The same page in the other language. */
  readonly other: string;
}

/**
 * A page of a sent message, complete without any script: its one script sees to the frame around it.
 */
export function document({ language, title, other }: DocumentHead, body: Html): Html {
  const otherLanguage = language === 'lv' ? 'en' : 'lv';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="./contact-form-receipt.css" />
        <script type="module" src="../v1/nvo-frame.js"></script>
      </head>
      <body>
        <div id="nvo-frame">
          <header class="no-print">
            <a href="${other}" hreflang="${otherLanguage}" lang="${otherLanguage}"
              >${formWords[language].other}</a
            >
          </header>
          <main>${body}</main>
        </div>
      </body>
    </html>`;
}
