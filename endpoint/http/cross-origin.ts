/** Any page may read, and ask whether it may post. */
export const crossOrigin = {
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
  allowHeaders: ['Content-Type', 'Idempotency-Key'],
  exposeHeaders: ['ETag', 'Retry-After', 'Idempotency-Replayed'],
};
