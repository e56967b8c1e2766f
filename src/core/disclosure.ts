import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AddressController } from './address.ts';
import { emit } from './events.ts';

type Host = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: ParentNode & EventTarget };

/**
 * Opens one record at a time, in place, and keeps its id in the page's address (`open`). It finds
 * its way by the markup alone: a button `part="toggle"` with `aria-expanded`, somewhere in an
 * element `part="card"` with `data-id`.
 */
export class DisclosureController implements ReactiveController {
  readonly #host: Host;
  readonly #address: AddressController;
  readonly #beforeStep: () => void;
  #openId = '';
  #isByAddress = false;
  /** Where the focus is, before the cards are rendered anew. */
  #focus: { id: string; part: string } | undefined;

  /** @param beforeStep called before the address takes the step that the back button undoes */
  constructor(host: Host, address: AddressController, beforeStep: () => void = () => undefined) {
    this.#host = host;
    this.#address = address;
    this.#beforeStep = beforeStep;
    host.addController(this);
    address.onRead(() => {
      this.#openId = address.read('open')[0] ?? '';
      this.#isByAddress = this.#openId !== '';
    });
  }

  /** The id of the open record, as the address names it; empty where all are closed. */
  get openId(): string {
    return this.#openId;
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('click', this.#onClick);
    this.#host.renderRoot.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('click', this.#onClick);
    this.#host.renderRoot.removeEventListener('keydown', this.#onKeydown);
  }

  hostUpdate(): void {
    this.#focus = focusIn(this.#host.renderRoot);
  }

  hostUpdated(): void {
    this.#keepFocus();
    this.#showOpened();
  }

  /** Cards are rendered where they stand: the focus goes along with its record. */
  #keepFocus(): void {
    const { renderRoot } = this.#host;
    const { id = '', part } = this.#focus ?? {};
    if (!part || focusIn(renderRoot)?.id === id) return;
    const card = renderRoot.querySelector(`[part~="card"][data-id="${CSS.escape(id)}"]`);
    // What was in the card may be gone with its details.
    const find = (selector: string) => card?.querySelector<HTMLElement>(selector);
    (find(`[part="${part}"]`) ?? find('[part~="toggle"]'))?.focus();
  }

  /** Brings a record that the address has opened into sight, once. */
  #showOpened(): void {
    const { renderRoot } = this.#host;
    if (!this.#isByAddress || !renderRoot.querySelector('[part~="card"]')) return;
    this.#isByAddress = false;
    const toggle = renderRoot.querySelector('[part~="toggle"][aria-expanded="true"]');
    toggle?.closest('[part~="card"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Opens a record, or closes all by an empty id: a step of the back button. */
  open(id: string): void {
    this.#beforeStep();
    this.#openId = id;
    this.#address.write({ open: id ? [id] : [] }, 'push');
    this.#host.requestUpdate();
  }

  readonly #onClick = ({ target }: Event): void => {
    const toggle = (target as Element).closest('[part~="toggle"]');
    const id = toggle?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (!toggle || !id) return;
    const isOpen = toggle.getAttribute('aria-expanded') === 'true';
    if (isOpen) this.open('');
    else if (emit(this.#host, 'nvo-select', { id }, { cancelable: true })) this.open(id);
  };

  readonly #onKeydown = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    const card = (event.target as Element).closest('[part~="card"]');
    const toggle = card?.querySelector<HTMLElement>('[part~="toggle"][aria-expanded="true"]');
    if (!toggle) return;
    // A dialog of the page around us stays open.
    event.preventDefault();
    event.stopPropagation();
    toggle.focus();
    this.open('');
  };
}

function focusIn(root: ParentNode): { id: string; part: string } | undefined {
  const { activeElement } = root as ShadowRoot;
  if (!activeElement) return undefined;
  const id = activeElement.closest<HTMLElement>('[part~="card"]')?.dataset['id'];
  return id ? { id, part: activeElement.getAttribute('part') ?? '' } : undefined;
}
