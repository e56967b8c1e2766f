/**
 * The site script: `<script type="module" src="HOST/v1/nvo-widgets.js"></script>`. The files lie
 * beside it: `HOST/v1/`.
 */
import { start } from './site-script.ts';

const endpoint = new URL(/* @vite-ignore */ '.', import.meta.url).href;
start(endpoint, {
  'nvo-calendar': (isMonth) =>
    isMonth ? import('alone:calendar-month') : import('alone:calendar'),
  'nvo-contact-form': () => import('alone:contact-form'),
  'nvo-directory': () => import('alone:directory'),
});
if (/[?&]nvo-check\b/.test(location.search)) {
  void import('./check.ts').then(({ check }) => check(endpoint));
}
