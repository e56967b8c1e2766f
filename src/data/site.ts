import { misfit } from '../contract/check.ts';
import { siteShape } from '../contract/shapes/site.generated.ts';
import type { SiteFile } from '../contract/site.ts';
import { fileUrl, loadFile, type Loaded, type LoadOptions } from './load.ts';
import { refuseNewer } from './read-file.ts';

/**
 * Loads `site.json`: who runs the Info point and how to reach it.
 *
 * @throws as `loadFile`; NewerVersionError where its `version` is higher than known; TypeError
 *   where it is no such file
 */
export function loadSite(endpoint: string, options?: LoadOptions): Promise<Loaded<SiteFile>> {
  const read = (json: unknown): SiteFile => {
    refuseNewer(json);
    const wrong = misfit(siteShape, json);
    if (wrong) throw new TypeError(`not a site.json: ${wrong}`);
    return json as SiteFile;
  };
  return loadFile(fileUrl(endpoint, 'site.json'), read, options);
}

/** The same, whether it is fresh or an old copy. */
export async function fetchSite(endpoint: string, options?: LoadOptions): Promise<SiteFile> {
  return (await loadSite(endpoint, options)).value;
}
