/** What a page without any widget would do: fetch the records, and build the cards by hand. */
import type { OrganizationsFile } from '../../src/contract/file.ts';
import type { Organization } from '../../src/contract/organization.ts';
import type { Terms } from '../../src/contract/terms.ts';

const CARDS = 50;

const { endpoint = '' } = document.body.dataset;
const response = await fetch(`${endpoint}/organizations.json`);
const { organizations, terms } = (await response.json()) as OrganizationsFile;
const list = element('ul', { part: 'list', class: 'list', role: 'list' });
for (const organization of organizations.slice(0, CARDS)) list.append(card(organization, terms));
const base = element('div', { part: 'base', class: 'base' }, list);
document.body.append(base);

/** The markup of `renderCard`, closed. */
function card(organization: Organization, known: Terms): HTMLElement {
  const { id, name, description } = organization;
  const arrow = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  arrow.setAttribute('viewBox', '0 0 12 12');
  arrow.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M1 3l5 5 5-5');
  arrow.append(path);
  const toggle = element(
    'button',
    {
      part: 'toggle',
      class: 'toggle',
      type: 'button',
      'aria-expanded': 'false',
      'aria-controls': `details-${id}`,
    },
    element('span', { lang: 'lv' }, name),
    arrow,
  );
  const details = element('div', { id: `details-${id}`, hidden: '' });
  return element(
    'li',
    { part: 'card', class: 'card', 'data-id': id },
    element('div', { part: 'name', role: 'heading', 'aria-level': '2' }, toggle),
    element('p', { part: 'meta', class: 'meta' }, summary(organization, known)),
    ...(description ? [element('p', { part: 'description', lang: 'lv' }, description)] : []),
    details,
  );
}

function summary(organization: Organization, terms: Terms): string {
  const { legalForm, place, municipalities, areas, member } = organization;
  const label = (taxonomy: string, code: string): string => terms[taxonomy]?.[code]?.lv ?? code;
  const where = place
    ? [label('place', place)]
    : municipalities.map((code) => label('municipality', code));
  const what = areas.map((code) => label('area', code));
  return [label('legalForm', legalForm), ...where, ...what, ...(member ? ['biedrs'] : [])].join(
    ' · ',
  );
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
