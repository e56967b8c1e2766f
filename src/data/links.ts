const safeSchemes = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** The address as a link may carry it, or `undefined` where following it would not be safe. */
export function safeHref(address: string): string | undefined {
  try {
    const url = new URL(address);
    return safeSchemes.has(url.protocol) ? url.href : undefined;
  } catch {
    // Not an address at all: shown as text.
    return undefined;
  }
}

/** A telephone number as `tel:` wants it (RFC 3966): digits and a leading plus. */
export function telephoneHref(telephone: string): string {
  return `tel:${telephone.replace(/[^\d+]/g, '')}`;
}

/** A link that writes to an address, with a subject; none where there is no address. */
export function mailtoHref(email: string | undefined, subject: string): string | undefined {
  return email && `mailto:${email}?subject=${encodeURIComponent(subject)}`;
}
