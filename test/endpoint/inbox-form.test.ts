import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import type { Organization } from '../../src/contract/organization.ts';
import { bare } from '../../stories/events.ts';
import { Clock } from '../support/inboxes.ts';
import { messageOf } from '../support/messages.ts';
import { consentSite, openSite, postForm, writeSide } from '../support/writing.ts';
import { temporaryFolder } from '../support/workspace.ts';

const organization: Organization = {
  ...{ id: 'koris', formerIds: [], name: 'Koris „Dzintars”', legalForm: 'collective' },
  ...{ municipalities: ['olaine'], areas: [], themes: [], member: false, publicBenefit: false },
  email: 'koris@example.lv',
};

const { topic, name, email, message } = messageOf({ message: 'Labdien! Rakstu bez skripta.' });
const typed = { topic, name, email: email ?? '', message };

describe('/embed/contact-form', () => {
  const clock = new Clock();
  let inbox: Inbox;
  let app: Hono;
  let texts = 0;

  before(async () => {
    inbox = await Inbox.open({ file: join(temporaryFolder(), 'inbox.db') }, { now: clock.now });
    app = await writeSide(inbox, {
      now: clock.now,
      organization: (id) => (id === organization.id ? organization : undefined),
      event: (id) => (id === bare.id ? bare : undefined),
    });
  });
  after(() => inbox.close());

  const page = async (query = '') => (await app.request(`/embed/contact-form${query}`)).text();
  const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const fresh = () => ({ ...typed, message: `Labdien! Ziņa bez skripta nr. ${++texts}.` });

  /** A form as somebody takes half a minute to fill in. */
  const filled = async (fields: Record<string, string> = {}, query = '') => {
    const token = tokenIn(await page(query));
    clock.forward(30);
    return { ...fresh(), token, ...fields };
  };

  const referenceIn = (response: Response) => {
    assert.equal(response.status, 303);
    const location = new URL(
      response.headers.get('location') ?? '',
      'http://host/embed/contact-form',
    );
    assert.equal(location.pathname, '/embed/contact-form-receipt');
    return location.searchParams.get('reference') ?? '';
  };

  it('is whole without script, under a policy that allows ours alone', async () => {
    for (const [language, title] of [
      ['lv', 'Rakstīt Info punktam'],
      ['en', 'Write to the Info point'],
    ]) {
      const response = await app.request(`/embed/contact-form?lang=${language}`);
      const html = await response.text();
      assert.match(html, new RegExp(`<html lang="${language}"`));
      assert.ok(html.includes(`<h1>${title}</h1>`));
      const scripts = [...html.matchAll(/<script type="module" src="([^"]*)">/g)];
      assert.deepEqual(
        scripts.map(([, address]) => address),
        ['../v1/nvo-page.js', '../v1/nvo-contact-form.js', '../v1/nvo-frame.js'],
      );
      assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(
        policy,
        /^default-src 'none'; script-src 'self' http:\/\/localhost;.* connect-src 'self' http:\/\/localhost;.* form-action 'self'/,
      );
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(response.headers.get('set-cookie'), null);
    }
    assert.match(await page(), /<html lang="lv"/);
    for (const styles of ['contact-form.css', 'contact-form-receipt.css']) {
      assert.equal((await app.request(`/embed/${styles}`)).status, 200);
    }
  });

  it('labels every field and leads to a receipt that can be printed and opened later', async () => {
    const html = await page();
    for (const [, id] of html.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)) {
      assert.ok(html.includes(`<label for="${id}"`), id);
    }
    const fields = await filled({ page: 'https://www.olaine.lv/nvo?person=1#x' });
    const reference = referenceIn(await postForm(app, fields));
    const kept = await inbox.get(reference);
    assert.equal(kept?.state, 'pending');
    assert.deepEqual(kept.message, {
      ...typed,
      message: fields.message,
      language: 'lv',
      page: 'https://www.olaine.lv/nvo',
    });
    const receipt = await app.request(`/embed/contact-form-receipt?reference=${reference}&lang=lv`);
    const text = await receipt.text();
    assert.ok(
      text.includes(`${reference.slice(0, 3)}-${reference.slice(3, 6)}-${reference.slice(6)}`),
    );
    assert.match(text, /05\.09\.2026\. plkst\. 18\.0\d/);
    assert.match(text, /href="mailto:info@example\.lv"[^]*href="tel:\+37167000000"/);
    assert.doesNotMatch(text, /Ilze|ilze@example/);
    const none = await app.request('/embed/contact-form-receipt?reference=AAAAAAAA');
    assert.equal(none.status, 404);
  });

  it('shows what is wrong at the top and beside the fields, and keeps all that was typed', async () => {
    const evil = '"><script>alert(1)</script>';
    const fields = await filled({ name: evil, email: 'janis@', telephone: '', message: 'īss' });
    const response = await postForm(app, { ...fields, topic: 'support' });
    assert.equal(response.status, 422);
    const html = await response.text();
    assert.match(html, /<title>Kļūda: /);
    const links = [...html.matchAll(/<a href="#field-([^"]+)">/g)].map((match) => match[1]);
    assert.deepEqual(links, ['email', 'message']);
    for (const field of links) {
      assert.match(html, new RegExp(`id="field-${field}-error"`));
      assert.match(html, new RegExp(`id="field-${field}"[^>]*aria-invalid="true"`));
    }
    assert.ok(html.includes('value="&quot;&gt;&lt;script&gt;'));
    assert.ok(html.includes('value="janis@"') && html.includes('īss</textarea'));
    assert.match(html, /<option value="support"\s+selected/);
    assert.equal(tokenIn(html), fields.token);
    const mended = {
      ...fields,
      name: 'J',
      email: 'j@example.lv',
      message: 'Tagad pietiekami gara.',
    };
    assert.equal((await inbox.get(referenceIn(await postForm(app, mended))))?.state, 'pending');
  });

  it('asks which organization a message is about where its topic is an organization', async () => {
    for (const topic of ['organization', 'correction']) {
      const html = await page(`?topic=${topic}`);
      assert.match(html, /name="organization"\s[^>]*aria-required="true"/);
      const fields = await filled({ topic, organization: ' ' });
      const refused = await postForm(app, fields);
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), /<a href="#field-organization">Norādiet organizāciju/);
      const mended = { ...fields, organization: 'Koris' };
      assert.equal((await inbox.get(referenceIn(await postForm(app, mended))))?.state, 'pending');
    }
    assert.doesNotMatch(await page('?topic=support'), /name="organization"\s[^>]*aria-required/);
  });

  it('lets nobody type more than it takes', async () => {
    for (const query of ['', '?topic=event-submission', '?topic=correction&organization=koris']) {
      const html = await page(query);
      const typable = [...html.matchAll(/<(?:input|textarea)\s[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !/type="(hidden|checkbox)"|name="subject"/.test(tag));
      assert.ok(typable.length > 4);
      for (const tag of typable) {
        const [, limit] = /maxlength="(\d+)"/.exec(tag) ?? [];
        const [, name = ''] = /name="([^"]+)"/.exec(tag) ?? [];
        // The contract's limits: a longer link would be cut where nobody sees it.
        const isTime = tag.includes('datetime-local');
        const expected = name.startsWith('change.') ? '5000' : isTime ? undefined : limit;
        assert.equal(limit, name === 'submission.url' ? '2000' : expected, tag);
        assert.ok(isTime || Number(limit) >= 100, tag);
      }
    }
  });

  it('says that the Info point’s own heading is Latvian, whatever the page is in', async () => {
    const own = await writeSide(inbox, {
      site: () => ({ ...openSite, form: { heading: 'Jautā!' } }),
    });
    const html = await (await own.request('/embed/contact-form?lang=en')).text();
    assert.ok(html.includes('<h1 lang="lv">Jautā!</h1>'));
  });

  it('makes one message of a form that is sent twice, and asks before it makes another', async () => {
    const fields = await filled();
    const reference = referenceIn(await postForm(app, fields));
    clock.forward(3600);
    assert.equal(referenceIn(await postForm(app, fields)), reference);
    const changed = { ...fields, message: 'Cita ziņa no tās pašas lapas.' };
    const asked = await postForm(app, changed);
    assert.equal(asked.status, 422);
    const html = await asked.text();
    assert.match(html, /jau vienreiz ir nosūtīta/);
    assert.notEqual(tokenIn(html), fields.token);
    clock.forward(30);
    assert.notEqual(
      referenceIn(await postForm(app, { ...changed, token: tokenIn(html) })),
      reference,
    );
  });

  it('holds what fills the trap, comes at once, or comes without our page', async () => {
    const hasty = { ...fresh(), token: tokenIn(await page()) };
    const token = tokenIn(await page());
    clock.forward(2 * 86_400);
    const old = { ...fresh(), token };
    const cases = [
      [await filled({ subject: 'buy' }), ['trap']],
      [hasty, ['wrong-proof']],
      [old, ['wrong-proof']],
      [{ ...fresh(), token: tokenIn(await page()) }, ['too-fast']],
      [fresh(), ['no-proof']],
      [{ ...fresh(), token: `${token}x` }, ['wrong-proof']],
      [{ ...fresh(), token: token.replace(/\.\d+\./, '.1.') }, ['wrong-proof']],
    ] as const;
    for (const [fields, reasons] of cases) {
      const kept = await inbox.get(referenceIn(await postForm(app, fields)));
      assert.equal(kept?.state, 'held');
      assert.deepEqual(kept.holdReasons, reasons);
    }
  });

  it('takes an event’s fields, in Riga’s time', async () => {
    assert.doesNotMatch(await page(), /name="submission/);
    const query = '?topic=event-submission';
    assert.match(await page(query), /name="submission\.startDate"/);
    const fields = await filled(
      {
        topic: 'event-submission',
        'submission.name': 'Talka',
        'submission.startDate': '2026-10-25T18:00',
        'submission.endDate': '2026-10-24T18:00',
        'submission.location.name': 'Parks',
      },
      query,
    );
    const refused = await (await postForm(app, fields)).text();
    assert.match(refused, /href="#field-submission-endDate"/);
    const mended = { ...fields, 'submission.endDate': '2026-10-25T20:00' };
    const kept = await inbox.get(referenceIn(await postForm(app, mended)));
    assert.deepEqual(kept?.message.submission, {
      name: 'Talka',
      startDate: '2026-10-25T18:00:00+02:00',
      endDate: '2026-10-25T20:00:00+02:00',
      location: { name: 'Parks' },
    });
  });

  it('offers an organization’s fields to correct and sends what has changed', async () => {
    const query = '?topic=correction&organization=koris&lang=en';
    const html = await page(query);
    assert.ok(html.includes('What to correct: Koris „Dzintars”'));
    assert.match(html, /name="change\.email"[^>]*value="koris@example\.lv"/);
    const fields = await filled(
      {
        ...{ topic: 'correction', organization: 'koris', lang: 'en' },
        ...{ 'change.name': organization.name, 'change.email': 'jauns@example.lv' },
        'change.url': 'https://koris.example.lv',
      },
      query,
    );
    const kept = await inbox.get(referenceIn(await postForm(app, fields)));
    assert.deepEqual(kept?.message.changes, [
      { field: 'url', from: '', to: 'https://koris.example.lv' },
      { field: 'email', from: 'koris@example.lv', to: 'jauns@example.lv' },
    ]);
    assert.equal(kept.message.language, 'en');
  });

  it('names the event that a link has led from, and keeps its id', async () => {
    const html = await page(`?topic=event&event=${bare.id}&lang=en`);
    assert.ok(html.includes(`<span lang="lv">${bare.name}</span>, on 12 September 2026`), html);
    assert.ok(html.includes(`<input type="hidden" name="event" value="${bare.id}" />`));
    assert.match(
      await page('?topic=event&event=gone'),
      /<input [^>]*name="event"[^>]*value="gone"/,
    );
  });

  it('begins the message with what was looked for in vain', async () => {
    const asked = await app.request('/embed/contact-form?topic=support&q=%22dinozauri%22,+%3Cb%3E');
    assert.equal(asked.status, 301);
    const query = '?topic=support&nvo-contact-form.q=%22dinozauri%22%2C%20%3Cb%3E';
    assert.equal(asked.headers.get('location'), `./contact-form${query}`);
    assert.ok(
      (await page(`${query}&lang=lv`)).includes(
        'Meklēju: &quot;dinozauri&quot;, &lt;b&gt;</textarea>',
      ),
    );
    assert.ok((await page(`${query}&lang=en`)).includes('I am looking for: &quot;dinozauri'));
    assert.match(await page(`${query}&message=Labdien`), />Labdien<\/textarea/);
  });

  it('holds the widget that its address says, for where scripts run', async () => {
    const html = await page(
      `?topic=event&event=${bare.id}&look=olaine&lang=en&frame=f&x="><script>`,
    );
    const [widget = ''] = /<nvo-contact-form[^>]*>/.exec(html) ?? [];
    assert.deepEqual(
      [...widget.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, attribute, value]) => [
        attribute,
        value,
      ]),
      [
        ['lang', 'en'],
        ['topic', 'event'],
        ['look', 'olaine'],
        ['event', bare.id],
        ['heading', 'Your message'],
      ],
    );
    assert.match(html, /<html lang="en" +data-look="olaine"/);
    assert.match(html, /<a\s[^>]*href="contact-form\?[^"]*event=[^"]*frame=f"\s+hreflang="lv"/);
    assert.match(html, /action="\.\/contact-form\?look=olaine&amp;lang=en&amp;frame=f"/);
  });

  it('takes what the widget would take from the same address', async () => {
    const html = await page(
      '?topic=other&nvo-contact-form.topic=correction&nvo-contact-form.organization=koris',
    );
    assert.match(html, /<option value="correction"\s+selected/);
    assert.ok(html.includes('<input type="hidden" name="organization" value="koris" />'));
  });

  it('stays the plain form where the widget could not say all that the address does', async () => {
    for (const query of [
      '?message=Labdien',
      '?name=Ilze',
      '?organization=Koris+„Dzintars”',
      '?topic=event-submission&submission.name=Talka',
    ]) {
      const html = await page(query);
      assert.doesNotMatch(html, /<nvo-contact-form|nvo-widgets/, query);
    }
    assert.match(await page('?utm_source=x&topic=join'), /<nvo-contact-form/);
  });

  it('stays the plain form once it has been sent, and where no message is taken in', async () => {
    const refused = await (await postForm(app, { ...typed, email: 'x' })).text();
    assert.doesNotMatch(refused, /<nvo-contact-form|nvo-widgets|rel="canonical"|oembed/);
    assert.match(refused, /name="robots" content="noindex/);
    const closed = await writeSide(inbox, { site: () => ({ ...openSite, inbox: false }) });
    const html = await (await closed.request('/embed/contact-form')).text();
    assert.doesNotMatch(html, /<nvo-contact-form|nvo-widgets/);
  });

  it('tells search engines and sites what it is, by one address for all that it is filled in with', async () => {
    const publicUrl = 'https://nvo.example/info';
    const hosted = await writeSide(inbox, { publicUrl });
    const query = '?topic=join&look=marupe&lang=en';
    const html = await (await hosted.request(`/embed/contact-form${query}`)).text();
    const address = `${publicUrl}/embed/contact-form`;
    for (const tag of [
      `<link rel="canonical" href="${address}?lang=en" />`,
      `<link rel="alternate" hreflang="lv" href="${address}" />`,
      `<meta property="og:url" content="${address}?lang=en" />`,
      '<meta property="og:title" content="Write to the Info point" />',
    ]) {
      assert.ok(html.includes(tag), tag);
    }
    assert.match(html, /<meta name="description" content="[^"]*Biedrība „Paraugs”/);
    assert.doesNotMatch(html, /noindex/);
    const [, found = ''] = /json\+oembed"\s+href="([^"]*)"/.exec(html) ?? [];
    const { origin, pathname, searchParams } = new URL(found.replaceAll('&amp;', '&'));
    assert.equal(`${origin}${pathname}`, 'https://nvo.example/info/oembed');
    assert.equal(searchParams.get('url'), `${address}${query}`);
  });

  it('has one address: a slash at its end leads there', async () => {
    const response = await app.request('/embed/contact-form/?topic=join');
    assert.equal(response.status, 301);
    assert.equal(response.headers.get('location'), '../contact-form?topic=join');
  });

  it('asks for consent only where the law does', async () => {
    assert.doesNotMatch(await page(), /name="consent"/);
    assert.match(await page(), /uzdevums sabiedrības interesēs/);
    const strict = await writeSide(inbox, { now: clock.now, site: () => consentSite });
    const html = await (await strict.request('/embed/contact-form')).text();
    assert.match(html, /type="checkbox"[^>]*name="consent"/);
    clock.forward(30);
    const fields = { ...fresh(), token: tokenIn(html) };
    assert.match(await (await postForm(strict, fields)).text(), /href="#field-consent"/);
    const reference = referenceIn(await postForm(strict, { ...fields, consent: 'yes' }));
    assert.equal((await inbox.get(reference))?.message.consent, true);
  });

  it('refuses what is too large or no form, and keeps to the limits', async () => {
    const large = await postForm(app, { ...typed, message: 'x'.repeat(70_000) });
    assert.equal(large.status, 413);
    assert.match(await large.text(), /par garu/);
    const json = await app.request('/embed/contact-form', { method: 'POST', body: '{}' });
    assert.equal(json.status, 415);
    const limits = { perMinute: 1, perHour: 1, together: 10 };
    const limited = await writeSide(inbox, { now: clock.now, limits, site: () => openSite });
    referenceIn(await postForm(limited, fresh()));
    const refused = await postForm(limited, { ...fresh(), name: 'Anna Ozola' });
    assert.equal(refused.status, 429);
    assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
    const html = await refused.text();
    assert.ok(html.includes('Anna Ozola') && html.includes('pēc 60 min'));
  });
});
