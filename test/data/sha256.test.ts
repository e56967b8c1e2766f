import { expect } from 'chai';
import fc from 'fast-check';
import { sha256 } from '../../src/data/sha256.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const toHex = (words: Int32Array) =>
  Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

/** Examples of NIST for FIPS 180-4. */
const examples: readonly [string, Uint8Array, string][] = [
  ['nothing', bytesOf(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['24 bits', bytesOf('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    '448 bits',
    bytesOf('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  [
    '896 bits',
    bytesOf(
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
    ),
    'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
  ],
  [
    'a million letters',
    bytesOf('a'.repeat(1_000_000)),
    'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
  ],
  [
    'one byte',
    new Uint8Array([0xbd]),
    '68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b',
  ],
];

describe('sha256', () => {
  for (const [name, message, hash] of examples) {
    it(`gives the standard's example: ${name}`, () => {
      expect(toHex(sha256(message))).to.equal(hash);
    });
  }

  it('gives what the browser gives, for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (message) => {
        const hash = new DataView(await crypto.subtle.digest('SHA-256', message.slice()));
        const words = Array.from({ length: 8 }, (_, i) => hash.getInt32(i * 4));
        expect([...sha256(message)]).to.deep.equal(words);
      }),
    );
  });
});
