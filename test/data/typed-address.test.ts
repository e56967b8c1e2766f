import { expect } from 'chai';
import { changesOf } from '../../src/data/corrections.ts';
import { submissionOf } from '../../src/data/submission-form.ts';
import { typedAddress } from '../../src/data/typed-address.ts';
import { complete } from '../../stories/records.ts';

describe('typedAddress', () => {
  it('gives a host its scheme', () => {
    for (const text of ['example.org', 'www.mārupe.lv/talka?a=1', 'example.org:8080', 'a.xn--p1ai'])
      expect(typedAddress(text)).to.equal(`https://${text}`);
  });

  it('leaves all else as it is', () => {
    const others = [
      ...['', 'http://example.org', 'HTTPS://example.org', 'mailto:a@example.org'],
      ...['a@example.org', 'localhost', 'javascript:alert(1)', 'vēl nav. Būs', '1.5', 'example.'],
    ];
    for (const text of others) expect(typedAddress(text)).to.equal(text);
  });

  it('reads all web addresses of a form', () => {
    const names = ['onlineUrl', 'registration.url', 'url'];
    const typed = names.map((name) => [`submission.${name}`, ' example.org '] as const);
    expect(submissionOf(Object.fromEntries(typed))).to.deep.include({
      onlineUrl: 'https://example.org',
      registration: { url: 'https://example.org', email: '', telephone: '' },
      url: 'https://example.org',
    });
    const changes = (to: string) =>
      changesOf(
        { 'change.url': to, 'change.name': 'Koris.lv' },
        { ...complete, url: 'https://example.org' },
      );
    const name = { field: 'name', from: complete.name, to: 'Koris.lv' };
    const url = { field: 'url', from: 'https://example.org', to: 'https://example.org/jauns' };
    expect(changes('example.org/jauns')).to.deep.equal([name, url]);
    expect(changes('example.org')).to.deep.equal([name]);
    // Where the directory has not come nothing that was typed is lost.
    expect(changesOf({ 'change.url': 'example.org', 'change.name': ' ' }, {})).to.deep.equal([
      { field: 'url', from: '', to: 'https://example.org' },
    ]);
  });
});
