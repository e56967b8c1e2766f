/** What every page of widgets may set; the widgets themselves are in `nvo-widgets/widgets/…`. */
export { registerLocale } from './core/localize.ts';
export { setDefaultEndpoint } from './core/widget.ts';
export type { WidgetEventDetails } from './core/events.ts';
