import { html, nothing, type TemplateResult } from 'lit';
import type { Organization } from '../../contract/organization.ts';
import { dayInRiga } from '../../data/dates.ts';
import { findOrganization } from '../../data/organizations.ts';
import type { OrganizationSelection } from '../../data/organization-select.ts';
import type { Locale } from '../../locales/lv.ts';

/** As many cards are painted first: more are hardly ever in sight. */
const FIRST = 10;

/** More than this is not printed. */
const PRINT_LIMIT = 1000;

export interface ResultsContext {
  readonly selection: OrganizationSelection;
  readonly strings: Locale;
  readonly openId: string;
  /** How many cards may be shown, and how many each "more" adds. */
  readonly limit: number;
  readonly step: number;
  /** Only what is in sight is shown: all else comes with the next frame. */
  readonly isFirst: boolean;
  readonly isPrinting: boolean;
  readonly card: (organization: Organization, isOpen: boolean) => TemplateResult;
  /** What is said where nothing matches. */
  readonly nearest: () => TemplateResult;
  readonly onMore: () => unknown;
  readonly onSave: () => unknown;
}

/** How many are listed, in words. */
export function countOf({ matching, total }: OrganizationSelection, { directory }: Locale): string {
  const count = matching.length;
  return count === total ? directory.count(total) : directory.countOf(count, total);
}

/** The list: what matches or, where nothing does, what is nearest. */
export function renderResults(context: ResultsContext): TemplateResult {
  const { selection, strings, limit, step, isFirst, isPrinting, card, onMore, onSave } = context;
  const words = strings.directory;
  const { matching, total, relaxed } = selection;
  if (!total) return html`<p part="notice" class="notice">${words.empty}</p>`;
  const listed = matching.length ? matching : (relaxed?.found ?? []);
  const opened = context.openId ? findOrganization(listed, context.openId) : undefined;
  const wanted = isFirst ? Math.min(limit, FIRST) : limit;
  const atLeast = opened ? listed.indexOf(opened) + 1 : 0;
  const shown = isPrinting ? PRINT_LIMIT : Math.max(wanted, atLeast);
  const rest = isFirst ? 0 : Math.min(listed.length - shown, step);
  return html`
    <p part="count" class="count" tabindex="-1">${countOf(selection, strings)}</p>
    ${isPrinting ? printHead(selection, strings) : nothing}
    ${matching.length ? nothing : context.nearest()}
    <ul part="list" class="list" role="list">
      ${listed.slice(0, shown).map((each) => card(each, each === opened))}
    </ul>
    ${rest > 0 ? button('more', words.more(rest), onMore) : nothing}
    ${matching.length && !isFirst ? button('csv', words.csv, onSave) : nothing}
  `;
}

function button(part: string, label: string, onClick: () => unknown): TemplateResult {
  return html`<button part=${part} class="more" type="button" @click=${onClick}>${label}</button>`;
}

function printHead({ data, matching }: OrganizationSelection, strings: Locale): TemplateResult {
  const words = strings.directory;
  const { updatedAt } = data;
  const day = updatedAt && strings.onDay(dayInRiga(new Date(updatedAt)));
  return html`
    <p part="printed" class="printed">
      ${day ? words.printed(location.href, day) : location.href}
      ${matching.length > PRINT_LIMIT ? words.printLimit(PRINT_LIMIT) : nothing}
    </p>
  `;
}
