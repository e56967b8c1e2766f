import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { readTerms } from '../../endpoint/sources/terms.ts';
import type { OrganizationsFile } from '../../src/contract/file.ts';
import type { Organization } from '../../src/contract/organization.ts';
import { filtersStyles } from '../../src/core/filters.styles.ts';
import { recordStyles } from '../../src/core/record.styles.ts';
import { widgetStyles } from '../../src/core/widget.styles.ts';
import { directoryStyles } from '../../src/widgets/directory/directory.styles.ts';
import { makeOrganizations } from '../search/records.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A server of the built site script, of made-up records, and of both pages at each size. */
export interface Site {
  readonly address: string;
  close: () => void;
}

interface Answer {
  readonly type: string;
  readonly gzip: Buffer;
}

/** @param built the folder of the built site script: `dist/site` */
export async function openSite(built: string, sizes: readonly number[]): Promise<Site> {
  const answers = await answersOf(built, sizes);
  const server = createServer(({ url = '' }, response) => {
    const answer = answers.get(url.split('?')[0] ?? '');
    if (!answer) return void response.writeHead(404).end();
    const { type, gzip } = answer;
    const headers = { 'content-type': type, 'content-encoding': 'gzip' };
    response.writeHead(200, { ...headers, 'content-length': gzip.length }).end(gzip);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answersOf(built: string, sizes: readonly number[]): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const add = (path: string, type: string, body: string | Buffer): void =>
    void answers.set(path, {
      type: `${type}; charset=utf-8`,
      gzip: gzipSync(body, { level: 9 }),
    });
  for (const path of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.js')) add(`/${path}`, 'text/javascript', readFileSync(join(built, path)));
  }
  add('/plain.js', 'text/javascript', await bundle('plain'));
  const probe = await bundle('probe');
  const script = (path: string) => `<script type="module" src="${path}"></script>`;
  const css = [widgetStyles, filtersStyles, recordStyles, directoryStyles];
  const styles = `<style>${css.map(({ cssText }) => cssText).join('')}</style>`;
  for (const size of sizes) {
    const endpoint = `/data/${size}`;
    add(`${endpoint}/organizations.json`, 'application/json', await file(size));
    const head = `<!doctype html><html lang="lv"><meta charset="utf-8"><title>${size}</title><script>${probe}</script>`;
    const widget = `<nvo-directory endpoint="${endpoint}"></nvo-directory>`;
    add(`/widget/${size}`, 'text/html', `${head}${script('/v1/nvo-widgets.js')}<body>${widget}`);
    const plain = `${head}${styles}${script('/plain.js')}<body data-endpoint="${endpoint}">`;
    add(`/plain/${size}`, 'text/html', plain);
  }
  return answers;
}

async function file(size: number): Promise<string> {
  const terms = await readTerms(readFileSync(join(root, 'content/terms.csv'), 'utf8'));
  const organizations = makeOrganizations(size, terms).map(complete);
  const { compare } = new Intl.Collator('lv');
  organizations.sort((a, b) => compare(a.name, b.name));
  const content: OrganizationsFile = {
    version: 1,
    updatedAt: '2026-09-28T06:00:00Z',
    terms,
    organizations,
  };
  return JSON.stringify(content);
}

/** What else a record has, as many as have it, all made up: numbers begin with 00. */
function complete(organization: Organization, number: number): Organization {
  const host = `paraugs-${number}.example.org`;
  return {
    ...organization,
    legalForm: number % 8 ? 'association' : 'foundation',
    legalName: `Biedrība “${organization.name}”`,
    foundingDate: `${1991 + (number % 35)}-${String(1 + (number % 12)).padStart(2, '0')}-15`,
    ...(number % 2 && { url: `https://${host}/`, email: `birojs@${host}` }),
    ...(number % 3 && { telephone: `+371 00 ${String(number).padStart(6, '0')}` }),
    ...(number % 5 && { sourceUrl: `https://example.org/registrs/${organization.id}` }),
  };
}

/** One of the scripts of this folder as a browser runs it. */
async function bundle(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, `bench/paint/${name}.ts`), formats: ['es'], fileName: name },
      minify: true,
    },
  });
  const [first] = [result].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the bundler made nothing');
  return chunk.code;
}
