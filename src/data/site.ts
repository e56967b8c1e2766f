import { misfit } from '../contract/check.ts';
import { siteShape } from '../contract/shapes/site.generated.ts';
import type { Site } from '../contract/site.ts';
import { fileUrl, loadFile, type LoadOptions } from './load.ts';

/**
 * Loads `site.json`: who runs the Info point and how to reach it.
 *
 * @throws as `loadFile`; TypeError where it is no such file
 */
export async function fetchSite(endpoint: string, options?: LoadOptions): Promise<Site> {
  const read = (json: unknown): Site => {
    const wrong = misfit(siteShape, json);
    if (wrong) throw new TypeError(`not a site.json: ${wrong}`);
    return json as Site;
  };
  return (await loadFile(fileUrl(endpoint, 'site.json'), read, options)).value;
}
