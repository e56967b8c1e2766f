import { html } from 'hono/html';
import type { CalendarEvent } from '../../../src/contract/event.ts';
import { eventFacts } from '../../../src/data/event-facts.ts';
import { isOver } from '../../../src/data/event-state.ts';
import { spanOf } from '../../../src/data/event-times.ts';
import { eventToJsonLd } from '../../../src/data/json-ld.ts';
import { mailtoHref } from '../../../src/data/links.ts';
import { dayAt } from '../../../src/data/riga-time.ts';
import type { Html } from '../html-document.ts';
import { organizationAddress, widgetAddress, type PageContext } from './context.ts';
import { embedDocument } from './document.ts';
import { glance, states } from './event-entry.ts';
import { factList, imageAddress, link, linkedText } from './markup.ts';
import { pageWords } from './page-words.ts';
import { carriedQuery } from './page-view.ts';
import { discoveryOf, otherLanguage } from './widget-page.ts';

/** A page of one event, for those who share it: complete without any script. */
export function eventPage(event: CalendarEvent, context: PageContext): Html {
  const { records, view, root, path, host, isFile, now } = context;
  const { language, strings } = view;
  const { terms } = records.allEvents;
  const { id, name, description, image } = event;
  const thisYear = Number(dayAt(now).slice(0, 4));
  const picture = imageAddress(image?.url, root);
  const organizationHref = (organizer: string) =>
    records.organization(organizer) && organizationAddress(organizer, context);
  const place = event.location?.name;
  const when = strings.calendar.when(spanOf(event, thisYear));
  const toOther = `${id}${carriedQuery(view, 'calendar', {}, otherLanguage(view))}`;
  const { id: organizer } = event.organizer ?? {};
  return embedDocument(
    {
      ...context,
      site: records.site,
      title: name,
      description: [when, place, description].filter(Boolean).join(' · '),
      queries: isFile ? { lv: '' } : { lv: '', en: '?lang=en' },
      image: picture && image?.url,
      jsonLd: [
        eventToJsonLd(event, {
          terms,
          url: host && `${host}/${path}`,
          endpoint: host && `${host}/v1`,
          organizationUrl: organizer && host && `${host}/embed/directory/${organizer}`,
        }),
      ],
      discovery: discoveryOf(context),
      ...(!isFile && { other: toOther }),
    },
    html`<p class="no-print">
        <a href="${widgetAddress('calendar', context)}">${pageWords[language].allEvents}</a>
      </p>
      <h1><span class="name" lang="lv">${name}</span></h1>
      <p>${states(event, now, strings)}</p>
      ${glance(event, strings, terms, { thisYear, isWhole: true })}
      ${picture ? html`<img src="${picture}" alt="${image?.alt ?? ''}" lang="lv" />` : ''}
      ${description ? html`<p class="text" lang="lv">${linkedText(description)}</p>` : ''}
      ${factList(
        eventFacts(event, {
          terms,
          strings,
          now,
          thisYear,
          isElsewhere: false,
          organizationHref,
        }),
      )}
      ${actions(event, context)}`,
  );
}

/** Taking it along, and asking about it: by the form where there is one, else by mail. */
function actions(event: CalendarEvent, { records, view, root, now }: PageContext): Html {
  const words = view.strings.event;
  const { inbox, email } = records.site;
  const { id, name } = event;
  const form = carriedQuery(view, 'contact-form', { topic: 'event', event: id });
  const ask = inbox
    ? `${root}embed/contact-form${form}`
    : mailtoHref(email, words.askSubject(name));
  const file = `${root}embed/calendar/${id}/event.ics`;
  return html`<p class="actions">
    ${isOver(event, now) ? '' : html`<a href="${file}" download>${words.addToCalendar}</a>`}
    ${ask ? link(ask, words.ask) : ''}
  </p>`;
}
