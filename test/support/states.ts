import { html, type TemplateResult } from 'lit';
import '../../src/widgets/contact-form/define.ts';
import '../../src/widgets/directory/define.ts';
import { cancelled, eventsFile, full, NOW } from '../../stories/events.ts';
import { consentSite, forgetDrafts, inboxAt, inboxRoutes } from '../../stories/inbox.ts';
import { fakeNetwork } from '../../stories/network.ts';
import { complete, minimal, organizationsFile, siteFile } from '../../stories/records.ts';
import {
  chooseDay,
  fill,
  open,
  press,
  search,
  unfold,
  waitFor,
  type Visited,
} from '../../stories/visitor.ts';
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

/** Opens a card, until the links to the Info point are there too. */
async function openWhole(widget: Visited, id: string): Promise<void> {
  await open(widget, id);
  await waitFor(widget, '[part="actions"] a');
}

export const directoryOpen: WidgetState = {
  widget: directory,
  async act(widget) {
    await unfold(widget, 'Virziens');
    await openWhole(widget, complete.id);
  },
};

export const directoryEmpty: WidgetState = {
  widget: directory,
  act: (widget) => search(widget, 'dinozauri'),
};

export const eventOpen: WidgetState = {
  widget: calendar('upcoming'),
  act: (widget) => openWhole(widget, full.id),
};

export const dayChosen: WidgetState = {
  widget: calendar('month'),
  act: (widget) => chooseDay(widget, '2026-09-08'),
};

/** The Info point that takes messages: the others' states say nothing of it. */
const inbox = inboxAt('consent');

export const form =
  (topic = '') =>
  (look: string): TemplateResult => html`
    <nvo-contact-form id="widget" endpoint=${inbox} look=${look} lang="lv" topic=${topic}>
    </nvo-contact-form>
  `;

const written = {
  topic: 'join',
  name: 'Ilze Paraudziņa',
  telephone: '+371 00 000 002',
  // More lines than the field has.
  message: 'Labdien! Vēlos palīdzēt talkā.\n'.repeat(9),
  consent: 'yes',
};

export const formEmpty: WidgetState = { widget: form(), act: () => Promise.resolve() };

export const formWritten: WidgetState = { widget: form(), act: (widget) => fill(widget, written) };

/** Nearly all of it. */
export const formWrong: WidgetState = {
  widget: form(),
  async act(widget) {
    await fill(widget, { email: 'ilze@' });
    await press(widget, 'send');
    await waitFor(widget, '[part="errors"]');
  },
};

/** The longest there is, with every kind of field. */
export const eventSubmission: WidgetState = {
  widget: form('event-submission'),
  act: (widget) => waitFor(widget, '[part="submission"]'),
};

export const eventSubmissionWrong: WidgetState = {
  ...eventSubmission,
  async act(widget) {
    await eventSubmission.act(widget);
    await formWrong.act(widget);
  },
};

export const formReceived: WidgetState = {
  widget: form(),
  async act(widget) {
    await fill(widget, written);
    await press(widget, 'send');
    await waitFor(widget, '[part="actions"]');
  },
};

/** Serves what these states show, and nothing more: a picture has to fit the screen. */
export function serveStates(bench: CalendarBench): void {
  forgetDrafts();
  bench.later(forgetDrafts);
  bench.later(fakeNetwork(inboxRoutes(inbox, { site: consentSite })));
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
  await until(() => widget.renderRoot.querySelector('label, [part="facet"], [part="receipt"]'));
  await act(widget);
  await widget.updateComplete;
  return widget;
}
