import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Organization } from '../../src/contract/organization.ts';
import type { SiteFile } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import type { Config } from '../config.ts';
import { unlessMissing } from '../feed/missing.ts';
import { SourceStates } from '../feed/source-state.ts';

/** What is published by now, for letters that name it. Read each time: refresh may have changed it. */
export class Published {
  readonly #out: string;
  readonly #states: SourceStates;

  constructor({ out, state }: Pick<Config, 'out' | 'state'>) {
    this.#out = out;
    this.#states = new SourceStates(state);
  }

  /** An organization by its id, one of its former ids, or its name. */
  async organization(idOrName: string): Promise<Organization | undefined> {
    const file = await this.#read<{ organizations: Organization[] }>('organizations.json');
    const all = file?.organizations ?? [];
    return (
      all.find(({ id }) => id === idOrName) ??
      all.find(({ formerIds }) => formerIds.includes(idOrName)) ??
      onlyOne(all.filter(({ name, legalName }) => [name, legalName].includes(idOrName)))
    );
  }

  /** An event by its id, of those around the present day. */
  async event(id: string): Promise<CalendarEvent | undefined> {
    const file = await this.#read<{ events: CalendarEvent[] }>('events.json');
    return file?.events.find((event) => event.id === id);
  }

  /** What codes are called. */
  async terms(): Promise<Terms> {
    return (await this.#states.load<Terms>('terms'))?.data ?? {};
  }

  async site(): Promise<SiteFile | undefined> {
    return this.#read<SiteFile>('site.json');
  }

  async #read<T>(name: string): Promise<T | undefined> {
    const text = await unlessMissing(readFile(join(this.#out, name), 'utf8'));
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }
}

/** Of two organizations with the same name neither is meant for sure. */
const onlyOne = <T>(found: readonly T[]): T | undefined =>
  found.length === 1 ? found[0] : undefined;
