import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { organizationFacets } from '../../src/data/organization-facets.ts';
import { indexOrganizations } from '../../src/data/organization-search.ts';
import { selectOrganizations } from '../../src/data/organization-select.ts';
import { embedApp, jsonLdOf, organizationOf, pageText } from '../support/embed-app.ts';
import { readShared, withShared } from '../support/shared.ts';
import { terms } from '../support/sheets.ts';

const choir = organizationOf({
  id: '40008000001',
  formerIds: ['koris'],
  areas: ['culture'],
  place: 'jaunolaine',
  description: 'Paraugs: dziedam ceturtdienās.',
  url: 'https://example.org/koris',
  telephone: '+371 00 000 001',
});
const club = organizationOf({ id: 'klubs', name: 'Parauga klubs', areas: ['sport'] });
const circle = organizationOf({ id: 'pulcins', name: 'Pulciņš', municipalities: ['marupe'] });
const organizations = [choir, club, circle];

const host = 'https://nvo.example';
let app: Hono;
before(async () => {
  app = await embedApp({ organizations }, host);
});

const namesIn = (page: string) =>
  [...page.matchAll(/<h2>\s*<a[^>]*>([^<]*)<\/a>/g)].map(([, name]) => name);

describe('the directory’s page', () => {
  it('lists all organizations in their order, each with the way to its own page', async () => {
    const page = await pageText(app, '/embed/directory');
    assert.deepEqual(namesIn(page), ['Parauga koris', 'Parauga klubs', 'Pulciņš']);
    assert.match(page, /href="\.\.\/embed\/directory\/40008000001"/);
    assert.match(page, /3 organizācijas/);
  });

  it('finds what the widget finds, by the widget’s own names', async () => {
    const search = await indexOrganizations(organizations, terms);
    for (const [query, choices] of [
      ['dziedāt', {}],
      ['parauga', { area: ['sport'] }],
      ['', { municipality: ['marupe'] }],
      ['', { area: ['sport', 'culture'] }],
      ['koris mārupē', {}],
    ] as const) {
      const data = { records: organizations, terms };
      const question = { data, specs: organizationFacets, search, query, choices, locks: {} };
      const { matching, relaxed } = selectOrganizations(question);
      const asked = new URLSearchParams(query ? { 'nvo-directory.q': query } : {});
      for (const [key, values] of Object.entries(choices)) {
        for (const value of values) asked.append(`nvo-directory.${key}`, value);
      }
      const page = await pageText(app, `/embed/directory?${asked.toString()}`);
      const expected = matching.length ? matching : (relaxed?.found ?? []);
      assert.deepEqual(
        namesIn(page),
        expected.map(({ name }) => name),
        asked.toString(),
      );
    }
  });

  it('is limited by its attributes, whatever is asked', async () => {
    const page = await pageText(
      app,
      '/embed/directory?municipality=marupe&nvo-directory.municipality=olaine',
    );
    assert.deepEqual(namesIn(page), ['Pulciņš']);
    assert.match(page, /<title>NVO datubāze: Mārupes novads – /);
    assert.match(page, /<nvo-directory lang="lv" municipality="marupe">/);
  });

  it('offers the filters of the widget, with what is chosen', async () => {
    const page = await pageText(app, '/embed/directory?nvo-directory.area=sport');
    assert.match(page, /name="nvo-directory\.area"\s+value="sport"\s+checked/);
    assert.match(page, /<span>Kultūra \(1\)<\/span>/);
    const hidden = await pageText(app, '/embed/directory?hide-filters=area%20theme');
    assert.doesNotMatch(hidden, /name="nvo-directory\.area"/);
  });

  it('says what is nearest where nothing is found, or whom to ask', async () => {
    const nothing = await pageText(app, '/embed/directory?nvo-directory.q=zzzz');
    assert.match(nothing, /Nekas netika atrasts/);
    assert.match(nothing, /Rādīt visas/);
    const near = await pageText(
      app,
      '/embed/directory?nvo-directory.q=koris&nvo-directory.place=pinki',
    );
    assert.match(near, /Jaunolaine\s*\(1\)/);
  });

  it('takes a plain q, and leads to the address that the widget reads too', async () => {
    const response = await app.request('/embed/directory?q=koris&look=marupe');
    assert.equal(response.status, 301);
    assert.equal(response.headers.get('location'), './directory?look=marupe&nvo-directory.q=koris');
  });

  it('carries look, language and limits through its links and its form', async () => {
    const query = '?municipality=olaine&look=olaine&lang=en&frame=a1';
    const page = await pageText(app, `/embed/directory${query}`);
    for (const [, address = ''] of page.matchAll(/<a[^>]*href="((?:\.\.|directory)[^"]*)"/g)) {
      assert.match(address, /look=olaine/);
      assert.match(address, /frame=a1/);
      if (!address.startsWith('directory?')) assert.match(address, /lang=en/, address);
    }
    for (const [name, value] of [
      ['municipality', 'olaine'],
      ['look', 'olaine'],
      ['lang', 'en'],
    ]) {
      assert.match(page, new RegExp(`type="hidden" name="${name}" value="${value}"`));
    }
    assert.match(page, /<html lang="en" +data-look="olaine">/);
  });

  it('is paged, and further pages stay as they are', async () => {
    const pages = await embedApp({
      organizations: Array.from({ length: 120 }, (_, i) =>
        organizationOf({ id: `o-${i}`, name: `O ${i}` }),
      ),
    });
    const first = await pageText(pages, '/embed/directory');
    assert.equal(namesIn(first).length, 50);
    assert.match(first, /href="directory\?page=2" rel="next"/);
    assert.match(first, /<nvo-directory/);
    const last = await pageText(pages, '/embed/directory?page=3');
    assert.deepEqual([namesIn(last).length, namesIn(last)[0]], [20, 'O 100']);
    assert.doesNotMatch(last, /<nvo-directory|nvo-widgets/);
    assert.equal(namesIn(await pageText(pages, '/embed/directory?page=99')).length, 20);
    assert.equal(namesIn(await pageText(pages, '/embed/directory?page-size=10')).length, 10);
  });

  it('names itself and its other language, but not what somebody looks for', async () => {
    const page = await pageText(app, '/embed/directory?look=marupe&municipality=marupe');
    const own = `${host}/embed/directory?municipality=marupe`;
    assert.ok(page.includes(`<link rel="canonical" href="${own}" />`));
    assert.ok(page.includes(`hreflang="en" href="${own}&amp;lang=en"`));
    assert.ok(page.includes(`hreflang="x-default" href="${own}"`));
    assert.doesNotMatch(page, /noindex/);
    assert.match(await pageText(app, '/embed/directory?nvo-directory.q=koris'), /noindex/);
  });

  it('tells search engines what it lists', async () => {
    const graph = jsonLdOf(await pageText(app, '/embed/directory'))['@graph'] as {
      '@type': string;
      url?: string;
    }[];
    assert.deepEqual(
      graph.map((each) => [each['@type'], each.url]),
      [
        ['NGO', 'https://example.org/koris'],
        ['NGO', `${host}/embed/directory/klubs`],
        ['NGO', `${host}/embed/directory/pulcins`],
      ],
    );
  });
});

describe('an organization’s page', () => {
  it('tells people and the sites they share it on what it is about', async () => {
    const page = await pageText(app, '/embed/directory/40008000001');
    assert.match(page, /<title>Parauga koris – /);
    assert.match(page, /<meta property="og:title" content="Parauga koris" \/>/);
    assert.match(
      page,
      /<meta property="og:description" content="Paraugs: dziedam ceturtdienās." \/>/,
    );
    const url = `${host}/embed/directory/40008000001`;
    assert.ok(page.includes(`<link rel="canonical" href="${url}" />`));
    assert.match(page, new RegExp(`property="og:url"\\s+content="${url}"`));
    assert.match(page, /<a href="tel:\+37100000001">/);
    assert.match(page, /href="https:\/\/info\.ur\.gov\.lv\/#\/legal-entity\/40008000001"/);
    const data = jsonLdOf(page);
    assert.deepEqual([data['@type'], data['name']], ['NGO', 'Parauga koris']);
  });

  it('is in English too, its record Latvian as it is', async () => {
    const page = await pageText(app, '/embed/directory/40008000001?lang=en');
    assert.match(page, /<html lang="en"/);
    assert.match(page, /<dt>Telephone<\/dt>/);
    assert.match(page, /<h1 lang="lv">Parauga koris<\/h1>/);
    assert.ok(page.includes(`rel="canonical" href="${host}/embed/directory/40008000001?lang=en"`));
  });

  it('is moved for good from a former id, with its query', async () => {
    const { status, headers } = await app.request('/embed/directory/koris?look=marupe');
    assert.equal(status, 301);
    assert.equal(headers.get('location'), './40008000001?look=marupe');
  });

  it('names no address of its own where none is known', async () => {
    const page = await pageText(await embedApp({ organizations }), '/embed/directory/klubs');
    assert.doesNotMatch(page, /canonical|og:url|hreflang="x-default"/);
  });

  it('shows hostile text as text and follows no unsafe address', withShared, async () => {
    const blns = JSON.parse(readShared('corpora/strings-blns/data/blns.json')) as string[];
    const texts = ['koris', ...blns.filter((each) => each.trim())];
    const evil = texts.map((text, i) =>
      organizationOf({
        id: `o-${i}`,
        name: text,
        description: text,
        address: text,
        legalName: text,
      }),
    );
    const hostile = await embedApp({ organizations: evil });
    const tags = (page: string) => page.match(/<(?!a |\/a>|div>|\/div>)[a-z!/]/gi)?.length;
    const clean = tags(await pageText(hostile, '/embed/directory/o-0'));
    for (const [i, text] of texts.entries()) {
      assert.equal(tags(await pageText(hostile, `/embed/directory/o-${i}`)), clean, text);
    }
    const unsafe = organizationOf({
      url: 'javascript:alert(1)',
      sameAs: ['data:text/html,x'],
      logo: '//evil.example/x.png',
    });
    const page = await pageText(
      await embedApp({ organizations: [unsafe] }),
      '/embed/directory/koris',
    );
    assert.doesNotMatch(page, /href="(javascript|data:text)|<img/);
  });

  it('shows hostile words of the visitor as text', async () => {
    for (const word of [
      '"><script>alert(1)</script>',
      "' onfocus=alert(1) x='",
      '&lt;',
      '\u0000',
    ]) {
      const page = await pageText(
        app,
        `/embed/directory?nvo-directory.q=${encodeURIComponent(word)}`,
      );
      assert.doesNotMatch(page, /<script>|" onfocus/);
    }
    const page = await pageText(
      app,
      '/embed/directory?look=%22%3E%3Cscript%3E&endpoint=https://evil.example',
    );
    assert.doesNotMatch(page, /<script>|evil\.example"|endpoint=/);
  });
});

describe('an embed page that is not there', () => {
  it('says so in words to people, with a way on, and as a problem to programs', async () => {
    for (const path of [
      '/embed/directory/nobody',
      '/embed/calendar',
      '/embed/x/y/z',
      '/embed/directory/%E0%A4',
    ]) {
      const page = await pageText(app, path, 404);
      assert.match(page, /Lapa nav atrasta/, path);
      assert.match(page, /href="(\.\.\/)+embed\/directory"/);
      assert.match(page, /noindex/);
      const answer = await app.request(path);
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.equal(answer.headers.get('vary'), 'Accept');
    }
  });

  it('has but one address: a slash at its end leads to it', async () => {
    const { status, headers } = await app.request('/embed/directory/?look=marupe');
    assert.deepEqual([status, headers.get('location')], [301, '../directory?look=marupe']);
  });
});

describe('the embed pages: headers', () => {
  it('let anybody frame them, and load what is ours alone', async () => {
    const { headers } = await app.request('/embed/directory');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /frame-ancestors \*/);
    assert.match(policy, /default-src 'none'; script-src 'self' https:\/\/nvo\.example;/);
    assert.doesNotMatch(policy, /unsafe|https?:\/\/(?!nvo\.example[; ])/);
    assert.match(headers.get('cache-control') ?? '', /^public, max-age=300\b/);
  });

  it('let nobody frame anything else', async () => {
    for (const path of [
      '/healthz',
      '/v1/organizations.json',
      '/v1/nothing.json',
      '/nothing',
      '/oembed',
      '/embed/embed.css',
    ]) {
      const policy = (await app.request(path)).headers.get('content-security-policy') ?? '';
      assert.match(policy, /frame-ancestors 'none'/, path);
    }
  });

  it('answer 304 to whom the page is known', async () => {
    const etag = (await app.request('/embed/directory')).headers.get('etag') ?? '';
    const again = await app.request('/embed/directory', { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
  });
});
