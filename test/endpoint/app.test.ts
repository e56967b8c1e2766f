import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createApp } from '../../endpoint/http/app.ts';
import { serveAs, type ServedFile } from '../../endpoint/http/files.ts';
import { homePages } from '../../endpoint/http/home-pages.ts';
import { site } from '../support/workspace.ts';

const data = `{"organizations":["${'Mārupe '.repeat(500)}"]}\n`;

const served = async (texts: Record<string, string>): Promise<Map<string, ServedFile>> => {
  const files = Object.entries(texts).map(
    async ([path, text]) => [path, await serveAs(path, Buffer.from(text))] as const,
  );
  return new Map(await Promise.all(files));
};

const home = { site, terms: {}, host: undefined };
const pages = await homePages(home);

let files = await served({
  '/v1/organizations.json': data,
  '/v1/nvo-widgets.js': 'export {};',
  '/v1/nvo-widgets.js.map': '{}',
  '/v1/assets/directory-Ab12.js': 'export {};',
  '/v1/schema/site.schema.json': '{}',
  '/v0.1.0/nvo-widgets.all.js': 'export {};',
  '/v0.1.0/integrity.json': '{}',
  ...pages,
});

let sources: Record<string, { lastGood?: string; lastError?: string }> = {};

const app = createApp({ files: () => files, health: () => sources });

const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { method, headers });

const path = '/v1/organizations.json';
const etagOf = async (encoding: string) =>
  (await get(path, { 'Accept-Encoding': encoding })).headers.get('etag') ?? '';

describe('the app: data', () => {
  it('comes with the headers of the contract', async () => {
    const { status, headers } = await get(path);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(headers.get('cache-control'), 'public, max-age=300, stale-if-error=604800');
    assert.equal(headers.get('vary'), 'Accept-Encoding');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('set-cookie'), null);
    const exposed = headers.get('access-control-expose-headers')?.toLowerCase().split(/, ?/);
    assert.deepEqual(exposed?.sort(), ['etag', 'idempotency-replayed', 'retry-after']);
  });

  it('comes in the encoding that is asked for, each with a strong ETag of its own', async () => {
    const decode = {
      br: brotliDecompressSync,
      gzip: gunzipSync,
      identity: (bytes: Buffer) => bytes,
    };
    const tags = new Set<string>();
    for (const [encoding, decoded] of Object.entries(decode)) {
      const response = await get(path, { 'Accept-Encoding': encoding });
      const bytes = Buffer.from(await response.arrayBuffer());
      const expected = encoding === 'identity' ? null : encoding;
      assert.equal(response.headers.get('content-encoding'), expected);
      assert.equal(response.headers.get('content-length'), String(bytes.length));
      assert.equal(decoded(bytes).toString(), data);
      const tag = response.headers.get('etag') ?? '';
      assert.match(tag, /^"[^"]+"$/);
      tags.add(tag);
    }
    assert.equal(tags.size, 3);
  });

  const negotiations: [string | undefined, string | null][] = [
    [undefined, null],
    ['', null],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['BR ; Q=0.9, gzip;q=0.1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', null],
    ['deflate', null],
    ['zstd, br;q=0.001', 'br'],
    ['*', 'br'],
    ['*;q=0', null],
    ['*;q=0.1, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['identity', null],
    ['identity, gzip;q=0.5', null],
    ['identity;q=0', null],
    ['identity;q=0, gzip', 'gzip'],
    ['br;q=x, gzip', 'gzip'],
    ['br;q=', null],
    [',,;q=1,', null],
  ];
  for (const [header, expected] of negotiations) {
    it(`answers Accept-Encoding ${header ?? '(none)'} with ${expected ?? 'identity'}`, async () => {
      const headers = header === undefined ? {} : { 'Accept-Encoding': header };
      const response = await get(path, headers);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-encoding'), expected);
    });
  }
});

describe('the app: conditional requests', () => {
  it('answers 304 to whom the ETag is known: alone, in a list, weakened, or any', async () => {
    const etag = await etagOf('gzip');
    for (const known of [etag, `"x", ${etag}`, `${etag},"y"`, `W/${etag}`, '*']) {
      const response = await get(path, { 'Accept-Encoding': 'gzip', 'If-None-Match': known });
      assert.equal(response.status, 304, known);
      assert.equal(await response.text(), '');
      assert.equal(response.headers.get('etag'), etag);
      assert.equal(response.headers.get('vary'), 'Accept-Encoding');
      assert.match(response.headers.get('cache-control') ?? '', /max-age=300/);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    }
  });

  it('sends the file to whom another one is known, or another encoding', async () => {
    const etag = await etagOf('gzip');
    for (const known of ['"x"', etag.slice(1, -1), etag.slice(0, -1), await etagOf('br'), '']) {
      const response = await get(path, { 'Accept-Encoding': 'gzip', 'If-None-Match': known });
      assert.equal(response.status, 200, known);
    }
  });

  it('gives another ETag to other bytes, and the same to the same', async () => {
    const before = await etagOf('br');
    const old = files;
    files = await served({ [path]: data.replace('M', 'm') });
    assert.notEqual(await etagOf('br'), before);
    files = await served({ [path]: data });
    assert.equal(await etagOf('br'), before);
    files = old;
  });
});

describe('the app: other requests', () => {
  it('answers HEAD as GET, without the body', async () => {
    const [head, whole] = [await get(path, {}, 'HEAD'), await get(path)];
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    assert.deepEqual([...head.headers], [...whole.headers]);
  });

  it('answers 404 as a problem, not to be stored', async () => {
    for (const [missing, isCors] of [
      ['/v1/nothing.json', true],
      ['/v1/../package.json', false],
      ['/v1/.state/register.json', true],
      ['/v1/constructor', true],
      ['/v1', false],
      ['/nothing', false],
    ] as const) {
      const { status, headers } = await get(missing);
      assert.equal(status, 404, missing);
      assert.equal(headers.get('content-type'), 'application/problem+json');
      assert.equal(headers.get('cache-control'), 'no-store');
      if (isCors) assert.equal(headers.get('access-control-allow-origin'), '*');
    }
  });

  it('allows in a preflight what the contract lists', async () => {
    const { status, headers } = await get(
      '/v1/messages',
      {
        Origin: 'https://www.marupe.lv',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
      'OPTIONS',
    );
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.match(headers.get('access-control-allow-methods') ?? '', /POST/);
    const allowed = headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
    assert.deepEqual(allowed.split(/, ?/).sort(), ['content-type', 'idempotency-key']);
  });

  it('tells the health of the sources', async () => {
    sources = { register: { lastGood: '2026-09-05T00:00:00.000Z' } };
    const good = await get('/healthz');
    assert.deepEqual(await good.json(), { status: 'ok', sources });
    assert.equal(good.headers.get('cache-control'), 'no-store');
    sources = { register: { lastError: 'the server answered with the error 503' } };
    const bad = await get('/healthz');
    assert.deepEqual(await bad.json(), { status: 'degraded', sources });
    sources = {};
  });

  it('lets a pinned version be kept for a year, with its hash, and any page load it', async () => {
    for (const name of ['nvo-widgets.all.js', 'integrity.json']) {
      const { status, headers } = await get(`/v0.1.0/${name}`, { Origin: 'https://www.olaine.lv' });
      assert.equal(status, 200);
      assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(headers.get('access-control-allow-origin'), '*');
    }
    const missing = await get('/v0.0.9/nvo-widgets.all.js');
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('cache-control'), 'no-store');
  });

  it('lets hashed files be kept for a year, and the site script for five minutes', async () => {
    const hashed = await get('/v1/assets/directory-Ab12.js');
    assert.equal(hashed.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    const script = await get('/v1/nvo-widgets.js');
    assert.match(script.headers.get('cache-control') ?? '', /^public, max-age=300\b/);
    for (const { headers } of [hashed, script, await get('/v0.1.0/nvo-widgets.all.js')]) {
      assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    }
  });
});

describe('the app: pages', () => {
  it('come with a policy that allows nothing foreign and nothing inline', async () => {
    for (const page of ['/', '/index.html', '/en.html', '/en', '/statements.html', '/roles']) {
      const { status, headers } = await get(page);
      assert.equal(status, 200, page);
      assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /script-src 'self';/);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    }
  });

  it('escape what site.json holds', async () => {
    const evil = {
      ...site,
      name: '<b>"&',
      operator: '</p><script>',
      url: 'https://x.lv/"><script>',
    };
    for (const [path, page] of Object.entries(await homePages({ ...home, site: evil }))) {
      if (!path.endsWith('.html')) continue;
      assert.doesNotMatch(page, /<b>|<\/p><script>|"><script>(?! type)/, path);
      assert.match(page, /&lt;b&gt;&quot;&amp;/, path);
    }
  });

  it('have Latvian quotes in Latvian', () => {
    for (const page of ['/index.html', '/statements.html', '/roles.html']) {
      assert.doesNotMatch(pages[page] ?? '“', /[“‟]/, page);
    }
  });

  it('hold no inline script or style', () => {
    for (const page of Object.values(pages)) {
      assert.doesNotMatch(page, /<style|\sstyle="|<script>|\son\w+=/);
    }
  });

  it('show the snippets without a script, with the server’s address where it is known', async () => {
    assert.match(pages['/index.html'] ?? '', /src=&quot;https:\/\/HOST\/v1\/nvo-widgets\.js&quot;/);
    const known = await homePages({ ...home, host: 'https://info.example' });
    for (const page of ['/index.html', '/en.html']) {
      const shown = (known[page] ?? '').matchAll(/<textarea[^>]*readonly[^>]*>([^<]*)</g);
      const texts = [...shown].map(([, text = '']) => text.trim());
      assert.equal(texts.length, 7);
      for (const text of texts) assert.match(text, /https:\/\/info\.example/);
    }
  });

  it('offer what the data has to choose from', async () => {
    const terms = { kind: { forum: { lv: 'Iedzīvotāju forums', en: 'Residents’ forum' } } };
    const { '/index.html': lv = '', '/en.html': en = '' } = await homePages({ ...home, terms });
    assert.match(lv, /value="forum"[^>]*>\s*Iedzīvotāju forums/);
    assert.match(en, /value="forum"[^>]*>\s*Residents’ forum/);
  });
});

describe('the app: while the files are swapped', () => {
  it('drops no request, and mixes no two versions', async () => {
    const versions = await Promise.all(
      [0, 1, 2, 3].map((digit) => served({ [path]: String(digit).repeat(10_000) })),
    );
    const old = files;
    const answers: Promise<string>[] = [];
    for (let i = 0; i < 400; i++) {
      files = versions[i % versions.length] ?? files;
      answers.push(get(path).then((response) => response.text()));
    }
    for (const text of await Promise.all(answers)) {
      assert.equal(text, (text[0] ?? '').repeat(10_000));
    }
    files = old;
  });
});
