import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { createHash } from 'node:crypto';

/** The encodings a file is kept in, best first. */
export const encodings = ['br', 'gzip', 'identity'] as const;

export type Encoding = (typeof encodings)[number];

/** Bytes as they are sent, and their strong validator (RFC 9110, 8.8.3): one for each encoding. */
export interface Representation {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

export type Representations = Readonly<Record<Encoding, Representation>>;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Compressing a larger file as well as can be takes seconds, in bytes. */
const LARGE = 1024 * 1024;

const BEST = 11;
const QUICK = 6;

/** Compresses a file once, as well as can be: it is sent many times. */
export async function represent(
  content: Uint8Array,
  quality = content.length > LARGE ? QUICK : BEST,
): Promise<Representations> {
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([
    compressBrotli(content, { params: { ...size, [constants.BROTLI_PARAM_QUALITY]: quality } }),
    compressGzip(content, { level: Math.min(quality, 9) }),
  ]);
  return { br: tagged(br), gzip: tagged(gz), identity: tagged(content) };
}

function tagged(content: Uint8Array): Representation {
  const bytes = new Uint8Array(content);
  return {
    bytes,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
}

/**
 * The encoding to answer with (RFC 9110, 12.5.3): the best of ours that the request accepts most.
 * What refuses even `identity` gets it all the same, as the RFC allows.
 */
export function negotiate(acceptEncoding: string | undefined): Encoding {
  const weights = new Map(
    (acceptEncoding ?? '').split(',').map((each) => {
      const [name = '', ...params] = each
        .toLowerCase()
        .split(';')
        .map((part) => part.trim());
      const weight = params.find((param) => param.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight) || 0] as const;
    }),
  );
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 0.001 : 0);
  const best = encodings.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  return weightOf(best) > 0 ? best : 'identity';
}

/** Whether a request holds these bytes already (`If-None-Match`, RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
