/** What an endpoint of `faults.mjs` does instead of answering. */
export type Fault = 'none' | 'not found' | 'broken' | 'html' | 'slow' | 'cut off' | 'offline';

/** An endpoint that does what it is told to. */
export class Endpoint {
  readonly #id: string;

  private constructor(id: string) {
    this.#id = id;
  }

  static async make(fault: Fault, files: object): Promise<Endpoint> {
    const body = JSON.stringify({ fault, files });
    const answer = await fetch('/faults/', { method: 'POST', body });
    return new Endpoint(((await answer.json()) as { id: string }).id);
  }

  get url(): string {
    return new URL(`/faults/${this.#id}`, location.href).href;
  }

  /** Whether the browser keeps what it got: WebKit under WebDriver does not. */
  isCached(file: string): Promise<boolean> {
    const answer = fetch(`${this.url}/${file}`, { cache: 'force-cache' });
    return answer.then(({ ok }) => ok).catch(() => false);
  }

  async become(fault: Fault): Promise<void> {
    await fetch(this.url, { method: 'POST', body: JSON.stringify({ fault }) });
  }
}
