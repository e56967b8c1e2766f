import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFileSchema } from '../../src/contract/site.ts';
import { IMAGES } from '../feed/images.ts';
import { publishedFiles } from '../feed/refresh.ts';
import { isMissing } from '../feed/write-file.ts';
import { homePage, homeStyles } from './home.ts';
import { readFiles, readFolder, serveAs, type ServedFile, type ServedFiles } from './files.ts';

/** The folders that together are what the host serves. */
export interface Folders {
  /** What refresh writes. */
  readonly out: string;
  /** What Vite builds for pages. */
  readonly site: string;
}

/** What a host serves, by path: `serve` and `export` serve the very same. */
export class LiveFiles {
  readonly #folders: Folders;
  #scripts: ServedFiles = new Map();
  #all: ServedFiles = new Map();

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  get all(): ServedFiles {
    return this.#all;
  }

  /** @throws Error where the site script has not been built */
  async loadScripts(): Promise<void> {
    const scripts = join(this.#folders.site, 'v1');
    await access(join(scripts, 'nvo-widgets.js')).catch(() => {
      throw new Error(`${scripts} holds no site script: run npm run build first`);
    });
    this.#scripts = await readFolder(scripts, '/v1');
  }

  /** Takes up what refresh has written. The old files serve until the new ones are ready. */
  async loadData(): Promise<void> {
    const { out } = this.#folders;
    const text = await readFile(join(out, 'site.json'), 'utf8').catch((error: unknown) => {
      if (!isMissing(error)) throw error;
      throw new Error(`${out} holds no data: no refresh has succeeded yet`);
    });
    const site = siteFileSchema.parse(JSON.parse(text));
    const pages = {
      '/index.html': homePage('lv', site),
      '/en.html': homePage('en', site),
      '/home.css': homeStyles,
    };
    const served = new Map<string, ServedFile>(this.#scripts);
    const data = await readFiles(out, publishedFiles, '/v1');
    const images = await readFolder(join(out, IMAGES), `/v1/${IMAGES}`);
    for (const [path, file] of [...data, ...images]) served.set(path, file);
    for (const [path, text] of Object.entries(pages)) {
      served.set(path, await serveAs(path, Buffer.from(text)));
    }
    this.#all = served;
  }
}
