import { expect } from 'chai';
import { en } from '../../src/locales/en.ts';
import { findings as english } from '../../src/locales/en/findings.ts';
import { findings as latvian } from '../../src/locales/lv/findings.ts';
import {
  scriptOfOne,
  scriptTag,
  snippet,
  snippetKinds,
  type Choices,
} from '../../src/data/snippets.ts';
import { checkPaste } from '../../src/embed/check/paste.ts';
import { domPurify, drupalBasicHtml, drupalFullHtml, wordpressKses } from './filters.ts';

const host = 'https://info.example';
const choices: Choices = {
  widget: 'directory',
  options: { municipality: 'marupe', 'members-only': '' },
};
const at = { host, label: 'NVO saraksts' };
const script = scriptTag({ url: `${host}/v1/nvo-widgets.js` });
const element = snippet('element', choices, at);
const block = snippet('block', choices, at);
const iframe = snippet('iframe', choices, at);
const link = snippet('link', choices, at);

const page = (body: string, attributes = ' lang="lv"') =>
  `<!doctype html><html${attributes}><head><title>x</title></head><body><h1>x</h1>${body}</body></html>`;
const check = (html: string, header = '') => checkPaste(html, header, host);
const codes = (html: string, header = '') =>
  check(html, header)
    .findings.map(({ code }) => code)
    .sort();

describe('the box for a page’s source', () => {
  it('finds nothing to mend in each snippet as it is', () => {
    for (const each of [`${element}${script}`, `${block}${script}`, iframe, `${link}${script}`]) {
      expect(codes(page(each)), each).to.deep.equal([]);
    }
    expect(check(page(element + block + iframe + link + script)).survivals).to.deep.equal({
      element: 'whole',
      block: 'whole',
      iframe: 'whole',
      link: 'whole',
    });
  });

  it('knows the script of one widget', () => {
    const month: Choices = { widget: 'calendar', options: { view: 'month' } };
    for (const each of [choices, month]) {
      const html = page(snippet('element', each, at) + scriptOfOne(each, host));
      expect(codes(html)).to.deep.equal([]);
    }
  });

  it('WordPress: the block is whole, of the element the link is left, the script is gone', () => {
    const ofBlock = check(page(wordpressKses(`${block}${script}`)));
    expect(ofBlock.survivals.block).to.equal('whole');
    expect(ofBlock.findings.map(({ code }) => code)).to.deep.equal(['script-missing']);
    const ofElement = check(page(`<p>${wordpressKses(`${element}${script}`)}</p>`));
    expect(ofElement.survivals).to.deep.include({ element: 'absent', link: 'whole' });
    expect(ofElement.findings.map(({ code }) => code)).to.deep.equal(['link-only']);
    expect(codes(page(wordpressKses(iframe)))).to.deep.equal(['link-only']);
  });

  it('Drupal’s basic_html: the block has lost its class and data, the link works', () => {
    const { survivals, findings } = check(page(drupalBasicHtml(`${block}${script}`)));
    expect(survivals).to.deep.include({ block: 'damaged', link: 'whole' });
    const [stripped] = findings.filter(({ code }) => code === 'block-stripped');
    expect(stripped?.say(latvian).what).to.contain('class="nvo-embed", data-nvo');
    expect(codes(page(drupalBasicHtml(link)))).to.deep.equal(['link-only']);
  });

  it('Drupal’s full_html keeps all of them', () => {
    const html = page(drupalFullHtml(element + block + iframe + link + script));
    expect(codes(html)).to.deep.equal([]);
    expect(Object.values(check(html).survivals)).to.deep.equal(snippetKinds.map(() => 'whole'));
  });

  it('DOMPurify: the block is whole, of the element the link is left', () => {
    expect(check(page(domPurify(block))).survivals.block).to.equal('whole');
    expect(codes(page(`<p>${domPurify(element)}</p>`))).to.deep.equal(['link-only']);
  });

  it('names the attributes that a tag has lost, by its own link', () => {
    const html = element.replace(' municipality="marupe"', '');
    const { survivals, findings } = check(page(html + script));
    expect(survivals.element).to.equal('damaged');
    expect(findings[0]?.say(english).what).to.equal(
      '<nvo-directory> has lost municipality, which the address of the link inside it still has: the CMS has removed them.',
    );
    expect(codes(page(block.replace('data-members-only="true"', '') + script))).to.deep.equal([
      'attributes-stripped',
    ]);
  });

  const cases: [fact: string, html: string, code: string][] = [
    ['markup that is shown as text', page('&lt;nvo-directory&gt;'), 'shown-as-text'],
    ['a page with nothing of ours', page('<p>x</p>'), 'nothing'],
    ['a missing script', page(element), 'script-missing'],
    [
      'a script that is no module',
      page(element + script.replace('module', 'text/javascript')),
      'script-type',
    ],
    ['two scripts', page(element + script + script), 'script-twice'],
    ['two versions', page(element + script + script.replace('/v1/', '/v2/')), 'versions-differ'],
    [
      'a script of another host',
      page(element + script.replace('info', 'other')),
      'script-elsewhere',
    ],
    [
      'an unknown element',
      page(`<nvo-directori></nvo-directori>${link}${script}`),
      'element-unknown',
    ],
    [
      'an unknown attribute',
      page(element.replace('marupe"', 'marupe" novads="x"') + script),
      'attribute-unknown',
    ],
    [
      'a value that means nothing',
      page(`<nvo-calendar view="week">x</nvo-calendar>${script}`),
      'attribute-value',
    ],
    [
      'typographic quotes',
      page(`<nvo-calendar look=”olaine”>x</nvo-calendar>${script}`),
      'quotes-curly',
    ],
    [
      'a block without its class',
      page(block.replace(' class="nvo-embed"', '') + script),
      'block-stripped',
    ],
    ['an empty element', page(`<nvo-calendar></nvo-calendar>${script}`), 'fallback-missing'],
    ['a frame without a title', page(iframe.replace(/ title="[^"]*"/, '')), 'frame-title'],
    [
      'a frame whose sandbox allows no scripts',
      page(iframe.replace('width', 'sandbox="" width')),
      'frame-sandbox',
    ],
    ['a link among text', page(link.replace('<p>', '<p>Skat. ') + script), 'link-in-text'],
    ['two of a kind without a name', page(element + element + script), 'instance-missing'],
    [
      'a level of headings that is skipped',
      page(
        element.replace('members-only', 'heading-level="4"').replace('&amp;members-only=true', '') +
          script,
      ),
      'heading-skipped',
    ],
    ['a page without a language', page(element + script, ''), 'lang-missing'],
  ];
  for (const [fact, html, code] of cases) {
    it(`says so of ${fact}, and of nothing else`, () => {
      expect(codes(html)).to.deep.equal([code]);
    });
  }

  it('asks for no language of a part of a page', () => {
    expect(codes(element + script)).to.deep.equal([]);
  });

  it('says what a policy blocks and what to add, in headers and in the page', () => {
    const header = "Content-Security-Policy: default-src 'self'; script-src 'self'";
    const say = check(page(element + script), header).findings.map(
      (each) => each.say(english).todo,
    );
    expect(say).to.deep.equal([
      'Add to the policy: script-src https://info.example',
      'Add a directive with all that default-src has, and: connect-src https://info.example',
      'Add a directive with all that default-src has, and: img-src https://info.example',
    ]);
    const meta = `<meta http-equiv="Content-Security-Policy" content="frame-src 'none'">`;
    expect(codes(page(iframe).replace('<title>', `${meta}<title>`))).to.deep.equal(['csp-blocks']);
  });

  it('finds a policy good that allows what the snippet loads', () => {
    const policy = `default-src 'none'; script-src ${host}; connect-src ${host}; img-src ${host}`;
    expect(codes(page(element + script), policy)).to.deep.equal(['csp-good']);
    expect(codes(page(iframe), `frame-src ${host}; script-src 'none'`)).to.deep.equal(['csp-good']);
  });

  it('knows nonces, sandboxes, Trusted Types and policies that only report', () => {
    const html = page(element + script);
    expect(codes(html, "script-src 'strict-dynamic' 'nonce-a'")).to.deep.equal(['csp-nonce']);
    const withNonce = html.replace('<script', '<script nonce="b"');
    expect(codes(withNonce, "script-src 'strict-dynamic' 'nonce-a'")).to.deep.equal([
      'csp-nonce-differs',
    ]);
    expect(codes(withNonce, "script-src 'strict-dynamic' 'nonce-b'")).to.deep.equal(['csp-good']);
    expect(codes(html, 'sandbox')).to.deep.equal(['csp-sandbox']);
    expect(codes(html, "require-trusted-types-for 'script'")).to.deep.equal([
      'csp-good',
      'trusted-types',
    ]);
    expect(codes(html, "Content-Security-Policy-Report-Only: script-src 'none'")).to.deep.equal([
      'csp-report-only',
    ]);
    expect(codes(html, '???')).to.deep.equal(['csp-unread']);
  });

  it('runs nothing and asks for nothing of what is pasted', async () => {
    const before = performance.getEntriesByType('resource').length;
    const evil =
      '<img src="/asked-for" onerror="window.hasRun = true"><script>window.hasRun = true</script>';
    check(page(`${evil}<iframe src="/asked-for-too"></iframe>`));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect('hasRun' in window).to.be.false;
    const asked = performance.getEntriesByType('resource').slice(before);
    expect(asked.filter(({ name }) => name.includes('asked-for'))).to.deep.equal([]);
  });
});

describe('the words of findings', () => {
  it('are there in both languages, with a different text for each', () => {
    expect(Object.keys(english)).to.deep.equal(Object.keys(latvian));
    expect(en.code).to.equal('en');
    const values = ['a', 'b', 'c', 'd'];
    for (const [code, say] of Object.entries(latvian)) {
      const other = english[code as keyof typeof english] as (...each: string[]) => {
        what: string;
      };
      const { what } = (say as (...each: string[]) => { what: string })(...values);
      expect(other(...values).what, code).not.to.equal(what);
    }
  });
});
