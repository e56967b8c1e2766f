import { embedAddress, type Choices } from '../../data/snippets.ts';

/** Less than this can't be read: a wide page is then scrolled instead. */
const SMALLEST_SCALE = 0.5;

/** The widget itself, as wide as a page, made to fit into the place there is. */
export class Preview {
  readonly #frame: HTMLElement;
  readonly #sheet: HTMLElement;
  #width = 320;
  #shown = '';

  constructor(frame: HTMLElement) {
    this.#frame = frame;
    const sheet = frame.querySelector<HTMLElement>('.sheet');
    if (!sheet) throw new Error('the preview has no sheet');
    this.#sheet = sheet;
    const resized = new ResizeObserver(() => this.#fit());
    resized.observe(frame);
    resized.observe(sheet);
  }

  /** As wide as a device, in CSS pixels. */
  set width(width: number) {
    this.#width = width;
    this.#fit();
  }

  show(choices: Choices, { host, label }: { host: string; label: string }): void {
    const { widget, options } = choices;
    const tag = `nvo-${widget}`;
    const key = JSON.stringify([tag, options]);
    if (key === this.#shown) return;
    this.#shown = key;
    const element = document.createElement(tag);
    // The page's address and its copy are for the widgets above.
    const attributes = { 'heading-level': '4', ...options, address: 'off', instance: 'preview' };
    for (const [name, value] of Object.entries(attributes)) {
      if (name !== 'keep-copy') element.setAttribute(name, value);
    }
    const link = document.createElement('a');
    link.href = embedAddress(choices, host);
    link.textContent = label;
    element.append(link);
    this.#sheet.replaceChildren(element);
  }

  #fit(): void {
    const room = this.#frame.clientWidth;
    const scale = Math.max(Math.min(1, room / this.#width), SMALLEST_SCALE);
    const { style } = this.#sheet;
    style.setProperty('width', `${this.#width}px`);
    style.setProperty('transform', `scale(${scale})`);
    // What is made smaller leaves its former place behind.
    style.setProperty('margin-block-end', `${this.#sheet.offsetHeight * (scale - 1)}px`);
    style.setProperty('margin-inline-end', `${this.#width * (scale - 1)}px`);
  }
}
