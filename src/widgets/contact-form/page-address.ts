/**
 * The page that a form stands on, without query and fragment: those may hold what is private. In a
 * frame it is the page around it, as far as that says its address; where nothing is known, the
 * endpoint.
 */
export function pageAddress(endpoint: string): string {
  const own = location.href;
  const around = parent === window ? '' : document.referrer;
  const known = [around, own, endpoint];
  const address = known.find((each) => /^https?:/.test(each)) ?? '';
  return address.replace(/[?#].*$/s, '').slice(0, 2000);
}
