import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { contactForm } from './contact-form.ts';
import { crossOrigin } from './cross-origin.ts';
import { RETRY_AFTER } from './intake.ts';
import { messagePaths } from './messages.ts';
import { problem } from './problem.ts';
import { closedStaffLinks } from './staff-links.ts';
import type { PublishedNow } from './writing.ts';

/**
 * The write side while its database can't be reached: it takes nothing in, says so by 503 and
 * `Retry-After`, and the form keeps what was typed and names other ways.
 */
export function closedInbox(published: PublishedNow): Hono {
  const app = new Hono();
  for (const path of messagePaths) {
    app.all(path, cors(crossOrigin), (c) => {
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      const detail = 'No message can be taken in just now.';
      return problem(c, 503, { detail, retryAfter: RETRY_AFTER });
    });
  }
  const form = contactForm(
    {
      ...published,
      isClosed: true,
      intake: { take: () => Promise.resolve({ outcome: 'unavailable', retryAfter: RETRY_AFTER }) },
      inbox: { status: () => Promise.reject(new Error('the inbox is closed')) },
      addressOf: () => '',
      originOf: (c) => new URL(c.req.url).origin,
      now: () => new Date(),
    },
    // The inbox's own secret is out of reach: what is sent by this page later on is held for review.
    randomBytes(32),
  );
  app.route('/', form);
  app.route('/', closedStaffLinks());
  return app;
}
