import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { embedApp, eventOf, organizationOf, pageText } from '../support/embed-app.ts';

const host = 'https://nvo.example';
let app: Hono;
before(async () => {
  const organizations = [organizationOf({ name: '"><script>alert(1)</script>' })];
  app = await embedApp({ organizations, events: [eventOf()] }, host);
});

const ask = (url: string, more: Record<string, string> = {}) =>
  app.request(`/oembed?${new URLSearchParams({ url, ...more }).toString()}`);

interface Answer {
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}
const answer = async (...args: Parameters<typeof ask>) =>
  (await (await ask(...args)).json()) as Answer;

describe('oEmbed', () => {
  it('answers with an iframe that needs nothing but attributes', async () => {
    const response = await ask(`${host}/embed/directory?municipality=marupe&look=marupe`);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await response.json(), {
      version: '1.0',
      type: 'rich',
      title: 'NVO datubāze',
      provider_name: 'NVO Info punkts',
      provider_url: 'https://example.org/?a=1&b="2"',
      cache_age: 86_400,
      width: 640,
      height: 600,
      html: '<iframe src="https://nvo.example/embed/directory?municipality=marupe&amp;look=marupe" title="NVO datubāze" width="640" height="600" loading="lazy"></iframe>',
    });
  });

  it('keeps to the room there is, and to heights that sites allow', async () => {
    for (const [asked, given] of [
      [{ maxwidth: '300', maxheight: '150' }, [300, 200]],
      [{ maxwidth: '99999', maxheight: '99999' }, [1200, 1000]],
      [{ maxwidth: 'x', maxheight: '-1' }, [640, 600]],
    ] as const) {
      const { width, height, html } = await answer(`${host}/embed/calendar`, asked);
      assert.deepEqual([width, height], given);
      assert.match(html, new RegExp(`width="${width}" height="${height}"`));
    }
  });

  it('names a record, whatever it is called, and drops what no page knows', async () => {
    const { title, html } = await answer(`${host}/embed/directory/koris?x="><script>&lang=en`);
    assert.equal(title, '"><script>alert(1)</script>');
    assert.doesNotMatch(html, /<script>|x=/);
    assert.match(html, /src="https:\/\/nvo\.example\/embed\/directory\/koris\?lang=en"/);
  });

  it('knows nothing of other addresses', async () => {
    for (const url of [
      '',
      'x',
      'https://evil.example/embed/directory',
      `${host}.evil.example/embed/directory`,
      `${host}/embed/nothing`,
      `${host}/embed/directory/nobody`,
      `${host}/v1/organizations.json`,
      `${host}/embed/contact-form`,
      `${host}/embed/../healthz`,
      `javascript:${host}/embed/directory`,
      `${host}/embed/calendar/nothing`,
      `${host}/embed/directory/koris/x`,
    ]) {
      assert.equal((await ask(url)).status, 404, url);
    }
  });

  it('names the form where messages are taken in, with what its address fills in', async () => {
    const open = await embedApp({ site: { inbox: true } }, host);
    const url = `${host}/embed/contact-form?topic=join&nvo-contact-form.q=koris`;
    const response = await open.request(`/oembed?url=${encodeURIComponent(url)}`);
    const { title, html } = (await response.json()) as Answer;
    assert.equal(title, 'Rakstīt Info punktam');
    assert.ok(html.includes(`src="${url.replace('&', '&amp;')}"`), html);
  });

  it('has no answer in XML', async () => {
    assert.equal((await ask(`${host}/embed/directory`, { format: 'xml' })).status, 501);
    assert.equal((await ask(`${host}/embed/directory`, { format: 'json' })).status, 200);
  });

  it('is found from each page', async () => {
    for (const path of [
      '/embed/directory?look=marupe',
      '/embed/directory/koris',
      '/embed/calendar',
    ]) {
      const page = await pageText(app, path);
      const [, found = ''] = /json\+oembed"\s+href="([^"]*)"/.exec(page) ?? [];
      const { pathname, search } = new URL(found.replaceAll('&amp;', '&'));
      const response = await app.request(pathname + search);
      assert.equal(response.status, 200, path);
      const { html } = (await response.json()) as Answer;
      assert.ok(html.includes(`src="${host}${path}"`), html);
    }
  });
});
