import { expect } from 'chai';
import { safeHref, telephoneHref } from '../../src/data/links.ts';

describe('safeHref', () => {
  for (const address of ['https://olaine.lv/', 'http://a.lv/x', 'mailto:a@b.lv', 'tel:+371123']) {
    it(`lets ${address} be followed`, () => expect(safeHref(address)).to.equal(address));
  }

  const dangerous = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.lv/1',
    '//a.lv',
    'a.lv',
    '',
  ];
  for (const address of dangerous) {
    it(`does not link to ${JSON.stringify(address)}`, () => {
      expect(safeHref(address)).to.equal(undefined);
    });
  }

  it('links to no payload of the XSS corpora', async () => {
    const response = await fetch('/shared/corpora/xss-owasp/data/xss-filter-evasion.json');
    if (!response.ok) throw new Error('shared data is missing: set NVO_SHARED');
    for (const payload of strings(await response.json())) {
      const href = safeHref(payload);
      if (href) expect(href).to.match(/^(https?|mailto|tel):/);
    }
  });
});

describe('telephoneHref', () => {
  it('keeps digits and the plus', () => {
    expect(telephoneHref('+371 67 (000) 000')).to.equal('tel:+37167000000');
  });
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(strings) : [];
}
