/**
 * A page of HOST in a frame with `sandbox="allow-scripts"`: it has no origin, no storage and no
 * forms. Nobody reaches into it, so it does itself what a test sends it.
 */
import { findHosts } from './host-page.ts';

/** Does what it is sent, as text, and answers. */
const acting = `<script>
  addEventListener('message', async ({ source, data: { id, act, args } }) => {
    try {
      const answer = await (0, eval)('(' + act + ')')(...args);
      source.postMessage({ id, answer }, '*');
    } catch (error) {
      source.postMessage({ id, error: String(error) }, '*');
    }
  });
</script>`;

interface Answer {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}

let calls = 0;

export class Sandbox {
  readonly #frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** Opens a page with this in its body, and HOST as in host pages. */
  static async open(body: string): Promise<Sandbox> {
    const { url } = await findHosts();
    const html = encodeURIComponent((acting + body).replaceAll('HOST', url));
    const frame = document.createElement('iframe');
    frame.title = 'Info punkts';
    frame.width = '600';
    frame.height = '500';
    frame.style.border = '0';
    frame.setAttribute('sandbox', 'allow-scripts');
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    frame.src = `${url}/embed/frame-test?html=${html}`;
    document.body.append(frame);
    await loaded;
    return new Sandbox(frame);
  }

  /** Lets the page do something: a function that knows nothing but its arguments and the page. */
  run<Args extends readonly unknown[], T>(
    act: (...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T>> {
    const id = calls++;
    this.#frame.contentWindow?.postMessage({ id, act: String(act), args }, '*');
    return new Promise((resolve, reject) => {
      const listen = ({ source, data }: MessageEvent<Answer>) => {
        if (source !== this.#frame.contentWindow || data.id !== id) return;
        removeEventListener('message', listen);
        if (data.error) reject(new Error(data.error));
        else resolve(data.answer as Awaited<T>);
      };
      addEventListener('message', listen);
    });
  }

  /** A point of the frame in the page around it, in whole CSS pixels. */
  inPage([x, y]: readonly [number, number]): [number, number] {
    const { left, top } = this.#frame.getBoundingClientRect();
    return [Math.round(left + x), Math.round(top + y)];
  }

  close(): void {
    this.#frame.remove();
  }
}
