import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Envelope } from '../../src/contract/file.ts';
import { siteFileSchema, type SiteFile } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { exists, unlessMissing } from '../feed/missing.ts';
import { publishedFiles } from '../feed/published.ts';
import { homePages } from './home-pages.ts';
import { ChosenCalendars } from './calendar-query.ts';
import { EmbedPages } from './embed/embed-pages.ts';
import {
  isPinned,
  readFiles,
  readFolder,
  serveAs,
  type ServedFile,
  type ServedFiles,
} from './files.ts';

/** The folders that together are what the host serves. */
export interface Folders {
  /** What refresh writes. */
  readonly out: string;
  /** What Vite builds for pages. */
  readonly site: string;
}

interface LiveOptions {
  /** Whether this host takes messages: plain files elsewhere can't, and then forms offer no sending. */
  readonly takesMessages?: boolean;
  /** Where this host is reached, where that is known: pages name themselves by it. */
  readonly publicUrl?: string | undefined;
}

/** What a host serves, by path: `serve` and `export` serve the same, but for `inbox` of `site.json`. */
export class LiveFiles {
  readonly #folders: Folders;
  readonly #takesMessages: boolean;
  readonly #host: string | undefined;
  #site: SiteFile | undefined;
  #scripts: ServedFiles = new Map();
  #all: ServedFiles = new Map();
  #calendars = new ChosenCalendars(this.#all);
  #pages: EmbedPages | undefined;

  constructor(folders: Folders, { takesMessages = false, publicUrl }: LiveOptions = {}) {
    this.#folders = folders;
    this.#host = publicUrl?.replace(/\/$/, '');
    this.#takesMessages = takesMessages;
  }

  get all(): ServedFiles {
    return this.#all;
  }

  /** The Info point as it is published. @throws Error before `loadData` */
  get site(): SiteFile {
    if (!this.#site) throw new Error('no data has been loaded yet');
    return this.#site;
  }

  /** The pages of what is published. @throws Error before `loadData` */
  get pages(): EmbedPages {
    if (!this.#pages) throw new Error('no data has been loaded yet');
    return this.#pages;
  }

  /** The calendar of the events that a query chooses; `undefined` where no events are published. */
  calendar(query: URLSearchParams): Promise<ServedFile | undefined> {
    return this.#calendars.get(query);
  }

  /** @throws Error where the site script has not been built */
  async loadScripts(): Promise<void> {
    const scripts = join(this.#folders.site, 'v1');
    if (!(await exists(join(scripts, 'nvo-widgets.js')))) {
      throw new Error(`${scripts} holds no site script: run npm run build first`);
    }
    const folders = await readdir(this.#folders.site);
    const pinned = folders.filter((name) => isPinned(`/${name}/`));
    const read = ['v1', ...pinned].map((name) =>
      readFolder(join(this.#folders.site, name), `/${name}`),
    );
    this.#scripts = new Map((await Promise.all(read)).flatMap((files) => [...files]));
  }

  /** Takes up what refresh has written, by whichever process: what is the same stays. The old files serve until the new ones are ready. */
  async loadData(): Promise<void> {
    const { out } = this.#folders;
    const siteText = await unlessMissing(readFile(join(out, 'site.json'), 'utf8'));
    if (siteText === undefined) {
      throw new Error(`${out} holds no data: no refresh has succeeded yet`);
    }
    const published = JSON.parse(siteText) as SiteFile;
    const site = { ...siteFileSchema.parse(published), inbox: this.#takesMessages };
    const pages = {
      '/v1/site.json': `${JSON.stringify({ ...published, inbox: this.#takesMessages })}\n`,
      ...(await homePages({ site, terms: await this.#terms(), host: this.#host })),
    };
    const served = new Map<string, ServedFile>(this.#scripts);
    for (const [path, file] of await readFiles(out, await publishedFiles(out), '/v1', this.#all)) {
      served.set(path, file);
    }
    const ready = Object.entries(pages).map(async ([path, text]) => {
      served.set(path, await serveAs(path, Buffer.from(text), this.#all.get(path)));
    });
    await Promise.all(ready);
    this.#site = site;
    this.#all = served;
    this.#calendars = new ChosenCalendars(served);
    this.#pages = new EmbedPages(served, this.#host);
  }

  /** What there is to choose from, of all that is published. */
  async #terms(): Promise<Terms> {
    const files = ['events.json', 'organizations.json', 'site.json'].map(async (name) => {
      const text = await unlessMissing(readFile(join(this.#folders.out, name), 'utf8'));
      return text === undefined ? {} : (JSON.parse(text) as Partial<Envelope>).terms;
    });
    return Object.assign({}, ...(await Promise.all(files))) as Terms;
  }
}
