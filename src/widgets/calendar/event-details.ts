import { css, html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import { detailsStyles } from '../../core/details.styles.ts';
import { addSection } from '../../core/localize.ts';
import { hostOf, link, row, telephoneLinks, text } from '../../core/record-parts.ts';
import { termLabel, termLabels } from '../../core/term-label.ts';
import { isClosed, isOff, isOver } from '../../data/event-state.ts';
import { minutesOf } from '../../data/event-length.ts';
import { spanOf, timesOf } from '../../data/event-times.ts';
import { piecesOf } from '../../data/link-text.ts';
import { mailtoHref, safeHref } from '../../data/links.ts';
import { mapHref } from '../../data/outer-links.ts';
import { fileUrl } from '../../data/load.ts';
import { daysBetween } from '../../data/riga-time.ts';
import { event as lv } from '../../locales/lv/event.ts';
import { directoryHref, openInDirectory } from './directory-link.ts';
import type { EventCardContext } from './event-card.ts';

addSection('event', {
  lv,
  en: async () => (await import('../../locales/en/event.ts')).event,
});

export const styles = css`
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
export function renderDetails(event: CalendarEvent, context: EventCardContext): TemplateResult {
  const { description } = event;
  return html`
    ${renderImage(event, context.base)}
    ${description ? html`<p part="description" class="description" lang="lv">${linked(description)}</p>` : nothing}
    <dl part="details" class="details">${rows(event, context)}</dl>
    ${renderActions(event, context)}
  `;
}

function rows(event: CalendarEvent, context: EventCardContext): unknown {
  const { strings, terms } = context;
  const { event: words, calendar } = strings;
  const { departures, documents, recap, inLanguage, sourceUrl, url } = event;
  return [
    row(words.time, time(event, context)),
    row(words.where, where(event, context)),
    row(calendar.online, onlineLink(event, context)),
    row(
      words.departures,
      departures && list(departures.map(({ place, time }) => text(`${place} ${time}`))),
    ),
    row(words.registration, registration(event, context)),
    row(words.price, price(event, context)),
    row(words.organizer, organizer(event)),
    row(words.kind, termLabel(terms, 'kind', event.kind, strings)),
    row(
      words.municipality,
      termLabels(terms, 'municipality', event.municipalities, strings).join(', '),
    ),
    row(words.themes, termLabels(terms, 'theme', event.themes, strings).join(', ')),
    row(words.audience, text(event.audience)),
    row(words.accessibility, text(event.accessibility)),
    row(words.language, inLanguage && languages(inLanguage, strings.code)),
    row(
      words.documents,
      documents && list(documents.map(({ name, url: href }) => link(href, name))),
    ),
    row(
      words.recap,
      recap && html`${text(recap.text)} ${recap.url ? link(recap.url, words.recapLink) : nothing}`,
    ),
    row(words.funding, text(event.funding)),
    row(words.photoNotice, text(event.photoNotice)),
    row(words.url, url && link(url, hostOf(url))),
    row(words.source, sourceUrl && link(sourceUrl, hostOf(sourceUrl))),
  ];
}

function time(event: CalendarEvent, { strings, thisYear, isElsewhere }: EventCardContext): unknown {
  const { event: words, calendar } = strings;
  const { firstDay, lastDay } = timesOf(event);
  const { startDate, previousStartDate } = event;
  const minutes = minutesOf(event);
  const days = daysBetween(firstDay, lastDay) + 1;
  const length = minutes ? words.duration(minutes) : days > 1 ? words.days(days) : '';
  const previous = previousStartDate && { startDate: previousStartDate };
  return html`
    <time datetime=${startDate}>${calendar.when(spanOf(event, thisYear))}</time>${
      length && ` (${length})`
    }${isElsewhere ? ` · ${words.rigaTime}` : nothing}
    ${previous ? html`<div>${words.previously(calendar.when(spanOf(previous, thisYear)))}</div>` : nothing}
  `;
}

function where({ location }: CalendarEvent, { strings }: EventCardContext): unknown {
  if (!location) return undefined;
  const { name, address, geo } = location;
  return html`
    ${text(name)}${address && address !== name ? html`, ${text(address)}` : nothing}
    <div>${link(mapHref(address ?? name, geo), strings.event.map)}</div>
  `;
}

function onlineLink(event: CalendarEvent, { strings, now }: EventCardContext): unknown {
  const { onlineUrl } = event;
  const isOpen = !isOff(event) && !isOver(event, now);
  return onlineUrl && isOpen && link(onlineUrl, strings.event.onlineLink);
}

function registration(event: CalendarEvent, context: EventCardContext): unknown {
  const {
    registration: how = {},
    maximumAttendeeCapacity,
    remainingAttendeeCapacity: left,
  } = event;
  const { now, strings } = context;
  const { event: words, calendar } = strings;
  const { url, email, telephone, deadline } = how;
  const isAhead = !isOff(event) && !isOver(event, now);
  const isOpen = isAhead && !isClosed(event, now) && left !== 0;
  const lines = [
    isOpen && url && link(url, words.register),
    isOpen && email && link(`mailto:${email}`, email),
    isOpen && telephone && telephoneLinks(telephone),
    deadline && words.registerUntil(until(deadline, context)),
    left === undefined
      ? maximumAttendeeCapacity && words.capacity(maximumAttendeeCapacity)
      : left > 0 && isOpen && words.places(left, maximumAttendeeCapacity),
    isAhead && left === 0 && calendar.states.full,
    isAhead && isClosed(event, now) && calendar.states.closed,
  ].filter(Boolean);
  return lines.length ? lines.map((each) => html`<div>${each}</div>`) : undefined;
}

/** `līdz 8. augustam`, and the hour where it is not the end of the day. */
function until(deadline: string, { strings, thisYear }: EventCardContext): string {
  const { event: words, calendar } = strings;
  const { start, startTime } = spanOf({ startDate: deadline }, thisYear);
  const day = words.until(start, thisYear);
  return startTime ? `${day}, ${calendar.times({ start, startTime, year: thisYear })}` : day;
}

function price(
  { price: cost, isAccessibleForFree }: CalendarEvent,
  { strings }: EventCardContext,
): unknown {
  const { event: words } = strings;
  if (isAccessibleForFree) return cost ? html`${words.free}. ${text(cost)}` : words.free;
  if (cost) return text(cost);
  return isAccessibleForFree === false ? words.paid : words.priceUnknown;
}

function organizer({ organizer: who }: CalendarEvent): unknown {
  if (!who) return undefined;
  const { id = '', name } = who;
  const href = id && directoryHref(id);
  if (!href) return text(name);
  const onClick = (click: MouseEvent) => openInDirectory(click, id);
  return html`<a part="link" href=${href} lang="lv" @click=${onClick}>${name}</a>`;
}

function renderImage({ image }: CalendarEvent, base = ''): unknown {
  const src = image && (safeHref(image.url) ?? safeHref(fileUrl(base, image.url)));
  return src
    ? html`<img part="image" class="image" src=${src} alt=${image.alt} lang="lv" />`
    : nothing;
}

function renderActions(event: CalendarEvent, context: EventCardContext): unknown {
  const { strings, site, sharing, toSave, now } = context;
  const save = async (seriesId?: string): Promise<void> => {
    // Few want it: it is loaded by those who do.
    const { saveEvent } = await import('./save-events.ts');
    await saveEvent(event, seriesId, toSave(), strings);
  };
  const { id, name } = event;
  const { event: words } = strings;
  const ask = mailtoHref(site?.email, words.askSubject(name));
  const isAhead = !isOver(event, now);
  // Once it is over, the event is found by its month.
  const lasting = { view: [], month: [timesOf(event).firstDay.slice(0, 7)] };
  return html`
    <p part="actions" class="actions">
      ${isAhead ? button('add', words.addToCalendar, () => save()) : nothing}
      ${isAhead && event.seriesId ? button('add-series', words.addSeries, () => save(event.seriesId)) : nothing}
      ${ask ? link(ask, words.ask, 'action') : nothing}
      ${sharing.isPossible ? button('share', strings.share, () => sharing.share(id, name, lasting)) : nothing}
      <span role="status">${sharing.textOf(id)}</span>
    </p>
  `;
}

const button = (part: string, label: string, onClick: () => unknown): TemplateResult =>
  html`<button part=${part} type="button" @click=${onClick}>${label}</button>`;

const list = (items: readonly unknown[]): unknown => items.map((each) => html`<div>${each}</div>`);

/** A text with the addresses in it as links. */
const linked = (words: string): unknown =>
  piecesOf(words).map((piece) =>
    typeof piece === 'string' ? piece : link(piece.href, piece.text),
  );

function languages(tags: readonly string[], code: string): string {
  const names = new Intl.DisplayNames([code], { type: 'language', fallback: 'code' });
  return tags.map((tag) => (isTag(tag) ? (names.of(tag) ?? tag) : tag)).join(', ');
}

/** A language, perhaps with a region: what `Intl` does not throw at. */
const isTag = (text: string): boolean => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(text);
