import { expect } from 'chai';
import { domPurify, drupalBasicHtml, drupalFullHtml, wordpressKses } from './filters.ts';

const link = '<a href="https://info.example/embed/directory?municipality=marupe">NVO saraksts</a>';
const element = `<nvo-directory municipality="marupe">${link}</nvo-directory>`;
const block = `<blockquote class="nvo-embed" data-nvo="directory" data-members-only="">${link}</blockquote>`;
const script = '<script type="module" src="https://info.example/v1/nvo-widgets.js"></script>';
const frame = '<iframe src="https://info.example/embed/directory" title="Saraksts"></iframe>';

describe('what filters leave of a snippet', () => {
  it('WordPress keeps a block’s class and data, and a link', () => {
    expect(wordpressKses(block)).to.equal(block);
    expect(wordpressKses(link)).to.equal(link);
  });

  it('WordPress takes out elements, scripts and frames, and leaves the link in them', () => {
    expect(wordpressKses(`${element}${script}${frame}`)).to.equal(link);
  });

  it('WordPress keeps no data attribute with two dashes, and leaves a script’s text', () => {
    expect(wordpressKses('<p data-a--b="1" data-a-b="2">x</p>')).to.equal('<p data-a-b="2">x</p>');
    expect(wordpressKses('<script>alert(1)</script>')).to.equal('alert(1)');
  });

  it('Drupal’s basic_html keeps a bare link and a bare quotation', () => {
    expect(drupalBasicHtml(block)).to.equal(`<blockquote>${link}</blockquote>`);
    expect(drupalBasicHtml(`${element}${script}${frame}<!-- x -->`)).to.equal(link);
    expect(
      drupalBasicHtml('<a href="javascript:alert(1)" class="x" target="_blank">x</a>'),
    ).to.equal('<a href="alert(1)">x</a>');
  });

  it('Drupal’s full_html keeps all, and closes what is open', () => {
    expect(drupalFullHtml(`${element}${block}${script}${frame}`)).to.equal(
      `${element}${block}${script}${frame}`,
    );
    expect(drupalFullHtml('<nvo-directory>x')).to.equal('<nvo-directory>x</nvo-directory>');
  });

  it('DOMPurify takes out elements and frames, and keeps blocks and links', () => {
    expect(domPurify(`${element}${script}${frame}`)).to.equal(link);
    expect(domPurify(block)).to.equal(block);
  });

  it('an ampersand in an address comes out as an entity', () => {
    const two = '<a href="https://info.example/embed/directory?a=1&b=2&amp;c=3">x</a>';
    const out = '<a href="https://info.example/embed/directory?a=1&amp;b=2&amp;c=3">x</a>';
    expect(wordpressKses(two)).to.equal(out);
    expect(drupalBasicHtml(two)).to.equal(out);
  });
});
