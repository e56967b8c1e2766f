/**
 * SHA-256 (FIPS 180-4), for pages without `crypto.subtle`: plain http has none. At once, where the
 * browser's own answers each time in a later turn: short texts by the thousand go quicker.
 */

/** The first 32 bits of the fractional parts of a root of the first primes. */
const rootsOf = (count: number, degree: number): Int32Array =>
  Int32Array.from(primes.slice(0, count), (prime) => (prime ** (1 / degree) % 1) * 2 ** 32);

const primes: number[] = [];
for (let number = 2; primes.length < 64; number++) {
  if (primes.every((prime) => number % prime)) primes.push(number);
}

const constants = rootsOf(64, 3);
const initial = rootsOf(8, 2);

/** Words of the block at hand; kept, for a new one each time would be garbage by the megabyte. */
const schedule = new Int32Array(64);

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** The hash as eight signed words, first the highest. */
export function sha256(message: Uint8Array): Int32Array {
  const { length } = message;
  const blocks = new DataView(new ArrayBuffer(((length + 72) >> 6) << 6));
  new Uint8Array(blocks.buffer).set(message);
  blocks.setUint8(length, 0x80);
  blocks.setUint32(blocks.byteLength - 8, length / 2 ** 29);
  blocks.setUint32(blocks.byteLength - 4, length << 3);
  const hash = initial.slice();
  for (let at = 0; at < blocks.byteLength; at += 64) addBlock(hash, blocks, at);
  return hash;
}

function addBlock(hash: Int32Array, blocks: DataView, at: number): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let t = 0; t < 64; t++) {
    const word = t < 16 ? blocks.getInt32(at + t * 4) : nextWord(t);
    schedule[t] = word;
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + sum1 + choice + (constants[t] ?? 0) + word) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + sum0 + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = (hash[i] ?? 0) + word));
}

const scheduled = (t: number): number => schedule[t] ?? 0;

function nextWord(t: number): number {
  const late = scheduled(t - 2);
  const early = scheduled(t - 15);
  const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
  const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
  return (sigma1 + scheduled(t - 7) + sigma0 + scheduled(t - 16)) | 0;
}
