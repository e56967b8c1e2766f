/** What the widgets say, in the languages that ship. `registerLocale` adds another. */
export { en } from './locales/en.ts';
export { lv, type Day, type Locale } from './locales/lv.ts';
