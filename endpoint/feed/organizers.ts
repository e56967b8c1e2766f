import { fold } from '../../src/data/fold.ts';
import type { Organization } from '../../src/contract/organization.ts';
import { bareName } from '../sources/names.ts';

/** What organizers are matched by. */
export type KnownOrganization = Pick<
  Organization,
  'id' | 'formerIds' | 'name' | 'legalName' | 'alternateName'
>;

/** The published organizations, by what an event may call them. */
export class Organizers {
  /** `undefined`: several organizations bear the name. */
  readonly #byName = new Map<string, KnownOrganization | undefined>();
  readonly #byId = new Map<string, KnownOrganization>();

  constructor(organizations: readonly KnownOrganization[]) {
    for (const organization of organizations) {
      const { id, formerIds, name, legalName, alternateName = '' } = organization;
      for (const each of [id, ...formerIds]) this.#byId.set(each, organization);
      const names = [name, legalName ?? '', alternateName, ...alternateName.split(', ')];
      for (const each of new Set(names.map(nameKey))) {
        if (each) this.#byName.set(each, this.#byName.has(each) ? undefined : organization);
      }
    }
  }

  /** The organization of a name or an id, the only one that bears it. */
  find(text: string): { id: string; name: string } | undefined {
    const found = this.#byId.get(text) ?? this.#byName.get(nameKey(text));
    return found && { id: found.id, name: found.name };
  }
}

/** As `fold`, without the legal form. */
const nameKey = (name: string): string => fold(bareName(name));
