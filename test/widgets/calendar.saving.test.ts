import { expect } from 'chai';
import ICAL from 'ical.js';
import { html } from 'lit';
import type { CalendarEvent } from '../../src/contract/event.ts';
import '../../src/widgets/directory/define.ts';
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import type { NvoDirectory } from '../../src/widgets/directory/directory.ts';
import {
  allDay,
  cancelled,
  eventsFile,
  full,
  fullNextWeek,
  NOW,
  over,
  running,
  severalDays,
} from '../../stories/events.ts';
import { ORIGIN, fakeNetwork } from '../../stories/network.ts';
import { complete, organizationsFile } from '../../stories/records.ts';
import { choose, open } from '../../stories/visitor.ts';
import {
  calendar,
  CalendarBench,
  cardOf,
  click,
  endpoint,
  monthFile,
  viewButton,
} from '../support/calendar.ts';
import { fixture } from '../support/fixture.ts';
import { partOf, partsOf, settled, textOf, until } from '../support/parts.ts';

const bench = new CalendarBench();

interface Saved {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What a widget saves from now on, until the end of the test. */
function watchDownloads(): Saved[] {
  const saved: Saved[] = [];
  const blobs = new Map<string, Blob>();
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  const onClick = (event: Event) => {
    const link = event.composedPath()[0] as HTMLAnchorElement;
    const blob = blobs.get(link.href);
    void blob?.text().then((text) => saved.push({ name: link.download, type: blob.type, text }));
    event.preventDefault();
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener('click', onClick, { once: true });
    this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  };
  bench.later(() => {
    URL.createObjectURL = createObjectURL;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  });
  return saved;
}

const eventsIn = ({ text }: Saved) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

describe('<nvo-calendar> and calendar programs', () => {
  beforeEach(() => bench.begin());
  afterEach(() => bench.end());

  const saveBy = async (element: NvoCalendar, id: string, part: string, saved: Saved[]) => {
    await open(element, id);
    const before = saved.length;
    await click(
      element,
      cardOf(element, id).querySelector<HTMLElement>(`[part="${part}"]`) ?? undefined,
    );
    await until(() => saved.length > before);
    return saved.at(-1) as Saved;
  };

  it('saves an event as a file that reads back at the same time', async () => {
    const saved = watchDownloads();
    const element = await calendar();
    const file = await saveBy(element, full.id, 'add', saved);
    expect([file.name, file.type]).to.deep.equal(['pasakumi.ics', 'text/calendar;charset=utf-8']);
    const [event, ...others] = eventsIn(file);
    expect(others).to.have.length(0);
    expect(event?.summary).to.equal(full.name);
    expect(event?.startDate.toJSDate().toISOString()).to.equal('2026-09-08T06:00:00.000Z');
    expect(event?.endDate.toJSDate().toISOString()).to.equal('2026-09-08T14:30:00.000Z');
    expect(event?.location).to.contain('Parauga kultūras nams');
  });

  it('saves whole days as days, the end behind the last', async () => {
    const saved = watchDownloads();
    const element = await calendar();
    const [day] = eventsIn(await saveBy(element, allDay.id, 'add', saved));
    expect([day?.startDate.isDate, String(day?.startDate)]).to.deep.equal([true, '2026-09-12']);
    const [days] = eventsIn(await saveBy(element, severalDays.id, 'add', saved));
    expect(days?.endDate.toJSDate().toISOString()).to.equal('2026-09-20T20:00:00.000Z');
  });

  it('says in the file that it was called off', async () => {
    const saved = watchDownloads();
    const [event] = eventsIn(await saveBy(await calendar(), cancelled.id, 'add', saved));
    expect(event?.component.getFirstPropertyValue('status')).to.equal('CANCELLED');
    expect(event?.summary).to.contain('Atcelts');
  });

  it('saves what is still to come of a series, in months not yet read too', async () => {
    const saved = watchDownloads();
    const spring: CalendarEvent = {
      ...full,
      id: 'paraugs-brauciens-20270405T060000Z',
      startDate: '2027-04-05T09:00:00+03:00',
      endDate: '2027-04-05T17:00:00+03:00',
    };
    const was: CalendarEvent = {
      ...full,
      id: 'paraugs-brauciens-20260901T060000Z',
      startDate: '2026-09-01T09:00:00+03:00',
      endDate: '2026-09-01T17:00:00+03:00',
    };
    bench.serve(
      eventsFile([was, running, full, fullNextWeek], { months: ['2026-01', '2026-09', '2027-04'] }),
      { [monthFile('2027-04')]: eventsFile([spring]) },
    );
    const element = await calendar();
    const file = await saveBy(element, full.id, 'add-series', saved);
    expect(eventsIn(file).map(({ uid }) => uid)).to.have.length(3);
    expect(
      eventsIn(file).map(({ startDate }) => startDate.toJSDate().toISOString().slice(0, 10)),
    ).to.deep.equal(['2026-09-08', '2026-09-15', '2027-04-05']);
    expect(bench.asked).to.deep.equal(['events.json', 'events/2027-04.json']);
  });

  it('offers neither for what is over, and no series where there is none', async () => {
    const element = await calendar();
    await open(element, running.id);
    expect(partsOf(element, 'add')).to.have.length(1);
    expect(partsOf(element, 'add-series')).to.have.length(0);
    await click(element, viewButton(element, 'Notikušie'));
    await open(element, over.id);
    expect(partsOf(element, 'add')).to.have.length(0);
  });

  it('subscribes to what the filter shows', async () => {
    const element = await calendar(html`
      <nvo-calendar endpoint=${endpoint} municipality="marupe" lang="lv" .now=${NOW}></nvo-calendar>
    `);
    const href = () => new URL(partOf(element, 'subscribe').getAttribute('href') ?? '');
    expect(href().href).to.equal('webcal://nvo.example/v1/events.ics?municipality=marupe');
    await choose(element, 'Koncerts', 'Svētki', 'Parauga koris');
    expect(Object.fromEntries(href().searchParams)).to.deep.equal({
      kind: 'concert,celebration',
      municipality: 'marupe',
      organization: '00000000001',
    });
  });

  describe('JSON-LD', () => {
    const told = () => {
      const scripts = [...document.head.querySelectorAll('script[type="application/ld+json"]')];
      const graph = scripts.flatMap(
        (script) => (JSON.parse(script.textContent) as { '@graph': unknown[] })['@graph'],
      );
      return graph as Record<string, unknown>[];
    };
    const telling = (content = html``) =>
      calendar(html`
        <nvo-calendar endpoint=${endpoint} json-ld lang="lv" .now=${NOW}></nvo-calendar>${content}
      `);

    it('is in the head for what is to come, and goes with the element', async () => {
      const element = await telling();
      await until(() => told().length);
      expect(told()).to.have.length(16);
      const names = told().map(({ name }) => name);
      expect(names).to.include(full.name).and.not.include(over.name);
      const state = told().find(({ name }) => name === cancelled.name)?.['eventStatus'];
      expect(state).to.equal('https://schema.org/EventCancelled');
      const image = told().find(({ name }) => name === full.name)?.['image'];
      expect(image).to.equal(full.image?.url);
      const parent = element.parentElement as HTMLElement;
      element.remove();
      expect(told()).to.deep.equal([]);
      parent.append(element);
      await until(() => told().length);
      expect(told()).to.have.length(16);
      element.jsonLd = false;
      await until(() => !told().length);
    });

    it('has each event once, whatever number of calendars show it', async () => {
      await telling(html`
        <nvo-calendar endpoint=${endpoint} json-ld instance="b" .now=${NOW}></nvo-calendar>
      `);
      const [, second] = [...document.querySelectorAll('nvo-calendar')];
      await settled(second as NvoCalendar);
      await until(() => told().length);
      expect(told()).to.have.length(16);
    });

    it('is not there where nobody asks for it', async () => {
      await calendar();
      expect(told()).to.deep.equal([]);
    });

    it('has nothing that another organization does where the page is one’s own', async () => {
      await calendar(html`
        <nvo-calendar
          endpoint=${endpoint}
          organization="00000000001"
          json-ld
          .now=${NOW}
        ></nvo-calendar>
      `);
      await until(() => told().length);
      expect(told().map(({ name }) => name)).to.deep.equal([full.name, full.name]);
    });
  });

  describe('beside a directory', () => {
    const page = async () => {
      bench.later(
        fakeNetwork({
          [`${ORIGIN}/directory/organizations.json`]: organizationsFile(),
        }),
      );
      const container = await fixture<HTMLElement>(html`
        <div>
          <nvo-calendar endpoint=${endpoint} lang="lv" .now=${NOW}></nvo-calendar>
          <nvo-directory endpoint="${ORIGIN}/directory" lang="lv"></nvo-directory>
        </div>
      `);
      const [element, directory] = [...container.children] as [NvoCalendar, NvoDirectory];
      await Promise.all([element, directory].map(settled));
      return { element, directory };
    };

    it('opens an organizer’s card there without leaving the page', async () => {
      const { element, directory } = await page();
      await open(element, full.id);
      const link = [...cardOf(element, full.id).querySelectorAll<HTMLAnchorElement>('dl a')].find(
        (each) => textOf(each) === 'Parauga koris',
      );
      expect(link?.getAttribute('href')).to.contain(`nvo-directory.open=${complete.id}`);
      await click(element, link);
      await directory.updateComplete;
      const opened = directory.renderRoot.querySelector('[part="toggle"][aria-expanded="true"]');
      expect(textOf(opened)).to.equal(complete.name);
      expect(location.search).to.contain(`nvo-directory.open=${complete.id}`);
      expect(location.search).to.contain(`nvo-calendar.open=${full.id}`);
      const state = element.renderRoot.querySelector('[part="toggle"][aria-expanded="true"]');
      expect(textOf(state)).to.equal(full.name);
    });

    it('leaves a click for a new tab to the browser', async () => {
      const { element, directory } = await page();
      await open(element, full.id);
      const link = [...cardOf(element, full.id).querySelectorAll<HTMLAnchorElement>('dl a')].find(
        (each) => textOf(each) === 'Parauga koris',
      );
      const event = new MouseEvent('click', { ctrlKey: true, cancelable: true, bubbles: true });
      link?.addEventListener('click', (each) => {
        expect(each.defaultPrevented).to.equal(false);
        each.preventDefault();
      });
      link?.dispatchEvent(event);
      await directory.updateComplete;
      expect(directory.renderRoot.querySelector('[aria-expanded="true"][part="toggle"]')).to.equal(
        null,
      );
    });
  });

  it('names an organizer without a link where the page has no directory', async () => {
    const element = await calendar();
    await open(element, full.id);
    const links = [...cardOf(element, full.id).querySelectorAll('dl a')].map((each) =>
      textOf(each),
    );
    expect(links).to.not.include('Parauga koris');
  });
});
