/** Writes the texts that are read as pages of the host into `docs/` too (`npm run texts`). */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { siteSchema } from '../src/contract/site.ts';
import { docs } from '../endpoint/texts/docs.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const site = siteSchema.parse(JSON.parse(readFileSync(`${root}content/site.json`, 'utf8')));
for (const [name, text] of Object.entries(docs(site))) writeFileSync(`${root}docs/${name}`, text);
