import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { OrganizationsFile } from '../../src/contract/file.ts';
import { jsonSchemas } from '../../src/contract/schemas.ts';
import { outcomeOf, printed, ProjectCopy, siteScripts } from '../support/project.ts';
import { registerOf } from '../support/register.ts';
import { sends, startServer } from '../support/server.ts';
import { sheetOf } from '../support/sheets.ts';
import { temporaryFolder, Workspace } from '../support/workspace.ts';

const project = new ProjectCopy(temporaryFolder());

before(() => project.make(true));

const address = /The directory on a page: +(http:\/\/localhost:(\d+))\//;

async function workspaceOf(more: Record<string, string> = {}): Promise<Workspace> {
  const workspace = new Workspace();
  await workspace.write('organizations.csv', sheetOf([{ Nosaukums: 'Avots', Novads: 'Olaine' }]));
  await workspace.configure({ organizations: 'organizations.csv', ...more });
  return workspace;
}

const start = (workspace: Workspace, port = '0') =>
  project.start(['serve', '--port', port, '--lang', 'en'], { cwd: workspace.folder });

describe('nvo serve', { timeout: 30_000 }, () => {
  it('refreshes, serves, and ends on SIGTERM without complaint', async () => {
    const child = start(await workspaceOf());
    const outcome = outcomeOf(child);
    const [, host] = await printed(child, address);
    const data = await fetch(`${host}/v1/organizations.json`);
    assert.match(await data.text(), /"id":"avots"/);
    assert.equal(data.headers.get('access-control-allow-origin'), '*');
    const script = await fetch(`${host}/v1/nvo-widgets.js`);
    assert.equal(await script.text(), siteScripts['nvo-widgets.js']);
    const health = (await (await fetch(`${host}/healthz`)).json()) as {
      status: string;
      sources: Record<string, { lastGood: string }>;
    };
    assert.equal(health.status, 'ok');
    assert.match(health.sources['organizations']?.lastGood ?? '', /^\d{4}-\d\d-\d\dT/);
    for (const hidden of ['/v1/.state/organizations.json', '/v1/..%2f..%2fpackage.json']) {
      assert.equal((await fetch(`${host}${hidden}`)).status, 404);
    }
    child.kill('SIGTERM');
    const { code, stderr } = await outcome;
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('ends on SIGTERM also while a source does not answer', async () => {
    const workspace = await workspaceOf();
    await project.nvo(['refresh'], { cwd: workspace.folder });
    const server = await startServer(() => undefined);
    const asked = new Promise<void>((resolve) => {
      server.answer = () => resolve();
    });
    await workspace.configure({
      organizations: 'organizations.csv',
      register: `${server.url}/register.csv`,
    });
    const child = start(workspace);
    const outcome = outcomeOf(child);
    await asked;
    child.kill('SIGTERM');
    assert.equal((await outcome).code, 0);
  });

  it('serves what an earlier run has written while a source fails, and says so in healthz', async () => {
    const workspace = await workspaceOf();
    await workspace.write('register.csv', registerOf([{ name: 'Tilts' }]));
    const sources = { organizations: 'organizations.csv', register: 'register.csv' };
    await workspace.configure(sources);
    await project.nvo(['refresh'], { cwd: workspace.folder });
    await workspace.configure({ ...sources, register: 'missing.csv' });
    const child = start(workspace);
    const [, host] = await printed(child, address);
    assert.match(await (await fetch(`${host}/v1/organizations.json`)).text(), /"Tilts"/);
    await new Promise<void>((resolve) => child.stderr?.once('data', () => resolve()));
    let health = await (await fetch(`${host}/healthz`)).text();
    while (!health.includes('degraded')) health = await (await fetch(`${host}/healthz`)).text();
    assert.match(health, /"register":\{"lastGood":"[^"]+","lastError":"there is no such file\."/);
    assert.doesNotMatch(health, /missing\.csv/);
    child.kill('SIGTERM');
    assert.equal((await outcomeOf(child)).code, 0);
  });

  it('tells in healthz what is wrong with a source, never its address', async () => {
    const workspace = await workspaceOf();
    await project.nvo(['refresh'], { cwd: workspace.folder });
    const { url } = await startServer(sends('', {}, 503));
    await workspace.configure({
      organizations: `${url}/pub?token=SECRET`,
      register: 'http://127.0.0.1:1/pub?token=SECRET',
      areas: 'http://SECRET.invalid/',
      publicBenefit: 'https://SECRET:1:1/',
    });
    const child = start(workspace);
    const [, host] = await printed(child, address);
    let health = '';
    while (!health.includes('degraded')) health = await (await fetch(`${host}/healthz`)).text();
    const { sources } = JSON.parse(health) as { sources: Record<string, { lastError: string }> };
    assert.equal(sources['organizations']?.lastError, 'the server answered with the error 503.');
    for (const name of ['register', 'areas', 'publicBenefit']) {
      assert.equal(sources[name]?.lastError, 'the server can’t be reached.');
    }
    assert.doesNotMatch(health, /SECRET|127\.0|invalid/i);
    child.kill('SIGTERM');
    await outcomeOf(child);
  });

  it('says in healthz that the refresh itself has failed', async () => {
    const workspace = await workspaceOf();
    const sources = { organizations: 'organizations.csv' };
    await project.nvo(['refresh'], { cwd: workspace.folder });
    await workspace.configure(sources, { state: 'organizations.csv' });
    const child = start(workspace);
    const [, host] = await printed(child, address);
    let health = '';
    while (!health.includes('degraded')) health = await (await fetch(`${host}/healthz`)).text();
    assert.match(health, /"refresh":\{"lastError":"the refresh failed"\}/);
    child.kill('SIGTERM');
    await outcomeOf(child);
  });

  it('takes up at a refresh what another process has written meanwhile', async () => {
    const workspace = await workspaceOf();
    const image = (shade: number) => Buffer.from(`GIF89a${shade}`);
    const { url } = await startServer((_request, response) => response.end(image(1)));
    const row = { Nosaukums: 'Avots', Novads: 'Olaine', Logotips: `${url}/logo.gif` };
    await workspace.write('organizations.csv', sheetOf([row]));
    await project.nvo(['refresh'], { cwd: workspace.folder });
    const [{ logo = '' } = {}] = await workspace.published();

    let go = (): void => undefined;
    const register = await startServer((_request, response) => {
      go = () => response.writeHead(503).end();
    });
    await workspace.configure({
      organizations: 'organizations.csv',
      register: `${register.url}/register.csv`,
    });
    const child = start(workspace);
    const [, host] = await printed(child, address);
    const served = async () => (await fetch(`${host}/v1/${logo}`)).text();
    assert.equal(await served(), 'GIF89a1');
    while (!register.requests.length) await served();
    await writeFile(join(workspace.out, logo), image(2));
    go();
    while ((await served()) !== 'GIF89a2');
    child.kill('SIGTERM');
    await outcomeOf(child);
  });

  it('says of a busy port what to do, and exits with 1', async () => {
    const child = start(await workspaceOf());
    const [, , taken = ''] = await printed(child, address);
    const { code, stderr } = await outcomeOf(start(await workspaceOf(), taken));
    assert.equal(code, 1);
    assert.ok(stderr.startsWith(`nvo: port ${taken} is busy.`), stderr);
    assert.ok(stderr.includes(`PORT=${Number(taken) + 1} npm start`), stderr);
    child.kill('SIGTERM');
    await outcomeOf(child);
  });

  it('says why where there is nothing it could serve, and exits with 1', async () => {
    const workspace = await workspaceOf();
    await workspace.write('organizations.csv', '');
    const { code, stderr } = await outcomeOf(start(workspace));
    assert.equal(code, 1);
    assert.match(stderr, /organizations\.csv: the file is empty/);
    assert.match(stderr, /no refresh has succeeded yet/);
  });
});

describe('nvo export', () => {
  it('writes the bytes that serve serves, but takes no messages, with .gz and .br that hold the same', async () => {
    const workspace = await workspaceOf();
    const options = { cwd: workspace.folder };
    const { code, stderr } = await project.nvo(['export', 'public'], options);
    assert.deepEqual([code, stderr], [0, '']);
    const folder = workspace.path('public');
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
    const plain = paths.filter((path) => !/\.(gz|br)$/.test(path)).sort();
    const text = await readFile(`${folder}/v1/organizations.json`, 'utf8');
    const { organizations } = JSON.parse(text) as OrganizationsFile;
    assert.deepEqual(plain, [
      '/embed/contact-form/index.html',
      ...organizations.map(({ id }) => `/embed/directory/${id}/index.html`).sort(),
      '/embed/directory/index.html',
      '/embed/embed.css',
      '/en.html',
      '/home.css',
      '/index.html',
      '/roles.en.html',
      '/roles.html',
      '/statements.html',
      '/v1/assets/directory-Ab12.js',
      '/v1/nvo-widgets.js',
      '/v1/organizations.json',
      ...Object.keys(jsonSchemas)
        .map((name) => `/v1/schema/${name}.schema.json`)
        .sort(),
      '/v1/site.json',
    ]);
    assert.equal(paths.length, plain.length * 3);

    const child = start(workspace);
    const [, host] = await printed(child, address);
    assert.match(await (await fetch(`${host}/v1/site.json`)).text(), /"inbox":true/);
    for (const path of plain) {
      const bytes = await readFile(folder + path);
      assert.deepEqual(gunzipSync(await readFile(`${folder}${path}.gz`)), bytes);
      assert.deepEqual(brotliDecompressSync(await readFile(`${folder}${path}.br`)), bytes);
      // These read the query of their address where a server does it for them.
      if (path.startsWith('/embed/') && path.endsWith('.html')) continue;
      const answer = await fetch(`${host}${path}`, { headers: { 'accept-encoding': 'identity' } });
      // Plain files take no messages; the server does.
      const served = (await answer.text()).replace('"inbox":true', '"inbox":false');
      assert.equal(served, bytes.toString(), path);
    }
    child.kill('SIGTERM');
    await outcomeOf(child);
  });

  it('never replaces a pinned version, and keeps those that are no longer built', async () => {
    const workspace = await workspaceOf();
    const options = { cwd: workspace.folder };
    const versions = join(project.folder, 'dist/site');
    const publish = async (version: string, text: string) => {
      await mkdir(join(versions, version), { recursive: true });
      await writeFile(join(versions, version, 'nvo-widgets.all.js'), text);
      const outcome = await project.nvo(['export', 'public'], options);
      await rm(join(versions, version), { recursive: true });
      return outcome;
    };
    await publish('v0.0.1', 'export const version = 1;');
    await publish('v0.0.2', 'export const version = 2;');
    const { code, stderr } = await publish('v0.0.2', 'export const version = 3;');
    assert.equal(code, 0);
    assert.match(stderr, /\/v0\.0\.2\/nvo-widgets\.all\.js .*raise the version first/);
    for (const version of [1, 2]) {
      const path = workspace.path(`public/v0.0.${version}/nvo-widgets.all.js`);
      assert.equal(await readFile(path, 'utf8'), `export const version = ${version};`);
    }
  });

  it('takes a source that has shrunk only with --force', async () => {
    const workspace = await workspaceOf();
    const options = { cwd: workspace.folder };
    const rows = [1, 2, 3].map((i) => ({ Nosaukums: `A ${i}`, Novads: 'Olaine' }));
    await workspace.write('organizations.csv', sheetOf(rows));
    await project.nvo(['refresh'], options);
    await workspace.write('organizations.csv', sheetOf(rows.slice(2)));
    assert.equal((await project.nvo(['export', 'public'], options)).code, 1);
    assert.equal((await project.nvo(['export', 'public', '--force'], options)).code, 0);
    assert.equal((await workspace.published()).length, 1);
  });

  it('exports the last good data and exits with 1 where a source has failed', async () => {
    const workspace = await workspaceOf();
    const options = { cwd: workspace.folder };
    await project.nvo(['refresh'], options);
    await workspace.write('organizations.csv', '');
    const { code } = await project.nvo(['export', 'public'], options);
    assert.equal(code, 1);
    const data = await readFile(workspace.path('public/v1/organizations.json'), 'utf8');
    assert.match(data, /"avots"/);
  });
});
