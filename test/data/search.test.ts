import { expect } from 'chai';
import fc from 'fast-check';
import type { Organization } from '../../src/contract/organization.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { indexOrganizations } from '../../src/data/organization-search.ts';
import {
  complete,
  manyOrganizations,
  minimal,
  organizations,
  terms,
} from '../../stories/records.ts';
import { anyEnvelope, anyOrganization } from '../support/records.ts';

const make = (changes: Partial<Organization>): Organization => ({ ...minimal, ...changes });

async function namesFound(
  records: readonly Organization[],
  query: string,
  ofTerms: Terms = terms,
): Promise<string[]> {
  const { find } = await indexOrganizations(records, ofTerms);
  return find(query).map(({ name }) => name);
}

describe('indexOrganizations', () => {
  it('finds by every field that people see', async () => {
    const { find } = await indexOrganizations([minimal, complete], terms);
    const queries = {
      name: 'parauga koris',
      alternateName: 'paraugkoris',
      legalName: 'biedrība parauga',
      description: 'dziedam ceturtdienās',
      place: 'piņķos',
      area: 'kultūras',
      'area in English': 'leisure',
      theme: 'kopienām',
      synonym: 'ansambļi',
    };
    for (const [field, query] of Object.entries(queries)) {
      expect(find(query), field).to.deep.equal([complete]);
    }
  });

  it('finds all, in their order, for a query without a word', async () => {
    const { find } = await indexOrganizations(organizations, terms);
    expect(find('')).to.deep.equal(organizations);
    expect(find(' „” ')).to.deep.equal(organizations);
  });

  it('has the name before the area, the area before the description, synonyms last', async () => {
    const records = [
      make({ name: 'A', areas: ['culture'] }),
      make({ name: 'B', description: 'Koris.' }),
      make({ name: 'C', place: 'koris' }),
      make({ name: 'Koris' }),
    ];
    const place = { koris: { lv: 'Koris', en: 'Koris' } };
    expect(await namesFound(records, 'koris', { ...terms, place })).to.deep.equal([
      'Koris',
      'C',
      'B',
      'A',
    ]);
  });

  it('finds by the synonyms of terms', async () => {
    const records = [
      make({ name: 'A', areas: ['sport'] }),
      make({ name: 'B', areas: ['culture'] }),
    ];
    expect(await namesFound(records, 'dziedat')).to.deep.equal(['B']);
    expect(await namesFound(records, 'florbolu')).to.deep.equal(['A']);
  });

  it('finds what a question asks for', async () => {
    const records = [make({ name: 'A', areas: ['culture'] }), make({ name: 'Kur un Kas' })];
    expect(await namesFound(records, 'kur var dziedāt')).to.deep.equal(['A']);
    expect(await namesFound(records, 'kur')).to.deep.equal(['Kur un Kas']);
  });

  it('takes no word of the terms for a typo, though no record may have it', async () => {
    const area = { sport: { lv: 'Sports', en: 'Sport', synonyms: ['zemnieki', 'mednieki'] } };
    const records = [make({ name: 'Zemnieki' })];
    expect(await namesFound(records, 'mednieki', { area: {} })).to.deep.equal(['Zemnieki']);
    expect(await namesFound(records, 'mednieki', { area })).to.deep.equal([]);
  });

  it('has the area before the theme, that is many things at once', async () => {
    const records = [
      make({ name: 'A', themes: ['society'] }),
      make({ name: 'B', areas: ['youth'] }),
    ];
    expect(await namesFound(records, 'jauniesi')).to.deep.equal(['B', 'A']);
  });

  it('finds an area that no terms name by its code', async () => {
    expect(await namesFound(organizations, 'space travel')).to.deep.equal([
      'Parauga kosmosa pulciņš',
    ]);
  });

  it('does not take what every object has for a term', async () => {
    const records = [make({ name: 'A', areas: ['constructor'], place: 'to-string' })];
    expect(await namesFound(records, 'constructor')).to.deep.equal(['A']);
    expect(await namesFound(records, 'constructor', {})).to.deep.equal(['A']);
  });

  it('takes any records and terms that fit the contract', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOrganization), anyEnvelope, async (records, envelope) => {
        const { find } = await indexOrganizations(records, envelope.terms);
        for (const record of records) expect(find(record.name)).to.include(record);
      }),
    );
  });

  it('gives the page its turn while it indexes', async () => {
    const records = manyOrganizations(20_000);
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns++;
      port2.postMessage(0);
    };
    port2.postMessage(0);
    const { find } = await indexOrganizations(records, terms);
    port1.close();
    expect(turns).to.be.above(2);
    expect(find('paraugs 20000')).to.deep.equal([records.at(-1)]);
  });

  it('ends once its signal is aborted', async () => {
    const controller = new AbortController();
    const indexing = indexOrganizations(manyOrganizations(50_000), terms, controller.signal);
    controller.abort(new Error('no longer needed'));
    const error: unknown = await indexing.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.an('error').with.property('message', 'no longer needed');
  });

  it('does not begin under an aborted signal', async () => {
    const signal = AbortSignal.abort(new Error('never needed'));
    const error: unknown = await indexOrganizations([], terms, signal).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.an('error').with.property('message', 'never needed');
  });
});
