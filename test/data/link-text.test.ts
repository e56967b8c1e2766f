import { expect } from 'chai';
import fc from 'fast-check';
import { piecesOf } from '../../src/data/link-text.ts';

const links = (text: string) =>
  piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : [[piece.text, piece.href]]));
const whole = (text: string) =>
  piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

describe('piecesOf', () => {
  it('finds addresses as people write them', () => {
    expect(
      links('Lasi https://example.org/a?b=1&c=2#d vai www.example.org, raksti a.b@example.org!'),
    ).to.deep.equal([
      ['https://example.org/a?b=1&c=2#d', 'https://example.org/a?b=1&c=2#d'],
      ['www.example.org', 'https://www.example.org/'],
      ['a.b@example.org', 'mailto:a.b@example.org'],
    ]);
  });

  it('takes what ends a sentence, a quotation or a bracket for no part of it', () => {
    for (const [text, found] of [
      ['https://example.org.', 'https://example.org'],
      ['(https://example.org/a)', 'https://example.org/a'],
      ['(sk. https://example.org/a_(b)).', 'https://example.org/a_(b)'],
      ['„https://example.org/a”', 'https://example.org/a'],
      ['«https://example.org/a»', 'https://example.org/a'],
      ['https://example.org/a…', 'https://example.org/a'],
      ['<https://example.org/a>', 'https://example.org/a'],
    ] as const) {
      expect(
        links(text).map(([label]) => label),
        text,
      ).to.deep.equal([found]);
    }
  });

  it('finds the whole of an address with Latvian letters', () => {
    expect(links('jānis@example.org')).to.have.deep.nested.property('[0][0]', 'jānis@example.org');
    expect(links('https://example.org/pasākumi')[0]?.[0]).to.equal('https://example.org/pasākumi');
  });

  it('leaves alone what only looks like one', () => {
    for (const text of [
      'www.',
      'www.)',
      'awww.example.org',
      '@example',
      'a@b',
      'plkst. 18.00',
      'http://',
      'https://)',
    ]) {
      expect(links(text), text).to.deep.equal([]);
    }
  });

  it('links to nothing that is not safe to follow', () => {
    for (const text of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)//https://example.org',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x https://',
    ]) {
      for (const [, href] of links(text)) expect(href).to.match(/^https:\/\/example\.org/);
    }
  });

  const expectWhole = (text: string) => {
    expect(whole(text)).to.equal(text);
    for (const [, href] of links(text)) expect(href).to.match(/^(https?|mailto):/);
  };

  for (const path of [
    'strings-blns/data/blns.json',
    'xss-owasp/data/xss-filter-evasion.json',
    'xss-dompurify/data/expect.json',
    'email-isemail/data/tests.json',
    'url-wpt/data/urltestdata.json',
  ]) {
    it(`keeps every letter of hostile text, and makes web and mail addresses only: ${path}`, async () => {
      const answer = await fetch(`/shared/corpora/${path}`);
      if (!answer.ok) throw new Error('the shared data is not there');
      const texts = textsIn(await answer.json());
      expect(texts.length).to.be.above(50);
      texts.forEach(expectWhole);
    });
  }

  it('keeps every letter of any other text', () => {
    const parts = ['https://', 'www.', 'a@b.lv', 'x', '.', ')', '(', '"', ' ', '\n', 'ā', '<'];
    const assembled = fc.array(fc.constantFrom(...parts)).map((all) => all.join(''));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), assembled), expectWhole), {
      numRuns: 1000,
    });
  });

  it('takes no longer for a text that never becomes an address', () => {
    for (const text of ['a', 'a.', 'www.', 'https://', '.'].map((each) => each.repeat(100_000))) {
      const start = performance.now();
      expect(whole(`${text} x`)).to.equal(`${text} x`);
      expect(performance.now() - start, text.slice(0, 10)).to.be.below(500);
    }
    const start = performance.now();
    piecesOf(`https://${'.'.repeat(100_000)}x`);
    expect(performance.now() - start).to.be.below(500);
  });
});

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
