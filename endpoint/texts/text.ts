import { html } from 'hono/html';
import type { Html } from '../http/html-document.ts';
import type { Language } from '../report/format.ts';

/** A paragraph, or the items of a list, which may be numbered. */
type Block = string | readonly string[] | { readonly ordered: readonly string[] };

/** A text of the product that is read as a page and as a file of `docs/`. */
export interface Text {
  readonly language: Language;
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
}

/** The text as Markdown: without the characters that would mean something there, none is escaped. */
export function textToMarkdown({ title, intro, sections }: Text): string {
  const blocks = sections.flatMap((section) => [
    `## ${section.title}`,
    ...section.blocks.map(blockToMarkdown),
  ]);
  return `${[`# ${title}`, intro, ...blocks].join('\n\n')}\n`;
}

function blockToMarkdown(block: Block): string {
  if (typeof block === 'string') return block;
  if (!('ordered' in block)) return block.map((item) => `- ${item}`).join('\n');
  return block.ordered.map((item, place) => `${place + 1}. ${item}`).join('\n');
}

function blockToHtml(block: Block): Html {
  if (typeof block === 'string') return html`<p>${block}</p>`;
  const items = 'ordered' in block ? block.ordered : block;
  const list = items.map((item) => html`<li>${item}</li>`);
  return 'ordered' in block
    ? html`<ol>
        ${list}
      </ol>`
    : html`<ul>
        ${list}
      </ul>`;
}

/** The text as a page of the host. */
export function textPage(
  { language, title, intro, sections }: Text,
  { name, home }: { name: string; home: string },
): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – ${name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="./home.css" />
      </head>
      <body>
        <header>
          <span class="brand">${name}</span>
          <a href="${language === 'lv' ? './' : './en.html'}#kit">${home}</a>
        </header>
        <main>
          <h1>${title}</h1>
          <p>${intro}</p>
          ${sections.map(
            (section) =>
              html`<h2>${section.title}</h2>
                ${section.blocks.map(blockToHtml)}`,
          )}
        </main>
      </body>
    </html>`;
}
