import type { Site } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { roles } from '../texts/roles.ts';
import { statements } from '../texts/statements.ts';
import { textPage, type Text } from '../texts/text.ts';
import { textPaths } from './generator.ts';
import { homePage } from './home.ts';
import { homeStyles } from './home.styles.ts';
import { homeWords } from './home-words.ts';

interface HomePagesContext {
  readonly site: Site;
  readonly terms: Terms;
  readonly host: string | undefined;
}

/** The page at `/` in both languages, and the pages that it links to, by path. */
export async function homePages(context: HomePagesContext): Promise<Record<string, string>> {
  const { site } = context;
  const text = (each: Text) =>
    textPage(each, { name: site.name, home: homeWords[each.language].kitTitle });
  const pages = {
    '/index.html': homePage({ ...context, language: 'lv' }),
    '/en.html': homePage({ ...context, language: 'en' }),
    [`/${textPaths.statements.lv}`]: text(statements(site)),
    [`/${textPaths.roles.lv}`]: text(roles('lv', site)),
    [`/${textPaths.roles.en}`]: text(roles('en', site)),
  };
  const ready = Object.entries(pages).map(
    async ([path, page]) => [path, String(await page)] as const,
  );
  return { ...Object.fromEntries(await Promise.all(ready)), '/home.css': homeStyles };
}
