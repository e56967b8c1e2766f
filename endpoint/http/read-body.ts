/** The largest body taken in, in bytes. */
export const MAX_BODY = 64 * 1024;

/** A body that is not read: with what status it is refused. */
export class BodyError extends Error {
  override name = 'BodyError';
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads a body of one media type as text, no further than it may be long.
 *
 * @throws BodyError
 */
export async function readBody(request: Request, mediaType: string): Promise<string> {
  if (!isOfType(request.headers.get('Content-Type'), mediaType)) {
    throw new BodyError(415, `the body is to be ${mediaType} in UTF-8`);
  }
  if (request.headers.has('Content-Encoding')) {
    throw new BodyError(415, 'the body is not to be compressed');
  }
  if (Number(request.headers.get('Content-Length')) > MAX_BODY) throw tooLarge();
  const bytes = await readAtMost(request, MAX_BODY);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new BodyError(400, error instanceof TypeError ? 'the body is not UTF-8' : String(error));
  }
}

function isOfType(contentType: string | null, mediaType: string): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  const isUtf8 = !charset || /^charset="?utf-?8"?$/.test(charset);
  return type.trim() === mediaType && isUtf8;
}

async function readAtMost(request: Request, max: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // What comes in after the limit is neither read nor kept.
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > max) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = () => new BodyError(413, `the body is larger than ${MAX_BODY / 1024} kB`);
