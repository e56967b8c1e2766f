/** A host's name with a dot in it, and what may follow: nothing that has a scheme, no mailbox. */
const hostPattern = /^([\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+([:/?#]|$)/u;

/** A web address as people type it, `example.org/talka`, with the scheme that goes without saying. */
export const typedAddress = (text: string): string =>
  hostPattern.test(text) ? `https://${text}` : text;
