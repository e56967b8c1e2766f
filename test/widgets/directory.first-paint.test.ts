import { expect } from 'chai';
import { html } from 'lit';
import { forgetCopies } from '../../src/data/load.ts';
import '../../src/widgets/directory/define.ts';
import type { NvoDirectory } from '../../src/widgets/directory/directory.ts';
import { fakeNetwork, ORIGIN } from '../../stories/network.ts';
import { manyOrganizations, organizationsFile } from '../../stories/records.ts';
import { fixture } from '../support/fixture.ts';
import { partsOf, settled, until } from '../support/parts.ts';

const endpoint = `${ORIGIN}/v1`;

describe('<nvo-directory> at its first paint', () => {
  let restore: () => void = () => undefined;
  const serve = (count: number) => {
    restore = fakeNetwork({
      [`${endpoint}/organizations.json`]: organizationsFile(manyOrganizations(count)),
    });
  };

  beforeEach(() => forgetCopies());
  afterEach(() => restore());

  /** A directory as it is when its first cards are rendered and nothing is painted yet. */
  const atFirst = async () => {
    const container = await fixture(html`<div></div>`);
    const element = document.createElement('nvo-directory');
    element.endpoint = endpoint;
    element.lang = 'lv';
    container.append(element);
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!partsOf(element, 'card').length) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    });
    return element;
  };
  const choices = (element: NvoDirectory) =>
    element.shadowRoot?.querySelectorAll('[part="facet"] label').length;

  it('shows ten cards and closed filters, all else a frame later', async () => {
    serve(120);
    const element = await atFirst();
    expect(partsOf(element, 'card')).to.have.length(10);
    expect(partsOf(element, 'facet')).to.have.length.above(2);
    expect(choices(element)).to.equal(0);
    expect(partsOf(element, 'more')).to.have.length(0);
    await element.updateComplete;
    expect(partsOf(element, 'card')).to.have.length(50);
    expect(partsOf(element, 'more')).to.have.length(1);
    expect(choices(element)).to.be.above(5);
  });

  it('moves nothing of it when the rest comes', async () => {
    serve(120);
    // What is out of sight has no layout to measure.
    const style = document.createElement('style');
    style.textContent = 'nvo-directory::part(card) { content-visibility: visible }';
    document.head.append(style);
    const element = await atFirst();
    const shown = [
      ...['search', 'facet', 'fold', 'count', 'list'].flatMap((part) => partsOf(element, part)),
      ...partsOf(element, 'card'),
    ];
    const places = () => shown.map((each) => [each.part.value, each.getBoundingClientRect().top]);
    const before = places();
    await settled(element);
    expect(partsOf(element, 'card').length).to.be.above(10);
    expect(places()).to.deep.equal(before);
    style.remove();
  });

  it('has all cards at once on paper', async () => {
    serve(120);
    const element = await atFirst();
    dispatchEvent(new Event('beforeprint'));
    expect(partsOf(element, 'card')).to.have.length(120);
    dispatchEvent(new Event('afterprint'));
  });

  it('counts thousands in turns with the page, and comes to the same', async () => {
    serve(3000);
    const element = await atFirst();
    await until(() => choices(element));
    const counted = [...(element.shadowRoot?.querySelectorAll('[part="facet"] label') ?? [])].map(
      (each) => Number(/\((\d+)\)/.exec(each.textContent)?.[1]),
    );
    const ofMunicipalities = counted.slice(0, 2);
    expect(ofMunicipalities.reduce((sum, each) => sum + each, 0)).to.be.at.least(3000);
  });
});
