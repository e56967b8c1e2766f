import { define } from '../core/define.ts';
import { setDefaultEndpoint } from '../core/widget.ts';
import { NvoDirectory } from '../widgets/directory/directory.ts';

/** Takes the endpoint from the site script, which so needs no code of the widgets itself. */
export function register(endpoint: string): void {
  setDefaultEndpoint(endpoint);
  define('nvo-directory', NvoDirectory);
}
