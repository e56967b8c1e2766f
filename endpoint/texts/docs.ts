import type { Site } from '../../src/contract/site.ts';
import { roles } from './roles.ts';
import { statements } from './statements.ts';
import { textToMarkdown } from './text.ts';

/** The texts as files of `docs/`, by name. */
export const docs = (site: Site): Record<string, string> => ({
  'pazinojumu-teksti.md': textToMarkdown(statements(site)),
  'kas-ko-uztur.md': textToMarkdown(roles('lv', site)),
  'who-runs-what.md': textToMarkdown(roles('en', site)),
});
