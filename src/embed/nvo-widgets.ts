/**
 * The site script: `<script type="module" src="HOST/v1/nvo-widgets.js"></script>`. The files lie
 * beside it: `HOST/v1/`.
 */
import { start } from './site-script.ts';

const endpoint = new URL(/* @vite-ignore */ '.', import.meta.url).href;
start(endpoint);
if (/[?&]nvo-check\b/.test(location.search)) {
  void import('./check.ts').then(({ check }) => check(endpoint));
}
