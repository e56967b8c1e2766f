/** The byte order marks that spreadsheet programs write. */
const marks: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Text of a whole file in whatever encoding a spreadsheet program has saved it: by its byte order
 * mark, else UTF-8, else Windows-1257 (Excel's "CSV" on a Latvian Windows). Every line ends in
 * `\n` then.
 */
export function decodeSheet(bytes: Uint8Array): string {
  const marked = marks.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  const text = new TextDecoder(marked?.encoding ?? guessEncoding(bytes)).decode(bytes);
  return text.replace(/\r\n?/g, '\n');
}

function guessEncoding(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // Not UTF-8, and of the single-byte encodings only this one is used for Latvian.
    return 'windows-1257';
  }
}

/** All bytes of a stream that is expected to be small. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
