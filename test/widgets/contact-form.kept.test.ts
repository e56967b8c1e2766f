import { expect } from 'chai';
import { html } from 'lit';
import { forgetCopies } from '../../src/data/load.ts';
import '../../src/widgets/contact-form/define.ts';
import type { NvoContactForm } from '../../src/widgets/contact-form/contact-form.ts';
import { forgetDrafts, inboxRoutes } from '../../stories/inbox.ts';
import { fakeNetwork, ORIGIN } from '../../stories/network.ts';
import { fill, waitFor } from '../../stories/visitor.ts';
import { fixture } from '../support/fixture.ts';

const endpoint = `${ORIGIN}/v1`;

describe('what is kept of <nvo-contact-form>', () => {
  let restore: () => void;
  beforeEach(() => {
    forgetCopies();
    forgetDrafts();
    restore = fakeNetwork(inboxRoutes(endpoint));
  });
  afterEach(() => {
    restore();
    forgetDrafts();
  });

  const form = async () => {
    const element = await fixture<NvoContactForm>(
      html`<nvo-contact-form endpoint=${endpoint} lang="lv"></nvo-contact-form>`,
    );
    await waitFor(element, '[part="title"]');
    return element;
  };

  it('is there for the next form, whatever still comes to the one that is gone', async () => {
    const gone = await form();
    await fill(gone, { name: 'Ilze' });
    gone.remove();
    gone.requestUpdate();
    await gone.updateComplete;
    const next = await form();
    const name = next.renderRoot.querySelector<HTMLInputElement>('[name="name"]');
    expect(name?.value).to.equal('Ilze');
  });
});
