import { expect } from 'chai';
import fc from 'fast-check';
import { readQuery, writeQuery } from '../../src/data/query-string.ts';

describe('query string', () => {
  it('reads values split at commas, each decoded after the split', () => {
    expect(readQuery('?x=1&nvo.q=a%2Cb,c', 'nvo.q')).to.deep.equal(['a,b', 'c']);
  });

  it('reads all pairs of a key, as a form without script sends them', () => {
    expect(readQuery('?k=a&x=1&k=b,c', 'k')).to.deep.equal(['a', 'b', 'c']);
  });

  it('reads nothing where the key is absent or empty', () => {
    expect(readQuery('?nvo.q=', 'nvo.q')).to.deep.equal([]);
    expect(readQuery('', 'nvo.q')).to.deep.equal([]);
  });

  it('takes a lone % as it stands', () => {
    expect(readQuery('?q=100%', 'q')).to.deep.equal(['100%']);
  });

  it('leaves what belongs to the page as it is to the letter', () => {
    const search = '?flag&a=b%20c+d&a=2&=&x=%';
    expect(writeQuery(search, 'nvo.q', ['koris'])).to.equal(`${search}&nvo.q=koris`);
  });

  it('takes a key without values out', () => {
    expect(writeQuery('?a=1&nvo.q=x', 'nvo.q', [])).to.equal('?a=1');
    expect(writeQuery('?nvo.q=x', 'nvo.q', [])).to.equal('');
  });

  it('writes half a surrogate pair as the sign for what can’t be read', () => {
    expect(readQuery(writeQuery('', 'q', ['a\ud800']), 'q')).to.deep.equal(['a\ufffd']);
  });

  it('gives back whatever values were written', () => {
    const values = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }));
    fc.assert(
      fc.property(values, (written) => {
        expect(readQuery(writeQuery('?a=1', 'k', written), 'k')).to.deep.equal(written);
      }),
    );
  });
});
