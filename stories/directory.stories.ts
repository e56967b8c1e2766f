import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/widgets/directory/define.ts';
import { fakeNetwork, offlineButCached, ORIGIN, silent, status, type Routes } from './network.ts';
import { manyOrganizations, organizationsFile } from './records.ts';

interface Args {
  endpoint: string;
  municipality?: string;
  look?: string;
  lang?: string;
  'heading-level'?: number;
  'page-size'?: number;
}

/** Every state has an address of its own: the docs page shows them all at once. */
const endpointOf = (state: string) => `${ORIGIN}/${state}/v1`;
const fileOf = (state: string) => `${endpointOf(state)}/organizations.json`;

const routes: Routes = {
  [fileOf('loaded')]: organizationsFile(),
  [fileOf('empty')]: organizationsFile([]),
  [fileOf('loading')]: silent,
  [fileOf('failed')]: status(503),
  [fileOf('old-copy')]: offlineButCached(organizationsFile()),
  [fileOf('many')]: organizationsFile(manyOrganizations(700)),
};

const renderDirectory = (args: Args) => html`
  <nvo-directory
    address="off"
    endpoint=${args.endpoint}
    municipality=${ifDefined(args.municipality)}
    look=${ifDefined(args.look)}
    lang=${ifDefined(args.lang)}
    heading-level=${ifDefined(args['heading-level'])}
    page-size=${ifDefined(args['page-size'])}
  >
    <a href="https://nvo.example/embed/directory">NVO datubāze</a>
  </nvo-directory>
`;

const meta = {
  title: 'Widgets/Directory',
  component: 'nvo-directory',
  args: { endpoint: endpointOf('loaded') },
  argTypes: {
    municipality: { control: 'inline-radio', options: [undefined, 'marupe', 'olaine'] },
    look: { control: 'inline-radio', options: [undefined, 'marupe', 'olaine'] },
    lang: { control: 'inline-radio', options: [undefined, 'lv', 'en'] },
  },
  beforeEach: () => fakeNetwork(routes),
  render: renderDirectory,
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<Args>;

export const Loaded: Story = {};

export const Empty: Story = { args: { endpoint: endpointOf('empty') } };

/** The connection is slow: said after a second. */
export const Loading: Story = { args: { endpoint: endpointOf('loading') } };

/** What stands inside the tag, a link to the list, is shown. */
export const Failed: Story = { args: { endpoint: endpointOf('failed') } };

/** There is no connection; the browser has what it loaded earlier. */
export const OldCopy: Story = { args: { endpoint: endpointOf('old-copy') } };

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

export const DarkLookOfMarupe: Story = { ...Dark, args: { look: 'marupe' } };

export const DarkLookOfOlaine: Story = { ...Dark, args: { look: 'olaine' } };

export const Narrow: Story = {
  args: { look: 'marupe' },
  decorators: [(story) => html`<div style="width: 320px">${story()}</div>`],
};

/** The page shows one municipality's organizations: there is no filter. */
export const LockedMunicipality: Story = { args: { municipality: 'olaine' } };

export const TwoOnAPage: Story = {
  render: (args) => html`
    <h2>Mārupes novads</h2>
    ${renderDirectory({ ...args, municipality: 'marupe', 'heading-level': 3 })}
    <h2>Olaines novads</h2>
    ${renderDirectory({ ...args, municipality: 'olaine', 'heading-level': 3 })}
  `,
};

export const SevenHundred: Story = { args: { endpoint: endpointOf('many') } };
