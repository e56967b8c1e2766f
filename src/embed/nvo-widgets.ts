/**
 * The site script: `<script type="module" src="HOST/v1/nvo-widgets.js"></script>`. The files lie
 * beside it: `HOST/v1/`.
 */
import { start } from './site-script.ts';

start(new URL(/* @vite-ignore */ '.', import.meta.url).href);
