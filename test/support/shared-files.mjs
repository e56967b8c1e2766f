import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const prefix = '/shared/';

/**
 * Serves the folder of shared test data under `/shared/`, to read only; what is not a file inside
 * it is not found.
 * @param {string} folder
 * @returns {import('koa').Middleware}
 */
export function sharedFiles(folder) {
  return async (context, next) => {
    if (!context.path.startsWith(prefix)) return next();
    const file = context.method === 'GET' ? await fileIn(folder, context.path) : null;
    context.status = file ? 200 : 404;
    if (!file) return;
    context.type = extname(file) || 'application/octet-stream';
    context.body = createReadStream(file);
  };
}

async function fileIn(folder, urlPath) {
  try {
    const root = await realpath(folder);
    const file = await realpath(resolve(root, decodeURIComponent(urlPath.slice(prefix.length))));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch (error) {
    const isNoSuchPath = error instanceof URIError || ['ENOENT', 'ENOTDIR'].includes(error.code);
    if (isNoSuchPath || error.code === 'ERR_INVALID_ARG_VALUE') return null;
    throw error;
  }
}
