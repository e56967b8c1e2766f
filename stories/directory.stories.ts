import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Organization } from '../src/contract/organization.ts';
import '../src/widgets/directory/define.ts';
import { fakeNetwork, offlineButCached, ORIGIN, silent, status, type Routes } from './network.ts';
import { printOnScreen } from './paper.ts';
import {
  complete,
  longNamed,
  manyOrganizations,
  minimal,
  organizationsFile,
  siteFile,
  unbreakable,
} from './records.ts';
import { choose, open, search, unfold, visit } from './visitor.ts';

interface Args {
  endpoint: string;
  municipality?: string;
  look?: string;
  lang?: string;
  'heading-level'?: number;
  'page-size'?: number;
  'hide-filters'?: string;
  cardAddition?: (organization: Organization) => unknown;
}

/** Every state has an address of its own: the docs page shows them all at once. */
const endpointOf = (state: string) => `${ORIGIN}/${state}/v1`;
const fileOf = (state: string) => `${endpointOf(state)}/organizations.json`;

const routes: Routes = {
  [fileOf('loaded')]: organizationsFile(),
  [`${endpointOf('loaded')}/site.json`]: siteFile,
  [fileOf('inbox')]: organizationsFile(),
  [`${endpointOf('inbox')}/site.json`]: { ...siteFile, inbox: true },
  [fileOf('empty')]: organizationsFile([]),
  [fileOf('loading')]: silent,
  [fileOf('failed')]: status(503),
  [fileOf('old-copy')]: offlineButCached(organizationsFile()),
  [fileOf('newer')]: { ...organizationsFile(), version: 2 },
  [fileOf('without-area')]: organizationsFile([minimal]),
  [fileOf('long')]: organizationsFile([longNamed, unbreakable]),
  [fileOf('many')]: organizationsFile(manyOrganizations(700)),
  [fileOf('paper')]: organizationsFile(manyOrganizations(120)),
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
    hide-filters=${ifDefined(args['hide-filters'])}
    .cardAddition=${args.cardAddition}
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
  // A story's visitor acts on the docs page too.
  parameters: { docs: { story: { autoplay: true } } },
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

/** The data's format is one that this version can't read. */
export const NewerVersion: Story = { args: { endpoint: endpointOf('newer') } };

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

/** Filters lie behind a button where there is little room; what is chosen stays in sight. */
export const FiltersUnfolded: Story = {
  ...Narrow,
  play: visit('nvo-directory', async (directory) => {
    await unfold(directory, 'Darbības joma');
    await choose(directory, 'Kultūra', 'Jaunieši', 'Olaines novads');
  }),
};

/** Any of a filter's values, all of the filters. */
export const FiltersChosen: Story = {
  args: { look: 'olaine' },
  play: visit('nvo-directory', (directory) =>
    choose(directory, 'Kultūra', 'Jaunieši', 'Olaines novads'),
  ),
};

/** The filters leave nothing: what there is without them. */
export const FiltersWithoutResults: Story = {
  play: visit('nvo-directory', async (directory) => {
    await choose(directory, 'Olaines novads');
    await search(directory, 'paraugkoris');
  }),
};

/** None in that place: where the nearest are. */
export const NearestPlaces: Story = {
  play: visit('nvo-directory', (directory) => search(directory, 'koris jaunolaine')),
};

/** Nothing has all of the words: what has some. */
export const ClosestWords: Story = {
  play: visit('nvo-directory', (directory) => search(directory, 'kaimiņu dinozauri')),
};

/** Whom to ask, from `site.json`; the letter has the query in it. */
export const NoneFound: Story = {
  play: visit('nvo-directory', (directory) => search(directory, 'dinozauri')),
};

/** Where messages are taken, a form in place of the letter. */
export const NoneFoundWithForm: Story = { ...NoneFound, args: { endpoint: endpointOf('inbox') } };

export const NoneFoundInEnglish: Story = { ...NoneFound, args: { lang: 'en' } };

/** All that can be known. */
export const OpenCard: Story = {
  play: visit('nvo-directory', (directory) => open(directory, complete.id)),
};

/** Its links lead to a form, not to a letter. */
export const OpenCardWithForm: Story = { ...OpenCard, args: { endpoint: endpointOf('inbox') } };

export const OpenCardInEnglish: Story = { ...OpenCard, args: { lang: 'en', look: 'olaine' } };

export const OpenCardNarrow: Story = { ...OpenCard, ...Narrow };

/** Neither area, place nor description. */
export const WithoutArea: Story = {
  args: { endpoint: endpointOf('without-area') },
  play: visit('nvo-directory', (directory) => open(directory, minimal.id)),
};

/** In a container of 320 px, with words that have to be broken. */
export const LongNames: Story = {
  ...Narrow,
  args: { endpoint: endpointOf('long') },
  play: visit('nvo-directory', (directory) => open(directory, unbreakable.id)),
};

/**
 * The page adds a line to each card: a text, a node or a Lit template. In its script:
 *
 * ```js
 * document.querySelector('nvo-directory').cardAddition = ({ publicBenefit }) =>
 *   publicBenefit ? 'Ziedojumiem ir nodokļu atvieglojums.' : undefined;
 * ```
 */
export const CardAddition: Story = {
  args: {
    cardAddition: ({ publicBenefit }) =>
      publicBenefit
        ? html`<p><strong>Ziedojumiem ir nodokļu atvieglojums.</strong></p>`
        : undefined,
  },
};

/**
 * The page hides filters by their key: `municipality`, `theme`, `area`, `place`, `form`, `member`,
 * `benefit`.
 *
 * ```html
 * <nvo-directory hide-filters="place form benefit"></nvo-directory>
 * ```
 */
export const HiddenFilter: Story = { args: { 'hide-filters': 'place form benefit' } };

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

/** As on paper: all that match, where they are from and of what date. Only 1,000 are printed. */
export const Printing: Story = {
  args: { endpoint: endpointOf('paper') },
  // In a frame of its own on the docs page: the whole page is told to print.
  parameters: { docs: { story: { inline: false, height: '30em' } } },
  beforeEach: () => () => dispatchEvent(new Event('afterprint')),
  play: visit('nvo-directory', printOnScreen),
};
