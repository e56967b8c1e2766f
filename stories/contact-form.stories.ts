import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/widgets/contact-form/define.ts';
import { full } from './events.ts';
import { consentSite, forgetDrafts, inboxAt, inboxRoutes, openSite, problem } from './inbox.ts';
import { fakeNetwork, offline, silent, status, type Routes } from './network.ts';
import { complete, siteFile, unbreakable } from './records.ts';
import {
  fill,
  pickOrganization,
  press,
  seekOrganization,
  visit,
  waitFor,
  type Visited,
} from './visitor.ts';

interface Args {
  endpoint: string;
  topic?: string;
  organization?: string;
  event?: string;
  topics?: string;
  required?: string;
  heading?: string;
  intro?: string;
  look?: string;
  lang?: string;
  'heading-level'?: number;
}

const tried = new Set<string | null>();

/** Fails at first; a message's second attempt gets no answer. */
const unsteady = (request: Request): Promise<Response> => {
  const key = request.headers.get('Idempotency-Key');
  if (tried.has(key)) return silent(request);
  tried.add(key);
  return offline();
};

const routes: Routes = {
  ...inboxRoutes(inboxAt('open')),
  ...inboxRoutes(inboxAt('consent'), { site: consentSite }),
  ...inboxRoutes(inboxAt('closed'), { site: siteFile }),
  ...inboxRoutes(inboxAt('loading'), { site: silent }),
  ...inboxRoutes(inboxAt('failed'), { site: status(503) }),
  ...inboxRoutes(inboxAt('sending'), { messages: silent }),
  ...inboxRoutes(inboxAt('offline'), { messages: offline }),
  ...inboxRoutes(inboxAt('unsteady'), { messages: unsteady }),
  ...inboxRoutes(inboxAt('busy'), { messages: problem(503, {}, { 'Retry-After': '30' }) }),
  ...inboxRoutes(inboxAt('limited'), { messages: problem(429, {}, { 'Retry-After': '600' }) }),
  ...inboxRoutes(inboxAt('refused'), { messages: problem(403) }),
  ...inboxRoutes(inboxAt('pending'), { state: 'pending' }),
  ...inboxRoutes(inboxAt('undelivered'), { state: 'failed' }),
  ...inboxRoutes(inboxAt('topics'), {
    site: { ...openSite, form: { topics: ['support', 'other'], required: ['telephone'] } },
  }),
};

const renderForm = (args: Args) => html`
  <nvo-contact-form
    address="off"
    endpoint=${args.endpoint}
    topic=${ifDefined(args.topic)}
    organization=${ifDefined(args.organization)}
    event=${ifDefined(args.event)}
    topics=${ifDefined(args.topics)}
    required=${ifDefined(args.required)}
    heading=${ifDefined(args.heading)}
    intro=${ifDefined(args.intro)}
    look=${ifDefined(args.look)}
    lang=${ifDefined(args.lang)}
    heading-level=${ifDefined(args['heading-level'])}
  >
    <a href="https://nvo.example/embed/contact-form">Rakstīt Info punktam</a>
  </nvo-contact-form>
`;

const meta = {
  title: 'Widgets/Contact form',
  component: 'nvo-contact-form',
  args: { endpoint: inboxAt('open') },
  argTypes: {
    look: { control: 'inline-radio', options: [undefined, 'marupe', 'olaine'] },
    lang: { control: 'inline-radio', options: [undefined, 'lv', 'en'] },
  },
  // A story's visitor acts on the docs page too.
  parameters: { docs: { story: { autoplay: true } } },
  beforeEach: () => {
    forgetDrafts();
    return fakeNetwork(routes);
  },
  render: renderForm,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

/** What a resident writes. */
const written = {
  topic: 'join',
  name: 'Ilze Paraudziņa',
  telephone: '+371 00 000 002',
  message: 'Labdien! Vēlos palīdzēt talkā.',
};

/** Writes a message, sends it, and waits for what comes of it. */
const send = (shown: string) => async (form: Visited) => {
  await fill(form, written);
  await press(form, 'send');
  await waitFor(form, `[part="${shown}"]`);
};

const sendsUntil = (shown: string) => visit('nvo-contact-form', send(shown));

/** As it is opened. */
export const Open: Story = {};

export const English: Story = { args: { lang: 'en' } };

export const LookOfMarupe: Story = { args: { look: 'marupe' } };

export const LookOfOlaine: Story = { args: { look: 'olaine' } };

export const Dark: Story = {
  decorators: [
    (story) => html`
      <div style="padding: 1em; color-scheme: dark; color: CanvasText; background: Canvas">
        ${story()}
      </div>
    `,
  ],
};

export const Narrow: Story = {
  args: { look: 'marupe' },
  decorators: [(story) => html`<div style="width: 320px">${story()}</div>`],
};

/** The connection is slow: said after a second. */
export const Loading: Story = { args: { endpoint: inboxAt('loading') } };

/** What stands inside the tag, a link to the form, is shown. */
export const Failed: Story = { args: { endpoint: inboxAt('failed') } };

/** The host takes no messages: e-mail and telephone, no dead form. */
export const WithoutInbox: Story = { args: { endpoint: inboxAt('closed') } };

export const WithoutInboxInEnglish: Story = { args: { endpoint: inboxAt('closed'), lang: 'en' } };

/** A tick is asked for only where the law does. */
export const Consent: Story = { args: { endpoint: inboxAt('consent') } };

/** The summary has the focus and leads to the fields. */
export const Errors: Story = {
  args: { endpoint: inboxAt('consent') },
  play: visit('nvo-contact-form', async (form) => {
    await fill(form, { email: 'ilze@', message: 'Labdien' });
    await press(form, 'send');
    await waitFor(form, '[part="errors"]');
  }),
};

export const ErrorsInEnglish: Story = { ...Errors, args: { ...Errors.args, lang: 'en' } };

export const ErrorsNarrow: Story = { ...Errors, ...Narrow };

/** Sent before anything is written. */
export const NothingWritten: Story = {
  play: visit('nvo-contact-form', async (form) => {
    await press(form, 'send');
    await waitFor(form, '[part="errors"]');
  }),
};

/** The directory's organizations are offered; any other text will do too. */
export const OrganizationsOffered: Story = {
  play: visit('nvo-contact-form', (form) => pickOrganization(form, 'paraug')),
};

/** The directory has no such organization: what is typed is sent as it is. */
export const NothingOffered: Story = {
  play: visit('nvo-contact-form', (form) => seekOrganization(form, 'xqzw', '.none:not(:empty)')),
};

export const NothingOfferedInEnglish: Story = { ...NothingOffered, args: { lang: 'en' } };

/** Nothing is cut or wider than the form. */
export const LongTexts: Story = {
  ...Narrow,
  args: { endpoint: inboxAt('open'), topic: 'event', look: 'olaine' },
  play: visit('nvo-contact-form', async (form) => {
    const text = unbreakable.name.repeat(3);
    await fill(form, { name: text, email: text, organization: text, event: text, message: text });
    await press(form, 'send');
    await waitFor(form, '[part="errors"]');
  }),
};

/** Near its end the message says how much room is left. */
export const LongMessage: Story = {
  play: visit('nvo-contact-form', async (form) => {
    await fill(form, { message: 'Labdien! '.repeat(570) });
    await waitFor(form, '[part="counter"]');
  }),
};

export const TooLongMessage: Story = {
  play: visit('nvo-contact-form', async (form) => {
    await fill(form, { name: 'a'.repeat(201), message: 'Labdien! '.repeat(600) });
    await press(form, 'send');
    await waitFor(form, '[part="errors"]');
  }),
};

/** “Labot datus”: what is known of an organization, to be overwritten. */
export const Correction: Story = {
  args: { topic: 'correction', organization: complete.id },
  play: visit('nvo-contact-form', (form) => waitFor(form, '[part="correction"]')),
};

export const CorrectionInEnglish: Story = {
  ...Correction,
  args: { ...Correction.args, lang: 'en' },
};

/** Which one is still to be said, and must be. */
export const CorrectionOfSome: Story = { args: { topic: 'correction' } };

/** “Pieteikt pasākumu”. */
export const EventSubmission: Story = {
  args: { topic: 'event-submission' },
  play: visit('nvo-contact-form', (form) => waitFor(form, '[part="submission"]')),
};

export const EventSubmissionInEnglish: Story = {
  ...EventSubmission,
  args: { ...EventSubmission.args, lang: 'en' },
};

export const EventSubmissionNarrow: Story = {
  ...EventSubmission,
  ...Narrow,
  args: { ...EventSubmission.args, look: 'olaine' },
};

/** “Jautāt” about an event. */
export const AboutAnEvent: Story = { args: { topic: 'event', event: full.id } };

/** The page says what is asked for; `site.json` may do so too. */
export const OwnTopics: Story = {
  args: {
    topics: 'support other',
    required: 'telephone',
    heading: 'Pajautāt par projektu konkursu',
    intro: 'Atbildam divu darbdienu laikā.',
  },
};

export const TopicsOfTheSite: Story = { args: { endpoint: inboxAt('topics') } };

export const Sending: Story = {
  args: { endpoint: inboxAt('sending') },
  play: visit('nvo-contact-form', async (form) => {
    await fill(form, written);
    await press(form, 'send');
    await waitFor(form, '[part="send"][aria-disabled]');
  }),
};

/** The number, the time, what happens next. */
export const Received: Story = { play: sendsUntil('look') };

export const ReceivedInEnglish: Story = { ...Received, args: { lang: 'en', look: 'olaine' } };

export const ReceivedNarrow: Story = { ...Received, ...Narrow };

/** The visitor has asked what has become of it. */
export const Delivered: Story = {
  play: visit('nvo-contact-form', async (form) => {
    await send('look')(form);
    await press(form, 'look');
  }),
};

/** Not yet mailed, or held for review: the visitor is told the same. */
export const Pending: Story = { ...Delivered, args: { endpoint: inboxAt('pending') } };

/** The mail has been refused for good: the message is kept, and the visitor knows. */
export const Undelivered: Story = { ...Delivered, args: { endpoint: inboxAt('undelivered') } };

export const UndeliveredInEnglish: Story = {
  ...Undelivered,
  args: { ...Undelivered.args, lang: 'en' },
};

/** No connection: the message is kept, and tried again. */
export const Offline: Story = {
  args: { endpoint: inboxAt('offline') },
  play: sendsUntil('countdown'),
};

export const OfflineInEnglish: Story = { ...Offline, args: { ...Offline.args, lang: 'en' } };

export const OfflineNarrow: Story = {
  ...Offline,
  ...Narrow,
  args: { ...Offline.args, look: 'marupe' },
};

/** The next attempt is under way: what was wrong stays in sight. */
export const TryingAgain: Story = {
  args: { endpoint: inboxAt('unsteady') },
  play: visit('nvo-contact-form', async (form) => {
    await send('countdown')(form);
    await press(form, 'send');
    await waitFor(form, '[part="send"][aria-disabled]');
  }),
};

/** A full disk, a locked database. */
export const ServerBusy: Story = {
  args: { endpoint: inboxAt('busy') },
  play: sendsUntil('countdown'),
};

/** Too many messages from one connection: no hurrying. */
export const Limited: Story = {
  args: { endpoint: inboxAt('limited') },
  play: sendsUntil('countdown'),
};

/** Pages of this site may not post: e-mail and telephone are left. */
export const Refused: Story = {
  args: { endpoint: inboxAt('refused') },
  play: sendsUntil('notice'),
};

/** What was begun is there again after a reload. */
export const Restored: Story = {
  render: (args) => html`<div>${renderForm(args)}</div>`,
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('nvo-contact-form')!;
    const act = visit('nvo-contact-form', (widget) => fill(widget, { message: written.message }));
    await act({ canvasElement });
    const again = form.cloneNode(true) as HTMLElement;
    form.replaceWith(again);
    await visit('nvo-contact-form', (widget) => waitFor(widget, '[part="restored"]'))({
      canvasElement,
    });
  },
};

export const TwoOnAPage: Story = {
  render: (args) => html`
    ${renderForm({ ...args, topic: 'support', 'heading-level': 2 })}
    ${renderForm({ ...args, topic: 'join', heading: 'Pieteikties talkai', 'heading-level': 2 })}
  `,
};
