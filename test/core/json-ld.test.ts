import { expect } from 'chai';
import { LitElement } from 'lit';
import { JsonLdController } from '../../src/core/json-ld.ts';

class Teller extends LitElement {
  static override properties = {
    jsonLd: { type: Boolean, attribute: 'json-ld' },
    items: { attribute: false },
  };

  declare jsonLd: boolean;
  declare items: readonly object[];

  constructor() {
    super();
    this.jsonLd = false;
    this.items = [];
    new JsonLdController(this, () => this.items);
  }
}
customElements.define('test-teller', Teller);

const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];

/** What stands in the page's head; none where there is no script. */
function told(): Record<string, unknown> | undefined {
  expect(scripts()).to.have.length.at.most(1);
  const [script] = scripts();
  return script && (JSON.parse(script.textContent) as Record<string, unknown>);
}

const graph = () => (told()?.['@graph'] ?? []) as Record<string, unknown>[];

const names = () => graph().map(({ name }) => name);

const item = (id: string, name = id) => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  '@id': id,
  name,
});

async function teller(items: readonly object[], hasJsonLd = true): Promise<Teller> {
  const element = new Teller();
  element.items = items;
  element.toggleAttribute('json-ld', hasJsonLd);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('JsonLdController', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('test-teller')) element.remove();
    expect(scripts()).to.have.length(0);
  });

  it('writes one script with a graph, the context above it', async () => {
    await teller([item('a'), item('b')]);
    const [a, b] = [item('a'), item('b')].map(({ '@context': context, ...rest }) => rest);
    expect(told()).to.deep.equal({ '@context': 'https://schema.org', '@graph': [a, b] });
  });

  it('says nothing without the attribute, or with nothing to say', async () => {
    await teller([item('a')], false);
    await teller([]);
    expect(scripts()).to.have.length(0);
  });

  it('follows the attribute and the data', async () => {
    const element = await teller([item('a')]);
    element.items = [item('a', 'new'), item('b')];
    await element.updateComplete;
    expect(names()).to.deep.equal(['new', 'b']);
    element.jsonLd = false;
    await element.updateComplete;
    expect(scripts()).to.have.length(0);
  });

  it('leaves the script alone where nothing has changed', async () => {
    const element = await teller([item('a')]);
    const [before] = scripts();
    element.items = [item('a')];
    await element.updateComplete;
    expect(scripts()[0]).to.equal(before);
  });

  it('tells at most fifty things of a widget', async () => {
    await teller(Array.from({ length: 60 }, (_, i) => item(String(i))));
    expect(names()).to.have.length(50);
  });

  it('tells once what two widgets show, and still when one of them goes', async () => {
    const first = await teller([item('a', 'of the first'), item('b')]);
    await teller([item('a', 'of the second'), item('c')]);
    expect(names()).to.deep.equal(['of the first', 'b', 'c']);
    first.remove();
    expect(names()).to.deep.equal(['of the second', 'c']);
  });

  it('tells it still after its element has moved', async () => {
    const element = await teller([item('a')]);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    expect(names()).to.deep.equal(['a']);
    box.remove();
    expect(scripts()).to.have.length(0);
    document.body.append(box);
    expect(names()).to.deep.equal(['a']);
    box.remove();
  });

  it('is shared by all copies of this code', async () => {
    const copy = (await import(
      new URL('../../src/core/json-ld.ts?copy', import.meta.url).href
    )) as typeof import('../../src/core/json-ld.ts');
    expect(copy.JsonLdController).not.to.equal(JsonLdController);
    class Other extends LitElement {
      jsonLd = true;
      readonly told = new copy.JsonLdController(this, () => [item('a', 'other'), item('c')]);
    }
    customElements.define('test-other-teller', Other);
    await teller([item('a')]);
    const other = new Other();
    document.body.append(other);
    await other.updateComplete;
    expect(names()).to.deep.equal(['a', 'c']);
    other.remove();
  });

  it('lets no text end the script', async () => {
    const name = '</script><!--<script>\u2028alert(1)';
    await teller([item('a', name)]);
    expect(scripts()[0]?.textContent).not.to.include('<');
    expect(names()).to.deep.equal([name]);
  });

  // The last one: what the page forbids, it forbids for good.
  it('gives way, once and quietly, where the page lets nobody write scripts', async function () {
    if (!('trustedTypes' in globalThis)) this.skip();
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "require-trusted-types-for 'script'";
    document.head.append(policy);
    const { debug } = console;
    const messages: unknown[] = [];
    console.debug = (...parts: unknown[]) => messages.push(parts[0]);
    await teller([item('a')]);
    await teller([item('b')]);
    console.debug = debug;
    expect(scripts()).to.have.length(0);
    expect(messages).to.deep.equal(['nvo: no JSON-LD, for this page lets nobody write scripts']);
  });
});
