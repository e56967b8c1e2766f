/** Where the made-up files lie: names in `.example` lead nowhere (RFC 2606). */
export const ORIGIN = 'https://nvo.example';

/** What an address answers: JSON, or whatever becomes of the request. */
export type Route =
  Readonly<Record<string, unknown>> | ((request: Request) => Response | Promise<Response>);

/** Routes by full address. */
export type Routes = Readonly<Record<string, Route>>;

const networks: { readonly routes: Routes }[] = [];
let realFetch = globalThis.fetch;
let outage: Route | undefined;

/**
 * Lets `fetch` answer from `routes`. An address of `ORIGIN` that has no route answers 404; others
 * go to the real network. Where several fakes are in force, the newest that has a route answers.
 *
 * @returns takes these routes away; the last one brings the real `fetch` back
 */
export function fakeNetwork(routes: Routes): () => void {
  if (!networks.length) {
    realFetch = globalThis.fetch;
    globalThis.fetch = answer;
  }
  const network = { routes };
  networks.unshift(network);
  return () => {
    const place = networks.indexOf(network);
    if (place === -1) return;
    networks.splice(place, 1);
    if (!networks.length) globalThis.fetch = realFetch;
  };
}

/** What every address of `ORIGIN` answers, whatever its route, from now on; nothing ends that. */
export function setOutage(route: Route | undefined): void {
  outage = route;
}

async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const routed = networks.find(({ routes }) => request.url in routes)?.routes[request.url];
  const isOurs = request.url.startsWith(ORIGIN);
  const route = (isOurs ? outage : undefined) ?? routed ?? (isOurs ? status(404) : undefined);
  if (!route) return realFetch(input, init);
  request.signal.throwIfAborted();
  const response = await (typeof route === 'function' ? route(request) : Response.json(route));
  request.signal.throwIfAborted();
  return response;
}

/** An answer without content. */
export const status = (code: number) => (): Response => new Response('', { status: code });

/** There is no connection. */
export const offline = (): never => {
  throw new TypeError('Failed to fetch');
};

/** The connection neither answers nor breaks. */
export const silent = ({ signal }: Request): Promise<Response> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

/** There is no connection, but the browser's HTTP cache has the file. */
export const offlineButCached =
  (file: object) =>
  ({ cache }: Request): Response =>
    cache === 'force-cache' ? Response.json(file) : offline();
