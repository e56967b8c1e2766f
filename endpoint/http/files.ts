import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
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
};

const DATA = 'public, max-age=300, stale-if-error=604800';
const SCRIPT = 'public, max-age=300';
const HASHED = 'public, max-age=31536000, immutable';

/** Makes a file ready to be served at a path. */
export async function serveAs(path: string, content: Uint8Array): Promise<ServedFile> {
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    cacheControl: cacheControlOf(path),
    representations: await represent(content),
  };
}

/** How long a path may be cached: hashed files for good, the names that stay for five minutes. */
export function cacheControlOf(path: string): string {
  if (path.includes('/assets/')) return HASHED;
  return path.endsWith('.json') ? DATA : SCRIPT;
}

/** Reads the files below a folder, to be served below a prefix. */
export async function readFolder(folder: string, prefix: string): Promise<ServedFiles> {
  const files = new Map<string, ServedFile>();
  for (const path of await listFiles(folder)) {
    const served = `${prefix}/${relative(folder, path).split(sep).join('/')}`;
    files.set(served, await serveAs(served, await readFile(path)));
  }
  return files;
}

/** Every file below a folder, hidden ones (the sources' state) left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true });
  const nested = found
    .filter((entry) => !entry.name.startsWith('.') && !entry.name.endsWith('.tmp'))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    });
  return (await Promise.all(nested)).flat().sort();
}
