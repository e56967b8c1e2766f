/** The entry of a registration number in the Register of Enterprises' public portal. */
export function registerHref(code: string): string {
  return `https://info.ur.gov.lv/#/legal-entity/${code}`;
}

/** A map of a point on OpenStreetMap or, where none is known, a search for a place there. */
export function mapHref(place: string, geo?: { latitude: number; longitude: number }): string {
  const map = 'https://www.openstreetmap.org';
  if (!geo) return `${map}/search?query=${encodeURIComponent(place)}`;
  const { latitude, longitude } = geo;
  return `${map}/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
