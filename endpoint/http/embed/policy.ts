/**
 * What the pages may do that others may frame: load what is ours alone, ask nobody else, and send
 * forms to us. The host is named too: in a sandbox without an origin WebKit takes nothing for `'self'`.
 *
 * @param origin scheme and host, without a path
 */
export const embedPolicy = (origin: string): string => {
  const own = `'self' ${origin}`;
  return (
    `default-src 'none'; script-src ${own}; style-src ${own}; img-src ${own} data:; ` +
    `connect-src ${own}; base-uri 'none'; form-action ${own}; frame-ancestors *`
  );
};
