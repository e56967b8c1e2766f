import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

export interface TestServer {
  readonly url: string;
  /** What the server has been asked, in order. */
  readonly requests: IncomingMessage[];
  /** What it answers from now on. */
  answer: RequestListener;
}

/** A server on a free port, until the end of the tests of the file or suite. */
export async function startServer(answer: RequestListener): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    state.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const state = { url: `http://127.0.0.1:${port}`, requests, answer };
  return state;
}

/** Answers with a text. */
export const sends =
  (body: string, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/csv', ...headers }).end(body);
  };

/** Answers like a server of files: with an ETag, and 304 to whom it is known. */
export const sendsVersion =
  (body: string, etag: string): RequestListener =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(body);
  };

/** Announces more than it sends, and cuts the connection. */
export const cuts =
  (body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(body) + 1000) });
    response.write(body, () => response.destroy());
  };
