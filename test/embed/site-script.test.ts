import { expect } from 'chai';
import {
  closeHostPages,
  findHosts,
  openHostPage,
  script,
  type HostPage,
  useHostPages,
} from '../support/host-page.ts';
import { fill } from '../../stories/visitor.ts';
import { partsOf } from '../support/parts.ts';

const link = '<a href="HOST/embed/directory">NVO saraksts</a>';
const directory = `<nvo-directory>${link}</nvo-directory>`;
const calendar = '<nvo-calendar><a href="HOST/embed/calendar">Kalendārs</a></nvo-calendar>';
const block = (data: string, href = 'HOST/embed/directory') =>
  `<blockquote class="nvo-embed" ${data}><a href="${href}">NVO saraksts</a></blockquote>`;

/** More than the screen and what is near it. */
const farBelow = '<div style="height: 3000px"></div>';

const namesOf = (requests: PerformanceResourceTiming[]) =>
  requests.map(({ name }) => /\/([a-z.-]+?)(-[\w-]{8})?\.(js|json)$/.exec(name)?.[1] ?? name);

const heightOf = (height: string) =>
  `<style>.nvo-embed { height: ${height}; overflow: auto }</style>`;

/** Adds the site script once the page has been painted: before that nothing counts as moved. */
async function addScript({ window, document }: HostPage): Promise<void> {
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  await frame();
  await frame();
  const added = document.createElement('script');
  added.type = 'module';
  added.src = `${(await findHosts()).url}/v1/nvo-widgets.js`;
  document.body.append(added);
}

/** The page's cumulative layout shift so far, as it is told of it. */
function watchShift(page: HostPage): () => number {
  let sum = 0;
  new page.window.PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      sum += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  return () => sum;
}

describe('the site script', () => {
  useHostPages();

  describe('loads', () => {
    it('the widget in sight alone', async () => {
      const page = await openHostPage({ body: calendar + script() });
      await page.widget('nvo-calendar');
      const names = namesOf(page.requests());
      // The calendar's own file has come, for it shows events; WebKit does not always list it.
      expect(names).to.include.members(['nvo-widgets', 'calendar-alone', 'events']);
      expect(names).not.to.include.members(['shared', 'directory']);
      expect(names).not.to.include('embeds');
    });

    it('nothing while nothing of ours is near the screen', async () => {
      const page = await openHostPage({
        body: farBelow + directory + block('data-nvo=calendar') + script(),
      });
      await page.until(() => performance.now());
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(namesOf(page.requests())).to.deep.equal(['nvo-widgets']);
    });

    it('what comes within 400 px of the screen', async () => {
      const page = await openHostPage({ body: farBelow + directory + farBelow + script() });
      page.window.scrollTo(0, 3000 - 700 - 350);
      const widget = await page.widget('nvo-directory');
      expect(page.window.scrollY).to.be.lessThan(2000);
      expect(partsOf(widget, 'card')).not.to.have.length(0);
    });

    it('all once the page has come to rest, for find-in-page and headings', async () => {
      const page = await openHostPage({ body: farBelow + directory + script() });
      const widget = await page.widget('nvo-directory');
      expect(page.window.scrollY).to.equal(0);
      expect(partsOf(widget, 'card')).not.to.have.length(0);
    });

    it('all when the page is about to be printed', async () => {
      const page = await openHostPage({ body: farBelow + directory + script() });
      const before = performance.now();
      page.window.dispatchEvent(new Event('beforeprint'));
      await page.until(() => namesOf(page.requests()).includes('directory-alone'));
      expect(performance.now() - before).to.be.lessThan(1500);
    });

    it('at once what the page’s address opens a record in, and that alone', async () => {
      const page = await openHostPage({
        body: farBelow + directory + calendar + script(),
        query: '?nvo-directory.open=marupes-senioru-biedriba',
      });
      await page.until(() => namesOf(page.requests()).includes('directory'), 1500);
      expect(namesOf(page.requests())).not.to.include('calendar');
    });

    it('at once the form that the page’s address fills in', async () => {
      const page = await openHostPage({
        body: `${farBelow}<nvo-contact-form></nvo-contact-form>${script()}`,
        query: '?nvo-contact-form.topic=support',
      });
      await page.until(() => namesOf(page.requests()).includes('contact-form-alone'), 1500);
    });

    it('what widgets share only where there are several', async () => {
      const page = await openHostPage({ body: calendar + directory + script() });
      await page.widget('nvo-calendar');
      await page.widget('nvo-directory');
      expect(namesOf(page.requests())).to.include('shared');
      expect(namesOf(page.requests()).filter((name) => name.endsWith('-alone'))).to.be.empty;
    });

    it('a calendar that begins with its month in one file', async () => {
      const month = calendar.replace('<nvo-calendar', '<nvo-calendar view="month"');
      const page = await openHostPage({ body: month + script() });
      const widget = await page.widget('nvo-calendar');
      await page.until(() => partsOf(widget, 'day').length > 27);
      const names = namesOf(page.requests());
      expect(names).to.include('calendar-month-alone');
      expect(names).not.to.include.members(['month-view', 'shared']);
    });

    it('another kind that comes later beside one that was alone', async () => {
      const page = await openHostPage({ body: calendar + script() });
      await page.widget('nvo-calendar');
      page.document.body.insertAdjacentHTML('beforeend', '<nvo-directory></nvo-directory>');
      const widget = await page.widget('nvo-directory');
      expect(partsOf(widget, 'card')).not.to.have.length(0);
      expect(page.errors).to.deep.equal([]);
    });

    it('what AJAX puts in, and what a turbo-style swap of the body does', async () => {
      const page = await openHostPage({ body: `<main></main>${script()}` });
      const { document } = page;
      const { url } = await findHosts();
      document.querySelector('main')?.append(document.createElement('nvo-directory'));
      await page.widget('nvo-directory');
      const body = document.createElement('body');
      body.innerHTML = block('data-nvo="calendar"', `${url}/embed/calendar`);
      document.documentElement.replaceChild(body, document.body);
      await page.widget('blockquote nvo-calendar');
      expect(page.errors).to.deep.equal([]);
    });
  });

  describe('a script with a widget in it', () => {
    for (const [title, scripts] of [
      ['alone', script('v1/nvo-calendar.js')],
      ['before the site script', script('v1/nvo-calendar.js') + script()],
      ['behind the site script', script() + script('v1/nvo-calendar.js')],
    ] as const) {
      it(`shows the widget, and has the site script see to the rest: ${title}`, async () => {
        const more = block('data-nvo="calendar"', 'HOST/embed/calendar') + directory;
        const page = await openHostPage({ body: calendar + more + scripts });
        for (const selector of [
          'body > nvo-calendar',
          'blockquote nvo-calendar',
          'nvo-directory',
        ]) {
          const widget = await page.widget(selector);
          await page.until(() => partsOf(widget, 'card').length > 0);
        }
        expect(page.document.querySelectorAll('nvo-calendar')).to.have.length(2);
        expect(page.errors).to.deep.equal([]);
      });
    }

    it('asks for nothing but itself, the data, and the site script behind it', async () => {
      const page = await openHostPage({ body: calendar + script('v1/nvo-calendar.js') });
      const widget = await page.widget('nvo-calendar');
      await page.until(() => partsOf(widget, 'card').length > 0);
      const paths = page.requests().map(({ name }) => new URL(name).pathname);
      // WebKit does not always list a file that an earlier page has had.
      expect(['/v1/nvo-calendar.js', '/v1/events.json', '/v1/nvo-widgets.js']).to.include.members(
        paths.filter((path) => path.startsWith('/v1/nvo-') || path.endsWith('.json')),
      );
      expect(paths.filter((path) => /alone|shared|records/.test(path))).to.be.empty;
    });

    it('holds all of a form that sending needs: it may be offline by then', async () => {
      const form = `<nvo-contact-form></nvo-contact-form>`;
      const page = await openHostPage({ body: form + script('v1/nvo-contact-form.js') });
      await fill(await page.widget('nvo-contact-form'), { name: 'Ilze' });
      const pathsOf = () => page.requests().map(({ name }) => new URL(name).pathname);
      // Asked for by what sends.
      await page.until(() => pathsOf().includes('/v1/challenge'));
      const scripts = pathsOf().filter((path) => path.endsWith('.js'));
      expect(['/v1/nvo-contact-form.js', '/v1/nvo-widgets.js']).to.include.members(scripts);
    });

    it('takes the data that the page has preloaded', async () => {
      const preload = '<link rel="preload" as="fetch" crossorigin href="HOST/v1/events.json">';
      const page = await openHostPage({
        head: preload,
        body: calendar + script('v1/nvo-calendar.js'),
      });
      const widget = await page.widget('nvo-calendar');
      await page.until(() => partsOf(widget, 'card').length > 0);
      const asked = namesOf(page.requests()).filter((name) => name === 'events');
      expect(asked).to.have.length(1);
    });
  });

  describe('a block', () => {
    it('becomes a widget with its data, keeps its place, its height and its link', async () => {
      const page = await openHostPage({
        head: '<style>.nvo-embed { min-height: 900px }</style>',
        body:
          block('data-nvo="directory" data-municipality="marupe" data-heading-level="3"') +
          script(),
      });
      const quotation = page.document.querySelector('blockquote');
      const widget = await page.widget('blockquote > nvo-directory');
      expect(widget.getAttribute('municipality')).to.equal('marupe');
      expect(widget.getAttribute('heading-level')).to.equal('3');
      expect(widget.querySelector('a')?.textContent).to.equal('NVO saraksts');
      expect(quotation?.getBoundingClientRect().height).to.be.at.least(900);
      expect(quotation?.getAttribute('role')).to.equal('none');
      expect(widget.getBoundingClientRect().left).to.equal(8);
    });

    it('moves nothing on the page where that gives it its height', async function () {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
      const content = block('data-nvo="directory"') + '<p>Zem tā.</p>'.repeat(20);
      const reserved = await openHostPage({ head: heightOf('720px'), body: content });
      const shift = watchShift(reserved);
      await addScript(reserved);
      await reserved.widget('nvo-directory');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(shift()).to.be.lessThan(0.05);
      // Out of sight nothing would count as moved.
      closeHostPages();
      // Without a height it does: the measure is a true one.
      const other = await openHostPage({ body: content });
      const otherShift = watchShift(other);
      await addScript(other);
      await other.until(() => otherShift() > 0.05);
    });

    for (const tag of ['nvo-calendar', 'nvo-directory'] as const) {
      it(`does not move what <${tag}> has shown`, async function () {
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
        const page = await openHostPage({ body: `<${tag}></${tag}>` + script() });
        const shift = watchShift(page);
        const widget = await page.widget(tag);
        // What comes behind the first paint.
        await page.until(() => widget.renderRoot.querySelector('[part~="facet"]'));
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(shift()).to.be.lessThan(0.01);
      });
    }

    it('takes what it does not say from its link', async () => {
      const href = 'HOST/embed/directory?municipality=olaine&lang=en&look=olaine';
      const page = await openHostPage({
        body: block('data-nvo="directory" data-look="marupe"', href) + script(),
      });
      const widget = await page.widget('nvo-directory');
      expect(widget.getAttribute('municipality')).to.equal('olaine');
      expect(widget.lang).to.equal('en');
      expect(widget.getAttribute('look')).to.equal('marupe');
    });

    it('sets known attributes alone, with plain values, and never where the data comes from', async () => {
      const data =
        'data-nvo="directory" data-endpoint="https://evil.example/v1" data-onclick="alert(1)" data-area="javascript:alert(1)" data-style="color: red" data-members-only="false"';
      const href = 'https://evil.example/embed/directory?endpoint=https://evil.example/v1&place=x';
      const page = await openHostPage({ body: block(data, href) + script() });
      const widget = await page.widget('nvo-directory');
      expect(widget.getAttributeNames()).to.deep.equal([]);
    });

    it('of a widget that there is not stays a quotation', async () => {
      const body = block('data-nvo="nothing"') + block('data-nvo="directory"') + script();
      const page = await openHostPage({ body });
      // Blocks are seen to in their order.
      await page.widget('blockquote > nvo-directory');
      expect(page.document.querySelector('blockquote')?.getAttribute('role')).to.equal(null);
    });
  });

  describe('a link', () => {
    const upgraded = [
      ['alone in a paragraph', `<p>${link}</p>`],
      ['alone in a paragraph, emphasized', `<p><strong><em>${link}</em></strong><br></p>`],
      ['alone in a quotation that a filter has left', `<blockquote>${link}</blockquote>`],
      ['with a slash and a query', `<div><a href="HOST/embed/directory/?lang=lv">x</a></div>`],
    ] as const;
    for (const [title, body] of upgraded) {
      it(`becomes a widget ${title}`, async () => {
        const page = await openHostPage({ body: body + script() });
        const widget = await page.widget('nvo-directory');
        expect(widget.querySelector('a')).not.to.equal(null);
        expect(page.errors).to.deep.equal([]);
      });
    }

    const left = [
      ['in a sentence', `<p>Skatiet ${link}!</p>`],
      ['beside another', `<p>${link} <a href="/">Sākums</a></p>`],
      ['in a menu', `<nav><div>${link}</div></nav>`],
      ['in a list', `<ul><li>${link}</li></ul>`],
      ['as a heading', `<h2>${link}</h2>`],
      ['to a record', '<p><a href="HOST/embed/directory/marupe">x</a></p>'],
      ['to another host', '<p><a href="https://other.example/embed/directory">x</a></p>'],
      ['in an editor', `<div contenteditable><p>${link}</p></div>`],
      ['to a widget that there is not', '<p><a href="HOST/embed/weather">x</a></p>'],
      [
        'inside our own element',
        '<nvo-calendar><p><a href="HOST/embed/directory">x</a></p></nvo-calendar>',
      ],
    ] as const;
    it('stays a link in a sentence, a menu, a list, an editor; to a record or elsewhere', async () => {
      const bodies = left.map(([title, body]) => `<section title="${title}">${body}</section>`);
      const page = await openHostPage({
        body: bodies.join('') + block('data-nvo="directory"') + script(),
      });
      await page.widget('blockquote nvo-directory');
      page.window.dispatchEvent(new Event('beforeprint'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      const found = [...page.document.querySelectorAll('section nvo-directory')];
      expect(found.map((each) => each.closest('section')?.title)).to.deep.equal([]);
    });
  });
});
