/**
 * The page that a form stands on, without query and fragment: those may hold what is private. In a
 * frame without an address of its own, the page around it; where nothing is known, the endpoint.
 */
export function pageAddress(endpoint: string): string {
  const known = [location.href, document.referrer, endpoint];
  const address = known.find((each) => /^https?:/.test(each)) ?? '';
  return address.replace(/[?#].*$/s, '').slice(0, 2000);
}
