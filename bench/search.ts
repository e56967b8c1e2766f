/**
 * The directory's search: what it finds, and how fast.
 *
 *   npm run bench:search                  (installs MiniSearch in this folder)
 *   npm run bench:search -- --quality     only recall, precision and the first result
 *   npm run bench:search -- --misses      these with examples of what is missed
 *   npm run bench:search -- --speed       only the times, in Chromium
 */
import { parseArgs } from 'node:util';
import { printQuality } from './search/quality.ts';
import { printSpeed } from './search/speed.ts';

const { values } = parseArgs({
  options: {
    quality: { type: 'boolean' },
    misses: { type: 'boolean' },
    speed: { type: 'boolean' },
  },
});
if (!values.speed) printQuality(Boolean(values.misses));
if (!values.quality && !values.misses) await printSpeed();
