import { html, raw } from 'hono/html';
import type { Site } from '../../src/contract/site.ts';
import type { WidgetName } from '../../src/data/snippets.ts';
import { generator, type GeneratorContext } from './generator.ts';
import { homeWords } from './home-words.ts';
import type { Html } from './html-document.ts';

export interface HomeContext extends GeneratorContext {
  readonly site: Site;
}

/**
 * The page at `/`: the widgets as they would stand in a council's page, and what a webmaster needs
 * to put them there. With `?paraugs` the calendar has a few weeks of made-up events too, to see
 * what it looks like.
 */
export function homePage(context: HomeContext): Html {
  const { language, site } = context;
  const text = homeWords[language];
  const other = language === 'lv' ? 'en' : 'lv';
  const element = (name: WidgetName | 'contact-form', attributes = '') => html`
    ${raw(`<nvo-${name} ${attributes}>`)}<a href="${site.url}">${text.fallback}</a
    >${raw(`</nvo-${name}>`)}
  `;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${text.title} – ${site.name}</title>
        <meta name="description" content="${text.intro}" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="./home.css" />
        <link rel="alternate" hreflang="${other}" href="${homeWords[other].path}" />
        <script type="module" src="./v1/nvo-widgets.js"></script>
        <script type="module" src="./v1/nvo-samples.js"></script>
        <script type="module" src="./v1/nvo-desk.js"></script>
      </head>
      <body>
        <p class="strip">${text.strip}</p>
        <header>
          <span class="brand">${site.name}</span>
          <a href="${homeWords[other].path}" hreflang="${other}" lang="${other}">${text.other}</a>
        </header>
        <main>
          <h1>${text.title}</h1>
          <p>${text.intro}</p>
          <nav aria-label="${text.contents}">
            <ul>
              <li><a href="#calendar">${text.calendarTitle}</a></li>
              <li><a href="#directory">${text.directoryTitle}</a></li>
              <li><a href="#contact-form">${text.formTitle}</a></li>
              <li><a href="#kit">${text.kitTitle}</a></li>
            </ul>
          </nav>
          <h2 id="calendar">${text.calendarTitle}</h2>
          <p>
            <a class="samples" href="${text.path}?paraugs">${text.samples}</a>
            <a class="real" href="${text.path}">${text.real}</a>
          </p>
          ${element('calendar', 'heading-level="3" json-ld')}
          <h2 id="directory">${text.directoryTitle}</h2>
          ${element('directory', 'heading-level="3"')}
          <h2 id="contact-form">${text.formTitle}</h2>
          ${element('contact-form', 'heading-level="3"')} ${generator(context)}
        </main>
        <footer>
          <p>${text.facts}</p>
          <p><a href="${site.url}">${site.operator}</a></p>
        </footer>
      </body>
    </html>`;
}
