import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const folder = join(root, '../shared');

/** A file of the project itself: `content/organizations.csv`. */
export const projectFile = (path: string): string => join(root, path);

/** A file of the folder of shared test data. */
export const sharedFile = (path: string): string => join(process.env['NVO_SHARED'] ?? folder, path);

export const readShared = (path: string): string => readFileSync(sharedFile(path), 'utf8');

/** Options of a test or suite that reads shared data: skips it, and says why, where there is none. */
export const withShared: { skip?: string } = existsSync(sharedFile('data')) ? {} : absent();

function absent(): { skip: string } {
  const reason = `the shared data IS NOT THERE: ${sharedFile('')} (NVO_SHARED)`;
  console.error(`skipped: ${reason}`);
  return { skip: reason };
}
