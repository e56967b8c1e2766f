import { expect } from 'chai';
import {
  choicesFromQuery,
  embedAddress,
  policyFor,
  queryOfChoices,
  scriptOfOne,
  scriptTag,
  snippet,
  type Choices,
} from '../../src/data/snippets.ts';

const at = { host: 'https://info.example', label: 'NVO saraksts' };
const choices: Choices = {
  widget: 'directory',
  options: { 'members-only': '', municipality: 'marupe', 'heading-level': '3' },
};
const address = 'https://info.example/embed/directory?municipality=marupe&amp;members-only=true';
const link = `<a href="${address}">NVO saraksts</a>`;

describe('snippets', () => {
  it('write an element with its attributes, and a link in it that holds the choices', () => {
    expect(snippet('element', choices, at)).to.equal(
      `<nvo-directory municipality="marupe" members-only heading-level="3">${link}</nvo-directory>`,
    );
  });

  it('write a block with the choices as data', () => {
    expect(snippet('block', choices, at)).to.equal(
      `<blockquote class="nvo-embed" data-nvo="directory" data-municipality="marupe" data-members-only="true" data-heading-level="3">${link}</blockquote>`,
    );
  });

  it('write a frame with a title and a link behind it, and a link alone in its paragraph', () => {
    expect(snippet('iframe', choices, at)).to.contain(`src="${address}" title="NVO saraksts"`);
    expect(snippet('iframe', choices, at)).to.contain(`</iframe><br>${link}</p>`);
    expect(snippet('link', choices, at)).to.equal(`<p>${link}</p>`);
  });

  it('say nothing to an embed page of what only a host page has', () => {
    expect(
      embedAddress({ widget: 'calendar', options: { 'heading-level': '3' } }, at.host),
    ).to.equal('https://info.example/embed/calendar');
  });

  it('escape the label', () => {
    const evil = { ...at, label: '"><b>&' };
    expect(snippet('link', choices, evil)).to.contain('>&quot;&gt;&lt;b&gt;&amp;</a>');
  });

  it('name the script, and a pinned one with its hash', () => {
    expect(scriptTag({ url: 'https://info.example/v1/nvo-widgets.js' })).to.equal(
      '<script type="module" src="https://info.example/v1/nvo-widgets.js"></script>',
    );
    expect(scriptTag({ url: 'x.js', integrity: 'sha384-A' })).to.equal(
      '<script type="module" src="x.js" integrity="sha384-A" crossorigin="anonymous"></script>',
    );
  });

  it('name the script of one widget, and preload what that reads', () => {
    const of = (widget: 'calendar' | 'directory', options = {}) =>
      scriptOfOne({ widget, options }, at.host).split('\n');
    expect(of('directory')).to.deep.equal([
      '<link rel="preload" as="fetch" crossorigin href="https://info.example/v1/organizations.json">',
      '<script type="module" src="https://info.example/v1/nvo-directory.js"></script>',
    ]);
    expect(of('calendar')[1]).to.contain('/v1/nvo-calendar.js"');
    expect(of('calendar', { view: 'month' })[1]).to.contain('/v1/nvo-calendar-month.js"');
  });

  it('ask a policy for what they load: a frame for nothing else', () => {
    expect(policyFor('element', at.host)).to.have.length(3);
    expect(policyFor('iframe', at.host)).to.deep.equal(['frame-src https://info.example']);
  });
});

describe('choices in an address', () => {
  it('are read as they were written', () => {
    expect(choicesFromQuery(new URLSearchParams(queryOfChoices(choices)))).to.deep.equal(choices);
  });

  it('leave out what no snippet may hold, and what the widget has not', () => {
    const query = 'widget=calendar&kind=training,forum&theme="><script>&area=sport&look=';
    expect(choicesFromQuery(new URLSearchParams(query))).to.deep.equal({
      widget: 'calendar',
      options: { kind: 'training,forum' },
    });
  });

  it('fall back to the calendar', () => {
    expect(choicesFromQuery(new URLSearchParams('widget=x')).widget).to.equal('calendar');
  });
});
