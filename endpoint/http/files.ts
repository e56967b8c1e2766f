import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { unlessMissing } from '../feed/missing.ts';
import { represent, type Representations } from './encoding.ts';

/** A file as it is served. */
export interface ServedFile {
  readonly type: string;
  readonly cacheControl: string;
  readonly representations: Representations;
}

/** Files by their path below the host: `/v1/organizations.json`. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

const DATA = 'public, max-age=300, stale-if-error=604800';
const SCRIPT = 'public, max-age=300';
const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * Makes a file ready to be served at a path.
 *
 * @param before what was served there: the same bytes are not compressed again
 */
export async function serveAs(
  path: string,
  content: Uint8Array,
  before?: ServedFile,
): Promise<ServedFile> {
  if (before && Buffer.compare(before.representations.identity.bytes, content) === 0) return before;
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    cacheControl: cacheControlOf(path),
    representations: await represent(content),
  };
}

/** A file of one version, which never changes: `/v0.1.0/nvo-widgets.all.js`. */
export const isPinned = (path: string): boolean => /^\/v\d+\.\d+\.\d+[^/]*\//.test(path);

/**
 * How long a path may be cached: hashed and pinned files for good, the names that stay for five
 * minutes.
 */
export function cacheControlOf(path: string): string {
  if (path.includes('/assets/') || isPinned(path)) return FOR_GOOD;
  return path.endsWith('.js') || path.endsWith('.map') ? SCRIPT : DATA;
}

/** Reads every file below a folder, if there is one, to be served below a prefix. */
export async function readFolder(folder: string, prefix: string): Promise<ServedFiles> {
  const entries = await unlessMissing(readdir(folder, { recursive: true, withFileTypes: true }));
  const paths = (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return readFiles(folder, paths.sort(), prefix);
}

/** Reads some files of a folder, to be served below a prefix; `before`: what was served so far. */
export async function readFiles(
  folder: string,
  paths: readonly string[],
  prefix: string,
  before: ServedFiles = new Map(),
): Promise<ServedFiles> {
  const files = paths.map(async (path): Promise<[string, ServedFile]> => {
    const served = `${prefix}/${path.split(sep).join('/')}`;
    return [served, await serveAs(served, await readFile(join(folder, path)), before.get(served))];
  });
  return new Map(await Promise.all(files));
}
