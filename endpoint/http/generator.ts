import { html } from 'hono/html';
import type { Terms } from '../../src/contract/terms.ts';
import {
  optionsOf,
  policyFor,
  scriptTag,
  snippet,
  snippetKinds,
  widgetNames,
  type Choices,
  type OptionName,
  type SnippetKind,
} from '../../src/data/snippets.ts';
import type { Language } from '../report/format.ts';
import { homeWords, type HomeWords } from './home-words.ts';
import type { Html } from './html-document.ts';

export interface GeneratorContext {
  readonly language: Language;
  readonly terms: Terms;
  /** Address of this host, without a slash at its end; absent where it is not known. */
  readonly host: string | undefined;
}

/** What the snippets show before anything has been chosen. */
const unchosen: Choices = { widget: 'calendar', options: {} };

/** Choices of which several may hold together. */
const several: readonly OptionName[] = ['kind', 'theme', 'area'];

const numbers: readonly OptionName[] = ['limit', 'page-size'];

/**
 * The webmaster's part of the page at `/`. Its form and its check need a script and are hidden
 * until `src/embed/nvo-desk.ts` shows them; the snippets are there without it.
 */
export function generator(context: GeneratorContext): Html {
  const words = homeWords[context.language];
  return html`<section id="kit" ${context.host ? html`data-host="${context.host}"` : ''}>
    <h2>${words.kitTitle}</h2>
    <p>${words.kitIntro}</p>
    <noscript><p class="hint">${words.withoutScript}</p></noscript>
    <div data-needs-script hidden>${choosing(context)} ${preview(words)}</div>
    ${copying(context)}
    <h3>${words.stepsTitle}</h3>
    ${words.guides.map(
      ({ title, steps }) =>
        html`<details>
          <summary>${title}</summary>
          <ol>
            ${steps.map((step) => html`<li>${step}</li>`)}
          </ol>
        </details>`,
    )}
    ${checking(words)}
    <h3>${words.textsTitle}</h3>
    <ul>
      <li><a href="./${textPaths.statements[context.language]}">${words.statements}</a></li>
      <li><a href="./${textPaths.roles[context.language]}">${words.roles}</a></li>
    </ul>
  </section>`;
}

/** The pages with texts to copy, by language; the councils' statements are in Latvian alone. */
export const textPaths = {
  statements: { lv: 'statements.html', en: 'statements.html' },
  roles: { lv: 'roles.html', en: 'roles.en.html' },
} as const;

function choosing(context: GeneratorContext): Html {
  const words = homeWords[context.language];
  const optionNames = [
    ...new Set(widgetNames.flatMap((each): OptionName[] => [...optionsOf[each]])),
  ];
  const ofLook: readonly OptionName[] = ['lang', 'look', 'heading-level', 'keep-copy'];
  const fields = (names: readonly OptionName[]) => names.map((name) => field(name, context));
  return html`<h3>${words.chooseTitle}</h3>
    <form id="choices">
      <fieldset>
        <legend>${words.widget}</legend>
        ${widgetNames.map(
          (name) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="widget"
                value="${name}"
                data-label-lv="${homeWords.lv.labels[name]}"
                data-label-en="${homeWords.en.labels[name]}"
              />
              ${words.widgets[name]}</label
            >`,
        )}
      </fieldset>
      <fieldset class="fields">
        <legend>${words.filters}</legend>
        ${fields(optionNames.filter((name) => !ofLook.includes(name)))}
      </fieldset>
      <fieldset class="fields">
        <legend>${words.appearance}</legend>
        ${fields(ofLook)}
      </fieldset>
      <button type="reset">${words.reset}</button>
    </form>`;
}

/** One choice; it is shown only for the widgets that have it. */
function field(name: OptionName, context: GeneratorContext): Html {
  const label = homeWords[context.language].options[name];
  const widgets = widgetNames.filter((each) =>
    (optionsOf[each] as readonly string[]).includes(name),
  );
  return html`<div class="option" data-for="${widgets.join(' ')}">
    ${control(name, label, context)}
  </div>`;
}

function control(name: OptionName, label: string, context: GeneratorContext): Html {
  const id = `choose-${name}`;
  if (name === 'members-only' || name === 'keep-copy') {
    return html`<label class="choice"
      ><input type="checkbox" name="${name}" value="" /> ${label}</label
    >`;
  }
  const values = valuesOf(name, context);
  if (several.includes(name)) {
    return html`<fieldset>
      <legend>${label}</legend>
      ${values.map(
        ([value, text]) =>
          html`<label class="choice"
            ><input type="checkbox" name="${name}" value="${value}" /> ${text}</label
          >`,
      )}
    </fieldset>`;
  }
  if (numbers.includes(name)) {
    return html`<label for="${id}">${label}</label>
      <input id="${id}" name="${name}" type="number" min="1" max="500" inputmode="numeric" />`;
  }
  return html`<label for="${id}">${label}</label>
    <select id="${id}" name="${name}">
      <option value="">${emptyChoice(name, homeWords[context.language])}</option>
      ${values.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select>`;
}

function emptyChoice(name: OptionName, words: HomeWords): string {
  if (name === 'lang' || name === 'look') return words.ofPage;
  if (name === 'heading-level') return '2';
  if (name === 'view') return words.views.upcoming;
  return name === 'topic' ? words.none : name === 'municipality' ? words.all : words.any;
}

/** The values of a choice with their names; organizations are filled in by the script. */
function valuesOf(name: OptionName, { language, terms }: GeneratorContext): [string, string][] {
  const words = homeWords[language];
  if (name === 'lang') return Object.entries(words.languages);
  if (name === 'look') return Object.entries(words.looks);
  if (name === 'view') return Object.entries(words.views).filter(([view]) => view !== 'upcoming');
  if (name === 'heading-level') return ['3', '4', '5', '6'].map((level) => [level, level]);
  const labels = Object.entries(terms[name] ?? {});
  const named = labels.map(([code, term]): [string, string] => [code, term[language]]);
  // The terms of places come by their codes; all others in an order of their own.
  return name === 'place' ? named.sort(([, a], [, b]) => a.localeCompare(b, language)) : named;
}

function preview(words: HomeWords): Html {
  return html`<h3>${words.previewTitle}</h3>
    <fieldset class="widths">
      <legend>${words.width}</legend>
      ${Object.entries(words.widths).map(
        ([width, label]) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="width"
              value="${width}"
              ${width === '320' ? 'checked' : ''}
            />
            ${label}</label
          >`,
      )}
    </fieldset>
    <div class="preview" role="region" tabindex="0" aria-label="${words.previewTitle}">
      <div class="sheet"></div>
    </div>
    <p class="hint">${words.previewNote}</p>`;
}

function copying({ language, host = 'https://HOST' }: GeneratorContext): Html {
  const words = homeWords[language];
  const script = scriptTag({ url: `${host}/v1/nvo-widgets.js` });
  const label = words.labels[unchosen.widget];
  const of = (kind: SnippetKind) => snippet(kind, unchosen, { host, label });
  return html`<h3>${words.copyTitle}</h3>
    ${snippetKinds.map(
      (kind) =>
        html`<h4>${words.snippets[kind].title}</h4>
          <p>${words.snippets[kind].note}</p>
          ${code({ id: kind, label: words.snippets[kind].title, text: of(kind), words })}`,
    )}
    <h4>${words.scriptTitle}</h4>
    <p>${words.scriptNote}</p>
    ${code({ id: 'script', label: words.scriptTitle, text: script, words })}
    <div data-needs-script hidden>
      <label class="choice"><input type="checkbox" id="one" /> ${words.one}</label>
      <p class="hint">${words.oneNote}</p>
    </div>
    <div data-needs-pin hidden>
      <label class="choice"><input type="checkbox" id="pin" /> ${words.pin}</label>
      <p class="hint">${words.pinNote}</p>
    </div>
    <h4>${words.policyTitle}</h4>
    <p>${words.policyNote}</p>
    ${code({
      id: 'policy',
      label: words.policyOf,
      text: policyFor('element', host).join('\n'),
      words,
      isLabelled: true,
    })}
    ${code({
      id: 'policy-frame',
      label: words.policyOfFrame,
      text: policyFor('iframe', host).join('\n'),
      words,
      isLabelled: true,
    })}`;
}

interface Code {
  readonly id: string;
  /** What it is called, for whoever does not see the heading above it. */
  readonly label: string;
  readonly text: string;
  readonly words: HomeWords;
  readonly isLabelled?: boolean;
}

/** A text to copy: it can be selected without a script, and wraps on a phone. */
function code({ id, label, text, words, isLabelled = false }: Code): Html {
  return html`${isLabelled ? html`<p><label for="code-${id}">${label}</label></p>` : ''}
    <div class="code">
      <textarea
        id="code-${id}"
        readonly
        rows="3"
        spellcheck="false"
        lang="en"
        ${isLabelled ? '' : html`aria-label="${label}"`}
      >
${text}</textarea>
      <button type="button" data-copy="code-${id}" hidden aria-label="${words.copyOf(label)}">
        ${words.copy}
      </button>
    </div>`;
}

function checking(words: HomeWords): Html {
  return html`<h3>${words.checkTitle}</h3>
    <p>${words.checkLive}</p>
    <div data-needs-script hidden>
      <p>${words.checkPaste}</p>
      <form id="check">
        <label for="source">${words.source}</label>
        <textarea id="source" rows="6" spellcheck="false" lang="en"></textarea>
        <label for="header">${words.header}</label>
        <textarea id="header" rows="2" spellcheck="false" lang="en"></textarea>
        <button>${words.runCheck}</button>
      </form>
      <div id="result" role="region" aria-label="${words.checkTitle}" tabindex="-1" hidden>
        <h4>${words.survived}</h4>
        <dl class="survivals">
          ${snippetKinds.map(
            (kind) =>
              html`<div>
                <dt>${words.snippets[kind].title}</dt>
                <dd
                  data-survival="${kind}"
                  data-whole="${words.survivals.whole}"
                  data-damaged="${words.survivals.damaged}"
                  data-absent="${words.survivals.absent}"
                ></dd>
              </div>`,
          )}
        </dl>
        <div class="findings"></div>
      </div>
    </div>
    <p role="status" class="status"></p>`;
}
