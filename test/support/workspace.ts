import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Organization } from '../../src/contract/organization.ts';
import { parseConfig, type Config } from '../../endpoint/config.ts';
import { refresh, type RefreshOptions, type RefreshResult } from '../../endpoint/feed/refresh.ts';

export const site = {
  name: 'NVO Info punkts',
  operator: 'Biedrība „Paraugs”',
  url: 'https://example.org/?a=1&b="2"',
  municipalities: [{ code: 'marupe', name: 'Mārupes novads' }],
  inbox: false,
};

/** A folder that is removed after the tests of the file or suite. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nvo-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with sources and a config of its own, and what refresh writes. */
export class Workspace {
  readonly folder = temporaryFolder();
  readonly out = join(this.folder, 'out');
  readonly state = join(this.folder, 'out.state');

  path(name: string): string {
    return join(this.folder, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(this.path(name), content);
    return this.path(name);
  }

  /** Writes the config; sources are file names in this folder, or addresses. */
  async configure(sources: Record<string, string>, more: object = {}): Promise<Config> {
    await this.write('site.json', JSON.stringify(site));
    const config = { sources: { site: 'site.json', ...sources }, out: 'out', ...more };
    const path = await this.write('nvo.config.json', JSON.stringify(config));
    return parseConfig(await readFile(path, 'utf8'), path);
  }

  /** Writes sources and refreshes from them. */
  async refresh(files: Record<string, string>, options?: RefreshOptions): Promise<RefreshResult> {
    const sources: Record<string, string> = {};
    for (const [name, text] of Object.entries(files)) {
      await this.write(`${name}.csv`, text);
      sources[name] = `${name}.csv`;
    }
    return refresh(await this.configure(sources), options);
  }

  /** Bytes of every file that refresh has written, the sources' state too: `out.state/register.json`. */
  async bytes(): Promise<Record<string, string>> {
    const folders = [this.out, this.state].map((folder) =>
      readdir(folder, { recursive: true, withFileTypes: true }),
    );
    const files = (await Promise.all(folders)).flat().filter((entry) => entry.isFile());
    const pairs = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
      const path = join(parentPath, name);
      return [path.slice(this.folder.length + 1), await readFile(path, 'base64')];
    });
    return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  async read(name: string): Promise<string> {
    return readFile(join(this.out, name), 'utf8');
  }

  async published(): Promise<Organization[]> {
    const file = JSON.parse(await this.read('organizations.json')) as {
      organizations: Organization[];
    };
    return file.organizations;
  }
}
