import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { EmbedPages } from '../../endpoint/http/embed/embed-pages.ts';
import { plainFiles } from '../../endpoint/http/embed/plain-files.ts';
import { eventOf, now, organizationOf, publishedOf } from '../support/embed-app.ts';

const organizations = Array.from({ length: 60 }, (_, i) =>
  organizationOf({ id: `o-${i}`, name: `O ${i}`, formerIds: i ? [] : ['agrak'] }),
);
const events = [eventOf(), eventOf({ id: 'vecs', startDate: '2026-07-05' })];

async function filesOf(host?: string): Promise<Map<string, string>> {
  const pages = new EmbedPages(await publishedOf({ organizations, events }), host);
  const files = new Map<string, string>();
  for await (const [path, { representations }] of plainFiles(pages, now.getTime())) {
    files.set(path, Buffer.from(representations.identity.bytes).toString());
  }
  return files;
}

let files: Map<string, string>;
before(async () => {
  files = await filesOf();
});

/** Where the links of a page lead, as a browser takes them from the page's address. */
const linksOf = (path: string, text: string): string[] =>
  [...text.matchAll(/(?:href|src)="(\.\.[^"]*)"/g)].map(
    ([, link = '']) => new URL(link, `https://x${path.replace(/index\.html$/, '')}`).pathname,
  );

describe('the embed pages as plain files', () => {
  it('are whole lists, a page for each record, and the months that have events', () => {
    const list = files.get('/embed/directory/index.html') ?? '';
    assert.equal(list.match(/<h2>/g)?.length, 60);
    for (const path of [
      '/embed/directory/o-59/index.html',
      '/embed/directory/agrak/index.html',
      '/embed/calendar/index.html',
      '/embed/calendar/past/index.html',
      '/embed/calendar/months/2026-07/index.html',
      '/embed/calendar/months/2026-09/index.html',
      '/embed/calendar/talka-20260905T150000Z/index.html',
      '/embed/calendar/talka-20260905T150000Z/event.ics',
      '/embed/contact-form/index.html',
    ]) {
      assert.ok(files.has(path), path);
    }
  });

  it('link to files that are there', () => {
    const known = (path: string) =>
      path.startsWith('/v1/') || files.has(path.endsWith('/') ? `${path}index.html` : path);
    for (const [path, text] of files) {
      if (!path.endsWith('.html')) continue;
      for (const link of linksOf(path, text)) assert.ok(known(link), `${path} links to ${link}`);
    }
  });

  it('have no form that no server would read', () => {
    for (const [path, text] of files) assert.doesNotMatch(text, /<form|\?page=/, path);
  });

  it('are read by the path of the host where that is known', async () => {
    const hosted = await filesOf('https://nvo.example/info');
    const page = hosted.get('/embed/directory/o-1/index.html') ?? '';
    assert.match(page, /href="\/info\/embed\/embed\.css"/);
    assert.match(
      page,
      /rel="canonical" href="https:\/\/nvo\.example\/info\/embed\/directory\/o-1\/"/,
    );
    const answer = JSON.parse(hosted.get('/embed/directory/oembed.json') ?? '') as { html: string };
    assert.match(answer.html, /src="https:\/\/nvo\.example\/info\/embed\/directory\/"/);
    assert.match(
      hosted.get('/embed/directory/index.html') ?? '',
      /href="\/info\/embed\/directory\/oembed\.json"/,
    );
  });
});
