import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { LiveFiles } from '../../endpoint/http/live-files.ts';
import { createApp } from '../../endpoint/http/app.ts';
import { startServer } from '../support/server.ts';
import { linesOf, sheetOf } from '../support/sheets.ts';
import { Workspace } from '../support/workspace.ts';

/** The smallest PNG there is: one transparent pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const bodies: Readonly<Record<string, Buffer>> = {
  '/good.png': png,
  '/large.png': Buffer.concat([png, Buffer.alloc(600 * 1024)]),
  '/page.png': Buffer.from('<!doctype html>'),
  '/drawing.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
};

async function imageServer() {
  return startServer((request, response) => {
    const body = bodies[request.url ?? ''];
    response.writeHead(body ? 200 : 404).end(body);
  });
}

const rowOf = (logo: string) => ({ Nosaukums: 'Avots', Novads: 'Olaine', Logotips: logo });

describe('refresh: images', () => {
  it('are copied, and served from the endpoint', async () => {
    const { url } = await imageServer();
    const workspace = new Workspace();
    const { report } = await workspace.refresh({
      organizations: sheetOf([rowOf(`${url}/good.png`)]),
    });
    assert.deepEqual(linesOf(report), []);
    const [{ logo } = { logo: '' }] = await workspace.published();
    assert.match(logo ?? '', /^images\/[0-9a-f]{16}\.png$/);
    assert.deepEqual(await readFile(join(workspace.out, logo ?? '')), png);

    const files = new LiveFiles({ out: workspace.out, site: workspace.folder });
    await files.loadData();
    const app = createApp({ files: () => files.all, health: () => ({}) });
    const answer = await app.request(`/v1/${logo}`);
    assert.equal(answer.headers.get('content-type'), 'image/png');
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), png);
  });

  for (const path of ['/large.png', '/page.png', '/drawing.svg', '/missing.png']) {
    it(`leave ${path} out, and say so`, async () => {
      const { url } = await imageServer();
      const workspace = new Workspace();
      const { report } = await workspace.refresh({
        organizations: sheetOf([rowOf(`${url}${path}`)]),
      });
      const [published] = await workspace.published();
      assert.equal(published?.name, 'Avots');
      assert.equal('logo' in published, false);
      assert.match(linesOf(report).join(), /attēlu neizdevās lejupielādēt/);
    });
  }

  it('are served only where an organization names them, and compressed once', async () => {
    const { url } = await imageServer();
    const workspace = new Workspace();
    await workspace.refresh({ organizations: sheetOf([rowOf(`${url}/good.png`)]) });
    const [{ logo } = { logo: '' }] = await workspace.published();
    for (const name of ['0123456789abcdef.png', 'notes.png', `${basename(logo ?? '')}.x.tmp`]) {
      await workspace.write(`out/images/${name}`, png);
    }
    const files = new LiveFiles({ out: workspace.out, site: workspace.folder });
    await files.loadData();
    const images = [...files.all.keys()].filter((path) => path.startsWith('/v1/images/'));
    assert.deepEqual(images, [`/v1/${logo}`]);

    const before = files.all;
    await workspace.write(`out/${logo}`, Buffer.concat([png, png]));
    await files.loadData();
    for (const [path, file] of files.all) {
      assert.equal(file === before.get(path), path !== `/v1/${logo}`, path);
    }
  });

  it('go 30 days after nobody names them; drafts after an hour', async () => {
    const { url } = await imageServer();
    const workspace = new Workspace();
    await workspace.refresh({ organizations: sheetOf([rowOf(`${url}/good.png`)]) });
    const [{ logo } = { logo: '' }] = await workspace.published();
    const draft = 'site.json.00000000-0000-4000-8000-00000000000';
    const aged = async (name: string, hours: number) => {
      const path = await workspace.write(name, png);
      const then = new Date(Date.now() - hours * 60 * 60 * 1000);
      await utimes(path, then, then);
      return path;
    };
    const gone = [
      await aged('out/images/0123456789abcdef.png', 31 * 24),
      await aged(`out/${draft}0.tmp`, 2),
      await aged(`out/images/${draft}0.tmp`, 2),
      await aged(`out.state/${draft}0.tmp`, 2),
    ];
    const stay = [
      await aged('out/images/0123456789abcde0.png', 29 * 24),
      await aged('out/images/foreign.png', 99 * 24),
      await aged('out/foreign.tmp', 99 * 24),
      await aged(`out/${draft}1.tmp`, 0),
      join(workspace.out, logo ?? ''),
    ];
    await workspace.refresh({ organizations: sheetOf([rowOf(`${url}/good.png`)]) });
    assert.deepEqual(gone.filter(existsSync), []);
    assert.deepEqual(stay.filter(existsSync), stay);
  });

  it('are not asked for again within a week; an old copy stays when they can’t be had', async () => {
    const server = await imageServer();
    const workspace = new Workspace();
    const files = { organizations: sheetOf([rowOf(`${server.url}/good.png`)]) };
    await workspace.refresh(files);
    await workspace.refresh(files);
    assert.equal(server.requests.length, 1);
    const [{ logo } = { logo: '' }] = await workspace.published();
    const long = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    await utimes(join(workspace.out, logo ?? ''), long, long);
    server.answer = (_request, response) => response.writeHead(500).end();
    const { report } = await workspace.refresh(files);
    assert.equal(server.requests.length, 2);
    assert.match(linesOf(report).join(), /attēlu neizdevās lejupielādēt \(500\)/);
    assert.equal((await workspace.published())[0]?.logo, logo);
  });
});
