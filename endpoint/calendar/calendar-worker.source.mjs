// Node 20 starts no worker from TypeScript: where the endpoint runs from its source, tsx does.
import { register } from 'tsx/esm/api';

register();
await import('./calendar-worker.ts');
