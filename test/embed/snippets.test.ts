import { expect } from 'chai';
import {
  embedAddress,
  snippet,
  snippetKinds,
  widgetNames,
  type Choices,
} from '../../src/data/snippets.ts';
import {
  closeHostPages,
  findHosts,
  HOST_TIMEOUT,
  openHostPage,
  script,
  type HostPage,
} from '../support/host-page.ts';
import { partsOf } from '../support/parts.ts';
import { filters } from './filters.ts';

const label = 'Novada organizācijas';
const choices: Choices = {
  widget: 'directory',
  options: { municipality: 'marupe', look: 'marupe' },
};

describe('a snippet that a filter has been over', () => {
  let host = '';
  before(async function () {
    this.timeout(HOST_TIMEOUT);
    host = (await findHosts()).url;
  });
  afterEach(closeHostPages);

  /** What the page has of it for who has no script: the addresses of links and frames. */
  const waysOut = ({ document }: HostPage): string[] =>
    [...document.querySelectorAll<HTMLElement>('main a, main iframe')]
      .filter((each) => each.checkVisibility())
      .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '');

  for (const kind of snippetKinds) {
    for (const [name, filter] of Object.entries(filters)) {
      const paste = () => `<main>${filter(snippet(kind, choices, { host, label }))}</main>`;

      it(`leads to its page without the script: ${kind}, ${name}`, async () => {
        const page = await openHostPage({ body: paste() });
        expect(waysOut(page)).to.include(embedAddress(choices, host));
      });

      it(`shows the directory of the municipality where the script is: ${kind}, ${name}`, async () => {
        const page = await openHostPage({ body: paste(), head: script() });
        const frame = page.document.querySelector('iframe');
        if (frame) {
          expect(frame.src).to.equal(embedAddress(choices, host));
          expect(page.document.querySelector('nvo-directory')).to.equal(null);
          return;
        }
        const widget = await page.widget('nvo-directory');
        expect(partsOf(widget, 'card')).not.to.have.length(0);
        expect(widget.getAttribute('municipality')).to.equal('marupe');
        expect(page.document.querySelectorAll('nvo-directory')).to.have.length(1);
      });
    }
  }

  for (const widget of widgetNames) {
    for (const kind of snippetKinds) {
      it(`keeps its page’s address, whatever the filter: ${widget}, ${kind}`, () => {
        const other: Choices = { widget, options: { lang: 'en', look: 'olaine' } };
        for (const [name, filter] of Object.entries(filters)) {
          const { body } = new DOMParser().parseFromString(
            filter(snippet(kind, other, { host, label })),
            'text/html',
          );
          const links = [...body.querySelectorAll('a, iframe')];
          const addresses = links.map(
            (each) => each.getAttribute('href') ?? each.getAttribute('src'),
          );
          expect(addresses, name).to.include(embedAddress(other, host));
        }
      });
    }
  }
});
