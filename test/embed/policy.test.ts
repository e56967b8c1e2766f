import { expect } from 'chai';
import {
  closeHostPages,
  findHosts,
  HOST_TIMEOUT,
  openHostPage,
  script,
  strict,
} from '../support/host-page.ts';
import { partsOf } from '../support/parts.ts';

const link = '<a href="HOST/embed/directory">NVO saraksts</a>';

describe('a page’s Content Security Policy', () => {
  before(async function () {
    this.timeout(HOST_TIMEOUT);
    await findHosts();
  });
  afterEach(closeHostPages);

  it('may block the script: the link stays, and the violation is the page’s own', async () => {
    const page = await openHostPage({
      body: `<nvo-directory>${link}</nvo-directory>${script()}`,
      csp: "default-src 'none'; script-src 'self'",
    });
    expect(page.document.querySelector('a')?.checkVisibility()).to.equal(true);
    const directives = (await page.violations()).map(({ directive }) => directive);
    expect(directives[0]).to.match(/^script-src/);
  });

  it('is kept at its strictest', async () => {
    const page = await openHostPage({
      body: `<nvo-directory>${link}</nvo-directory>${script()}`,
      csp: strict,
    });
    const widget = await page.widget('nvo-directory');
    expect(partsOf(widget, 'card')).not.to.have.length(0);
    expect(await page.violations()).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });
});
