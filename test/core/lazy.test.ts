import { expect } from 'chai';
import { css, html, LitElement, type CSSResult } from 'lit';
import { Lazy } from '../../src/core/lazy.ts';
import { fixture } from '../support/fixture.ts';
import { textOf, until } from '../support/parts.ts';

interface Part {
  readonly say: () => string;
  readonly styles?: CSSResult;
}

let load: () => Promise<Part>;
let loads = 0;

class LazyHost extends LitElement {
  readonly piece: Lazy<Part> = new Lazy<Part>(this, () => {
    loads++;
    return load();
  });

  override render() {
    return html`<p>
      ${this.piece.module?.say() ?? (this.piece.hasFailed ? 'failed' : 'waiting')}
    </p>`;
  }
}
customElements.define('test-lazy-host', LazyHost);

const said = (element: LazyHost) => textOf(element.shadowRoot);
const show = () => fixture<LazyHost>('<test-lazy-host></test-lazy-host>');

describe('Lazy', () => {
  const { error } = console;
  beforeEach(() => {
    loads = 0;
    load = () => Promise.resolve({ say: () => 'here' });
    console.error = () => undefined;
  });
  afterEach(() => {
    console.error = error;
  });

  it('loads a part when it is first rendered, once, and renders anew', async () => {
    const element = await show();
    await until(() => said(element) === 'here');
    element.requestUpdate();
    await element.updateComplete;
    await element.piece.ask();
    expect(loads).to.equal(1);
  });

  it('brings the part’s styles into the host', async () => {
    const styles = css`
      p {
        color: rgb(1, 2, 3);
      }
    `;
    load = () => Promise.resolve({ say: () => 'here', styles });
    const element = await show();
    await until(() => said(element) === 'here');
    const paragraph = element.renderRoot.querySelector('p') as Element;
    expect(getComputedStyle(paragraph).color).to.equal('rgb(1, 2, 3)');
  });

  it('says that it failed, does not try by itself, and tries again when asked', async () => {
    load = () => Promise.reject(new Error('no network'));
    const element = await show();
    await until(() => said(element) === 'failed');
    element.requestUpdate();
    await element.updateComplete;
    expect(loads).to.equal(1);
    load = () => Promise.resolve({ say: () => 'here' });
    await element.piece.ask();
    await element.updateComplete;
    expect([said(element), element.piece.hasFailed, loads]).to.deep.equal(['here', false, 2]);
  });

  it('may be loaded before it is needed', async () => {
    const host = new LazyHost();
    document.body.append(host);
    const [first, second] = [host.piece.ask(), host.piece.ask()];
    await Promise.all([first, second]);
    expect(loads).to.equal(1);
    host.remove();
  });
});
