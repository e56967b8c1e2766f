/** The write side on a database that does not wait for the disk: `control-server.ts <file>`. */
import { createAdaptorServer } from '@hono/node-server';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import { writeSide } from '../support/writing.ts';

const [file = ''] = process.argv.slice(2);
const inbox = await Inbox.open({ file, synchronous: 'NORMAL' });
const app = await writeSide(inbox);
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(`http://localhost:${address.port}`);
});
