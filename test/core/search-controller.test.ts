import { expect } from 'chai';
import { html } from 'lit';
import { AddressController } from '../../src/core/address.ts';
import { define } from '../../src/core/define.ts';
import { SearchController } from '../../src/core/search-controller.ts';
import { Widget } from '../../src/core/widget.ts';
import { selectFrom } from '../../src/data/select.ts';
import { fixture } from '../support/fixture.ts';
import { until } from '../support/parts.ts';

const data = { records: ['koris', 'fonds'], terms: {} };

/** Whether the code that indexes can't be had, and how often it was asked for. */
let isDown = false;
let attempts = 0;

/** As little of a widget as searches. */
class TestSearch extends Widget {
  readonly search = new SearchController<string, never>(
    this,
    new AddressController(this, 'test-search'),
    {
      specs: [],
      data: () => data,
      locks: () => ({}),
      index: ({ records }) => {
        attempts++;
        if (isDown) return Promise.reject(new Error('the code has not come'));
        const find = (query: string) => records.filter((each) => each.startsWith(query));
        return Promise.resolve({ find });
      },
      select: selectFrom,
      describe: ({ matching }) => String(matching.length),
      onChange: () => undefined,
    },
  );

  override render() {
    return this.frame(html`${this.search.selection?.matching.join()}`, this.search.announcement);
  }
}
define('test-search', TestSearch);

describe('SearchController', () => {
  const shown = (element: TestSearch) => element.search.selection?.matching;
  const searching = async () => {
    const container = await fixture(html`<div></div>`);
    const element = new TestSearch();
    element.address = 'off';
    container.append(element);
    await element.updateComplete;
    return element;
  };

  it('lists all until it can search', async () => {
    isDown = true;
    const element = await searching();
    element.search.find('ko');
    expect(shown(element)).to.deep.equal(data.records);
  });

  it('tries again with the next letter where the words were not indexed', async () => {
    isDown = true;
    attempts = 0;
    const element = await searching();
    await until(() => attempts > 0);
    expect(element.search.index).to.equal(undefined);
    isDown = false;
    element.search.find('ko');
    await until(() => element.search.index);
    expect(shown(element)).to.deep.equal(['koris']);
  });
});
