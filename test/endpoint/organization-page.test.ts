import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Organization } from '../../src/contract/organization.ts';
import { createApp } from '../../endpoint/http/app.ts';
import { serveAs } from '../../endpoint/http/files.ts';
import { organizationPage, organizationPath } from '../../endpoint/http/organization-page.ts';
import { readShared, withShared } from '../support/shared.ts';
import { terms } from '../support/sheets.ts';
import { site } from '../support/workspace.ts';

const choir: Organization = {
  id: '40008000001',
  formerIds: ['koris'],
  name: 'Parauga koris',
  legalForm: 'association',
  municipalities: ['olaine'],
  areas: [],
  themes: [],
  description: 'Paraugs: dziedam ceturtdienās.',
  url: 'https://example.org/koris',
  telephone: '+371 00 000 001',
  member: true,
  publicBenefit: false,
};

const pageOf = async (organization: Partial<Organization> = {}, host?: string): Promise<string> =>
  String(await organizationPage({ ...choir, ...organization }, { site, terms, host }));

describe('an organization’s page', () => {
  it('tells people and the sites they share it on what it is about', async () => {
    const page = await pageOf({}, 'https://nvo.example');
    assert.match(page, /<title>Parauga koris – /);
    assert.match(page, /<meta property="og:title" content="Parauga koris" \/>/);
    assert.match(
      page,
      /<meta property="og:description" content="Paraugs: dziedam ceturtdienās." \/>/,
    );
    const url = `https://nvo.example${organizationPath(choir.id)}`;
    assert.match(page, new RegExp(`rel="canonical"\\s+href="${url}"`));
    assert.match(page, new RegExp(`property="og:url"\\s+content="${url}"`));
    assert.match(page, /<a href="tel:\+37100000001"/);
    assert.match(page, /<a href="https:\/\/info\.ur\.gov\.lv\/#\/legal-entity\/40008000001"/);
  });

  it('names no address of its own where none is known', async () => {
    assert.doesNotMatch(await pageOf(), /canonical|og:url/);
  });

  it('tells search engines the same', async () => {
    const page = await pageOf();
    const [, json = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page) ?? [];
    const data = JSON.parse(json) as Record<string, unknown>;
    assert.deepEqual([data['@type'], data['name']], ['NGO', 'Parauga koris']);
  });

  it('shows hostile text as text and follows no unsafe address', withShared, async () => {
    const blns = JSON.parse(readShared('corpora/strings-blns/data/blns.json')) as string[];
    const clean = (await pageOf()).match(/<[a-z!/]/gi)?.length;
    for (const text of blns.filter((each) => each.trim())) {
      const page = await pageOf({ name: text, description: text });
      assert.equal(page.match(/<[a-z!/]/gi)?.length, clean, text);
    }
    assert.doesNotMatch(await pageOf({ url: 'javascript:alert(1)' }), /href="javascript/);
  });

  it('may stand in anybody’s frame, and loads nothing but its style', async () => {
    const path = `${organizationPath(choir.id)}.html`;
    const files = new Map([[path, await serveAs(path, Buffer.from(await pageOf()))]]);
    const app = createApp({ files: () => files, health: () => ({}) });
    const { status, headers } = await app.request(organizationPath(choir.id));
    assert.equal(status, 200);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /frame-ancestors \*/);
    assert.doesNotMatch(policy, /script-src/);
    assert.equal((await app.request(organizationPath('nobody'))).status, 404);
  });
});
