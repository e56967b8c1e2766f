import type { Context } from 'hono';
import { isKnown, negotiate } from './encoding.ts';
import type { ServedFile } from './files.ts';

/** Answers with a file, in the best encoding that is accepted, or with 304 where it is known. */
export function send(c: Context, { type, cacheControl, representations }: ServedFile): Response {
  const encoding = negotiate(c.req.header('Accept-Encoding'));
  const { bytes, etag } = representations[encoding];
  c.header('ETag', etag);
  c.header('Vary', 'Accept-Encoding');
  c.header('Cache-Control', cacheControl);
  if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304);
  c.header('Content-Type', type);
  if (encoding !== 'identity') c.header('Content-Encoding', encoding);
  c.header('Content-Length', String(bytes.length));
  return c.body(bytes);
}
