import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { SourceFault } from '../report/report.ts';

/** A source that can't be used, and why: the reason is for the report, the message for the log. */
export class SourceError extends Error {
  override name = 'SourceError';
  readonly fault: SourceFault;
  constructor(fault: SourceFault) {
    super(Object.values(fault).join(' '));
    this.fault = fault;
  }
}

/** What a server said of a file's version, to ask next time whether there is a newer one. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export interface OpenedSource {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Size in bytes, where it is known before reading. */
  readonly size?: number;
  readonly validators: Validators;
}

/** A download that takes longer than this is given up, in milliseconds. */
const PATIENCE = 15 * 60_000;

export const isWebAddress = (address: string): boolean => /^https?:\/\//.test(address);

/**
 * Opens a file, or an http(s) address by conditional GET.
 *
 * @returns `unchanged` where the server says that the version of the validators still stands
 * @throws SourceError where it is missing or the server answers with an error
 */
export async function openSource(address: string): Promise<OpenedSource>;
export async function openSource(
  address: string,
  known: Validators,
): Promise<OpenedSource | 'unchanged'>;
export async function openSource(
  address: string,
  known: Validators = {},
): Promise<OpenedSource | 'unchanged'> {
  return isWebAddress(address) ? openAddress(address, known) : openFile(address);
}

async function openFile(path: string): Promise<OpenedSource> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new SourceError({ code: 'missing' });
  const bytes = createReadStream(path, { highWaterMark: 64 * 1024 });
  return { bytes: named(bytes), size: found.size, validators: {} };
}

async function openAddress(
  address: string,
  { etag, lastModified }: Validators,
): Promise<OpenedSource | 'unchanged'> {
  const headers = new Headers({ accept: 'text/csv, text/plain, */*' });
  if (etag) headers.set('if-none-match', etag);
  if (lastModified) headers.set('if-modified-since', lastModified);
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(PATIENCE) }).catch(
    (error: unknown) => {
      throw new SourceError({ code: 'unreachable', detail: reasonOf(error) });
    },
  );
  if (response.status === 304) {
    await response.body?.cancel();
    return 'unchanged';
  }
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new SourceError({ code: 'status', detail: String(response.status) });
  }
  return {
    bytes: named(response.body),
    ...sizeOf(response),
    validators: validatorsOf(response.headers),
  };
}

/** What breaks off in the middle is a fault of the source, not of the program. */
async function* named(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new SourceError({ code: 'broken-off', detail: reasonOf(error) });
  }
}

function sizeOf(response: Response): { size?: number } {
  // Of a compressed answer the length says nothing about the text.
  const length = response.headers.get('content-encoding')
    ? null
    : response.headers.get('content-length');
  return length ? { size: Number(length) } : {};
}

function validatorsOf(headers: Headers): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
}
