/**
 * What the build puts in place of (`scripts/alone-widgets.ts`): a widget in one file, for pages that
 * have no other, and the site script beside it.
 */
declare module 'alone:*' {
  export const register: import('./site-script.ts').WidgetModule['register'];
}
declare module 'site-script' {}
