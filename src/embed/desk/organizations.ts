import type { OrganizationsFile } from '../../contract/file.ts';

/** Fills a list of organizations; without it, the choice is merely not there. */
export async function listOrganizations(select: HTMLSelectElement, host: string): Promise<void> {
  const chosen = select.value;
  try {
    const response = await fetch(`${host}/v1/organizations.json`);
    const { organizations } = (await response.json()) as OrganizationsFile;
    const options = organizations.map(({ id, name }) => new Option(name, id));
    select.append(...options.filter(({ value }) => value !== chosen));
    const named = options.find(({ value }) => value === chosen);
    // It came by the page's address, which knows no name.
    if (named && select.selectedOptions[0]) select.selectedOptions[0].text = named.text;
  } catch (error) {
    console.warn('nvo: the organizations were not loaded', error);
  }
}
