import {
  choicesFromQuery,
  optionsOf,
  policyFor,
  queryOfChoices,
  scriptOfOne,
  scriptTag,
  snippet,
  snippetKinds,
  type Choices,
  type ScriptSource,
} from '../../data/snippets.ts';
import type { ReportWords } from '../check/report.ts';
import { startBox } from './box.ts';
import { readChoices, showOptionsOf, writeChoices } from './choices-form.ts';
import { startCopying } from './copying.ts';
import { listOrganizations } from './organizations.ts';
import { pinnedScript } from './pinned.ts';
import { Preview } from './preview.ts';

interface Place {
  /** Where the scripts and the data come from, without a slash at its end. */
  readonly host: string;
  /** The version that can be pinned. */
  readonly version: string;
}

/** Keys of the page's address that hold the choices. */
const keys = new Set<string>(['widget', ...Object.values(optionsOf).flat()]);

/** Makes the webmaster's part of the page at `/` work: `endpoint/http/generator.ts` writes it. */
export class Desk {
  readonly #kit: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #preview: Preview;
  readonly #host: string;
  #pinned: ScriptSource | undefined;

  constructor(kit: HTMLElement, words: ReportWords, { host, version }: Place) {
    this.#kit = kit;
    this.#host = kit.getAttribute('data-host') ?? host;
    this.#form = this.#find('#choices') as HTMLFormElement;
    for (const each of kit.querySelectorAll<HTMLElement>('[data-needs-script]'))
      each.hidden = false;
    this.#preview = new Preview(this.#find('.preview'));
    startCopying(kit, this.#find('.status'), words.check);
    startBox(kit, this.#host, words);

    writeChoices(this.#form, choicesFromQuery(new URLSearchParams(location.search)));
    this.#form.addEventListener('input', () => this.#choose());
    this.#form.addEventListener('reset', () => setTimeout(() => this.#reset()));
    this.#find('.widths').addEventListener('input', ({ target }) => {
      this.#preview.width = Number((target as HTMLInputElement).value);
    });
    for (const id of ['#pin', '#one']) {
      this.#find(id).addEventListener('input', () => this.#show());
    }
    this.#show();
    void this.#complete(host, version);
  }

  /** What comes over the network: the organizations to choose from, and the script to pin. */
  async #complete(host: string, version: string): Promise<void> {
    const pinned = pinnedScript(host, version);
    const selects = this.#form.querySelectorAll<HTMLSelectElement>('[name="organization"]');
    await Promise.all([...selects].map((each) => listOrganizations(each, host)));
    const found = await pinned;
    if (!found) return;
    this.#pinned = { ...found, url: found.url.replace(host, this.#host) };
    this.#find('[data-needs-pin]').hidden = false;
  }

  #choose(): void {
    const choices = readChoices(this.#form);
    showOptionsOf(this.#form, choices.widget);
    this.#show();
    this.#writeAddress(choices);
  }

  #reset(): void {
    writeChoices(this.#form, { widget: 'calendar', options: {} });
    this.#choose();
  }

  #show(): void {
    const choices = readChoices(this.#form);
    const at = { host: this.#host, label: this.#labelOf(choices) };
    for (const kind of snippetKinds) this.#write(kind, snippet(kind, choices, at));
    this.#write('script', this.#scriptFor(choices));
    this.#write('policy', policyFor('element', this.#host).join('\n'));
    this.#write('policy-frame', policyFor('iframe', this.#host).join('\n'));
    this.#preview.show(choices, at);
  }

  /** A version is pinned with all widgets that there are. */
  #scriptFor(choices: Choices): string {
    const [pin, one] = ['#pin', '#one'].map((id) => this.#find(id) as HTMLInputElement);
    const pinned = pin?.checked ? this.#pinned : undefined;
    if (one) one.disabled = Boolean(pinned);
    if (one?.checked && !pinned) return scriptOfOne(choices, this.#host);
    return scriptTag(pinned ?? { url: `${this.#host}/v1/nvo-widgets.js` });
  }

  /** What a link is called, in the language of the page it stands in. */
  #labelOf({ widget, options }: Choices): string {
    const language = options.lang ?? document.documentElement.lang;
    const radio = this.#find(`[name="widget"][value="${widget}"]`);
    return radio.dataset[language === 'en' ? 'labelEn' : 'labelLv'] ?? '';
  }

  #write(id: string, text: string): void {
    (this.#find(`#code-${id}`) as HTMLTextAreaElement).value = text;
  }

  /** So that a choice can be sent to somebody; what else the address holds stays. */
  #writeAddress(choices: Choices): void {
    const kept = new URLSearchParams(location.search);
    for (const key of keys) kept.delete(key);
    const query = [kept.toString(), queryOfChoices(choices)].filter(Boolean).join('&');
    history.replaceState(
      history.state,
      '',
      `${location.pathname}?${query}${location.hash || '#kit'}`,
    );
  }

  #find(selector: string): HTMLElement {
    const found = this.#kit.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  }
}
