/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A page of HTML, half an answer, nothing: whoever asks checks the value anyway.
    return undefined;
  }
}
