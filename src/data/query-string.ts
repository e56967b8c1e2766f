/** The values of a key in a query string: `?a=1,2`, or `?a=1&a=2`, as a form without script sends it. */
export function readQuery(search: string, key: string): string[] {
  const own = pairs(search).filter((each) => isPairOf(each, key));
  // Split before decoding: a comma inside a value is written %2C.
  const values = own.flatMap((pair) => pair.split('=').slice(1).join('=').split(','));
  return values.map(decode).filter(Boolean);
}

/**
 * The query string with a key's values put in, taken out where there are none. Every other pair
 * stays as it is to the letter: it belongs to the page, which may read it in ways of its own.
 */
export function writeQuery(search: string, key: string, values: readonly string[]): string {
  const others = pairs(search).filter((each) => !isPairOf(each, key));
  const own = values.length ? [`${key}=${values.map(encode).join(',')}`] : [];
  const query = [...others, ...own].join('&');
  return query ? `?${query}` : '';
}

function pairs(search: string): string[] {
  return search.replace(/^\?/, '').split('&').filter(Boolean);
}

function isPairOf(pair: string, key: string): boolean {
  return decode(pair.split('=')[0] ?? '') === key;
}

/** A lone surrogate, which `encodeURIComponent` throws at, becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A lone `%`: somebody's own way of writing, taken as it stands.
    return text;
  }
}
