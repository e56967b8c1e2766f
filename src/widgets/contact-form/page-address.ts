/**
 * The page that a form stands on, without query and fragment: those may hold what is private. In a
 * frame it is the page around it, as far as that says its address; where nothing is known, the
 * endpoint.
 */
export function pageAddress(endpoint: string): string {
  const { referrer } = document;
  // One of the frame's own origin is where the frame itself has come from.
  const isAround = parent !== window && !referrer.startsWith(location.origin);
  const known = [isAround ? referrer : '', location.href, endpoint];
  const address = known.find((each) => /^https?:/.test(each)) ?? '';
  return address.replace(/[?#].*$/s, '').slice(0, 2000);
}
