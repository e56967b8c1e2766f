import { define } from '../../core/define.ts';
import { NvoDirectory } from './directory.ts';

define('nvo-directory', NvoDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'nvo-directory': NvoDirectory;
  }
}
