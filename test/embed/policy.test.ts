import { expect } from 'chai';
import { openHostPage, script, strict, type HostPage, useHostPages } from '../support/host-page.ts';
import { partsOf } from '../support/parts.ts';
import type { States } from './pages/states.ts';

const link = '<a href="HOST/embed/directory">NVO saraksts</a>';
const directory = `<nvo-directory>${link}</nvo-directory>`;

/** Which names of policies a page allows, and what of its own uses them. */
const policies = [
  { title: 'no name is named', names: '' },
  { title: 'another app’s names are', names: 'trusted-types angular app-policy' },
  { title: 'lit-html is, and the page has a Lit of its own', names: 'trusted-types lit-html' },
  {
    title: 'lit-html is, as often as one likes',
    names: "trusted-types lit-html 'allow-duplicates'",
  },
  { title: 'our own name is', names: 'trusted-types nvo-widgets' },
  { title: 'none is allowed', names: "trusted-types 'none'" },
];

/** Without `setHTML` a policy has to be made, which a page that does not allow it reports. */
const needsPolicy = 'trustedTypes' in window && !('setHTML' in Element.prototype);

const otherLit = script('v1/test/other-lit.js');

async function showAll(page: HostPage): Promise<number> {
  const { states } = await page.until(
    () => 'states' in page.window && (page.window as unknown as { states: States }),
  );
  for (const name of states.names) {
    await states.show(name).catch((error: unknown) => {
      throw new Error(`${name}: ${String(error)}`);
    });
  }
  return states.names.length;
}

describe('a page’s Content Security Policy', () => {
  useHostPages();

  it('may block the script: the link stays, and the violation is the page’s own', async () => {
    const page = await openHostPage({
      body: directory + script(),
      csp: "default-src 'none'; script-src 'self'",
    });
    expect(page.document.querySelector('a')?.getClientRects()).not.to.have.length(0);
    const directives = (await page.violations()).map(({ directive }) => directive);
    expect(directives[0]).to.match(/^script-src/);
  });

  for (const { title, names } of policies) {
    const csp = `${strict}; ${names}`;
    const withOther = names.includes('lit-html') ? otherLit : '';
    const isPossible = !needsPolicy || !names || names.includes('nvo-widgets');

    describe(`at its strictest, where ${title}`, () => {
      if (!isPossible) {
        it('leaves the link, for no template can be parsed', async () => {
          const page = await openHostPage({ body: directory + script(), csp });
          await page.until(() => page.errors.length);
          expect(page.document.querySelector('a')?.getClientRects()).not.to.have.length(0);
        });
        return;
      }

      it('is kept by the site script, beside another Lit', async () => {
        const page = await openHostPage({ body: directory + withOther + script(), csp });
        const widget = await page.widget('nvo-directory');
        expect(partsOf(widget, 'card')).not.to.have.length(0);
        expect(await page.violations()).to.deep.equal([]);
        expect(page.errors).to.deep.equal([]);
        if (withOther) {
          expect(page.document.querySelector('b')?.textContent).to.equal('Lapas paša Lit');
        }
      });

      it('is kept in every state of every widget', async function () {
        this.timeout(120_000);
        const page = await openHostPage({
          body: withOther + script('v1/test/states.js'),
          // Where the stories' own images lie.
          csp: csp.replace('img-src HOST', 'img-src HOST https://nvo.example'),
        });
        expect(await showAll(page)).to.be.greaterThan(50);
        expect(await page.violations()).to.deep.equal([]);
      });
    });
  }
});
