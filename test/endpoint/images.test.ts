import assert from 'node:assert/strict';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
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
      assert.match(linesOf(report).join(), /attēlu neizdevās iegūt/);
    });
  }

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
    assert.match(linesOf(report).join(), /attēlu neizdevās iegūt \(500\)/);
    assert.equal((await workspace.published())[0]?.logo, logo);
  });
});
