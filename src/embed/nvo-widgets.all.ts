/**
 * The site script for pages that pin: `HOST/v<version>/nvo-widgets.all.js`, every widget in one
 * file that never changes. The data is the present one, of `HOST/v1/`.
 */
import { start } from './site-script.ts';

start(new URL(/* @vite-ignore */ '../v1/', import.meta.url).href);
