import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import type { AddressController } from '../../core/address.ts';
import { detailsStyles } from '../../core/details.styles.ts';
import { link, renderFacts } from '../../core/facts.ts';
import { addSection } from '../../core/localize.ts';
import { ShareController } from '../../core/share-controller.ts';
import { eventFacts } from '../../data/event-facts.ts';
import { isOver } from '../../data/event-state.ts';
import { timesOf } from '../../data/event-times.ts';
import { piecesOf } from '../../data/link-text.ts';
import { safeHref } from '../../data/links.ts';
import { fileUrl } from '../../data/load.ts';
import { event as lv } from '../../locales/lv/event.ts';
import type { Locale } from '../../locales/lv.ts';
import { directoryHref, openInDirectory } from './directory-link.ts';
import type { EventCardContext } from './event-card.ts';

addSection('event', {
  lv,
  en: async () => (await import('../../locales/en/event.ts')).event,
});

const styles = css`
  ${detailsStyles}
  .description {
    margin-block-start: 0.5em;
    white-space: pre-line;
  }
  .image {
    display: block;
    max-width: 100%;
    max-height: 20em;
    margin-block-start: 0.75em;
  }
`;

/** All that is known of an event, and what can be done with it. */
export class EventDetails {
  readonly styles = styles;
  readonly #sharing: ShareController;

  constructor(
    host: ReactiveControllerHost & { readonly strings: Locale },
    address: AddressController,
  ) {
    this.#sharing = new ShareController(host, address);
  }

  render(event: CalendarEvent, context: EventCardContext): TemplateResult {
    const { description } = event;
    const facts = eventFacts(event, { ...context, organizationHref: directoryHref });
    return html`
      ${renderImage(event, context.base)}
      ${description ? html`<p part="description" class="description" lang="lv">${linked(description)}</p>` : nothing}
      <dl part="details" class="details">${renderFacts(facts, (click) => onLink(click, event))}</dl>
      ${renderActions(event, context, this.#sharing)}
    `;
  }
}

/** An organizer that is in the page's directory is opened there, without leaving the page. */
function onLink(click: MouseEvent, { organizer }: CalendarEvent): void {
  const id = organizer?.id;
  const address = (click.currentTarget as Element).getAttribute('href');
  if (id && address === directoryHref(id)) openInDirectory(click, id);
}

function renderImage({ image }: CalendarEvent, base = ''): unknown {
  const src = image && (safeHref(image.url) ?? safeHref(fileUrl(base, image.url)));
  return src
    ? html`<img part="image" class="image" src=${src} alt=${image.alt} lang="lv" />`
    : nothing;
}

function renderActions(
  event: CalendarEvent,
  context: EventCardContext,
  sharing: ShareController,
): unknown {
  const { strings, site, toSave, now } = context;
  const save = async (seriesId?: string): Promise<void> => {
    // Few want it: it is loaded by those who do.
    const { saveEvent } = await import('./save-events.ts');
    await saveEvent(event, seriesId, toSave(), strings);
  };
  const { id, name } = event;
  const { event: words } = strings;
  const isAhead = !isOver(event, now);
  // Once it is over, the event is found by its month.
  const lasting = { view: [], month: [timesOf(event).firstDay.slice(0, 7)] };
  return html`
    <p part="actions" class="actions">
      ${isAhead ? button('add', words.addToCalendar, () => save()) : nothing}
      ${isAhead && event.seriesId ? button('add-series', words.addSeries, () => save(event.seriesId)) : nothing}
      ${site.point?.link(
        { topic: 'event', event: id },
        { label: words.ask, subject: words.askSubject(name) },
      )}
      ${sharing.isPossible ? button('share', strings.share, () => sharing.share(id, name, lasting)) : nothing}
      <span role="status">${sharing.textOf(id)}</span>
    </p>
  `;
}

const button = (part: string, label: string, onClick: () => unknown): TemplateResult =>
  html`<button part=${part} type="button" @click=${onClick}>${label}</button>`;

/** A text with the addresses in it as links. */
const linked = (words: string): unknown =>
  piecesOf(words).map((piece) =>
    typeof piece === 'string' ? piece : link(piece.href, piece.text),
  );
