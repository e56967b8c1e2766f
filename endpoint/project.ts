import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project: found upwards, since the built program lies elsewhere than its source. */
function findRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'content', 'terms.csv'))) return folder;
    if (folder === dirname(folder)) throw new Error('the project’s content folder is missing');
  }
}

const root = findRoot();

/** A file of the staff's own content: `content/terms.csv`. */
export const contentFile = (name: string): string => join(root, 'content', name);

/** What Vite has built for pages: the site script and its widgets. */
export const siteFolder = join(root, 'dist', 'site');
