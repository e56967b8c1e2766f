import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../locales/lv.ts';
import type { AddressController } from './address.ts';
import type { shareAddress } from './share.ts';

type Host = ReactiveControllerHost & { readonly strings: Locale };

/** Shares the address that opens a record, and knows what to say of it. */
export class ShareController {
  readonly #host: Host;
  readonly #address: AddressController;
  readonly #pageOf: (id: string) => string | undefined;
  #part: Promise<{ shareAddress: typeof shareAddress }> | undefined;
  #shared: { id: string; text: string } | undefined;

  /** @param pageOf the address of a record's own page, where it has one */
  constructor(
    host: Host,
    address: AddressController,
    pageOf: (id: string) => string | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#address = address;
    this.#pageOf = pageOf;
  }

  /** Whether there is an address that opens a record; asked when one is open. */
  get isPossible(): boolean {
    // It must be there when its button is clicked: a click allows sharing for a moment only.
    this.#load().catch(() => undefined);
    return this.#address.isOwner || this.#pageOf('') !== undefined;
  }

  /** What became of sharing a record: said, or the address itself to be copied by hand. */
  textOf(id: string): string | undefined {
    return this.#shared?.id === id ? this.#shared.text : undefined;
  }

  /** Shares a record by its id, under its name; `also`: what else leads to it. */
  readonly share = async (
    id: string,
    name: string,
    also: Record<string, readonly string[]> = {},
  ): Promise<void> => {
    const address = this.#pageOf(id) ?? this.#opening({ ...also, open: [id] });
    const outcome = await this.#load().then(
      (part) => part.shareAddress(address, name),
      () => 'refused' as const,
    );
    if (outcome === 'shared') return;
    this.#shared = { id, text: outcome === 'copied' ? this.#host.strings.shared : address };
    this.#host.requestUpdate();
  };

  #opening(state: Record<string, readonly string[]>): string {
    const { origin, pathname, hash } = location;
    return `${origin}${pathname}${this.#address.searchWith(state)}${hash}`;
  }

  #load(): Promise<{ shareAddress: typeof shareAddress }> {
    return (this.#part ??= import('./share.ts'));
  }
}
