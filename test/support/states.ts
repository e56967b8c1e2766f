import { html, type TemplateResult } from 'lit';
import '../../src/widgets/directory/define.ts';
import { cancelled, eventsFile, full, NOW } from '../../stories/events.ts';
import { complete, minimal, organizationsFile, siteFile } from '../../stories/records.ts';
import { chooseDay, open, search, unfold, type Visited } from '../../stories/visitor.ts';
import { endpoint, type CalendarBench } from './calendar.ts';
import { settled, until } from './parts.ts';

/** A widget and what a visitor has done in it. */
export interface WidgetState {
  readonly widget: (look: string) => TemplateResult;
  readonly act: (widget: Visited) => Promise<unknown>;
}

// Their pictures lead nowhere, and a browser says so whenever it has found out.
const { image: _image, ...withoutImage } = full;
const { logo: _logo, ...withoutLogo } = complete;

export const directory = (look: string): TemplateResult => html`
  <nvo-directory id="widget" endpoint=${endpoint} look=${look} lang="lv"></nvo-directory>
`;

export const calendar =
  (view: string) =>
  (look: string): TemplateResult => html`
    <nvo-calendar id="widget" endpoint=${endpoint} look=${look} lang="lv" view=${view} .now=${NOW}>
    </nvo-calendar>
  `;

export const directoryOpen: WidgetState = {
  widget: directory,
  async act(widget) {
    await unfold(widget, 'Virziens');
    await open(widget, complete.id);
  },
};

export const directoryEmpty: WidgetState = {
  widget: directory,
  act: (widget) => search(widget, 'dinozauri'),
};

export const eventOpen: WidgetState = {
  widget: calendar('upcoming'),
  act: (widget) => open(widget, full.id),
};

export const dayChosen: WidgetState = {
  widget: calendar('month'),
  act: (widget) => chooseDay(widget, '2026-09-08'),
};

/** Serves what these states show, and nothing more: a picture has to fit the screen. */
export function serveStates(bench: CalendarBench): void {
  bench.serve(eventsFile([withoutImage, cancelled]), {
    [`${endpoint}/organizations.json`]: organizationsFile([withoutLogo, minimal]),
    [`${endpoint}/site.json`]: siteFile,
  });
}

/** Brings the widget in a box into its state. */
export async function reach({ act }: WidgetState, box: Element): Promise<Visited> {
  const widget = box.querySelector('#widget') as Visited;
  await settled(widget);
  // What a view needs comes behind the first paint.
  await until(() => widget.renderRoot.querySelector('label, [part="facet"]'));
  await act(widget);
  await widget.updateComplete;
  return widget;
}
